/** Offline use: the site kept by the browser, and the copy that is opened from a folder. */
export const offlineEn = {
  keep: 'Keep this site for offline use (about 5 MB)',
  ready: (megabytes: string) => `Ready to work offline (${megabytes} MB).`,
  saving: (percent: string) => `Saving for offline use … ${percent} %`,
  update: 'A newer version of the record is ready.',
  load: 'Load it now',
  renewed: 'The record was changed while this page was open; the page shows it as it is now.',
  talkNewer:
    'There is a newer record. This talk goes on with the one it began with until the page is loaded again.',
  talkWithdrawn: (n: number, shown: string) =>
    `${n === 1 ? 'A row was' : `${shown} rows were`} withdrawn and taken out of this talk. The rest goes on as it began until the page is loaded again.`,
  understood: 'Understood',
  failed: (reason: string) => `Not kept for offline use: ${reason}.`,
  obstacles: {
    insecure: 'browsers keep only sites with a secure address (https)',
    frame: 'this page stands inside another one',
    unsupported: 'this browser, or this private window, does not offer it',
    blocked: 'the browser does not allow it; a private window or its settings may be the reason',
    quota: 'there is no room left on this device',
    network: 'the network broke off before everything was there',
    changed: 'the site is being changed on its server at this moment',
  },
  pack: {
    label: 'About this copy',
    made: (made: string, renew: string) => `Copy made on ${made}. Replace it after ${renew}.`,
    old: (made: string, renew: string) =>
      `This copy was made on ${made} and should have been replaced after ${renew}. Corrections and withdrawals since then are not in it: get a new copy before you show it.`,
    site: 'Get a new copy',
  },
};

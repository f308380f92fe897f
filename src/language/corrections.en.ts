const days = (n: number, shown: string) => (n === 1 ? '1 day' : `${shown} days`);

/** Who answers for this copy, how to have a row changed or taken down, what was changed, and the pages of prepared views. */
export const correctionsEn = {
  title: 'Corrections and withdrawals',
  intro:
    'What was changed after publication: which row, which field, what stood there and why. Of a withdrawn row only its number, the date and a reason are told, nothing of what stood in it.',
  changes: 'Changes',
  changesTable: 'Changes to the record, newest first',
  none: 'No change since publication.',
  withdrawals: 'Withdrawn rows',
  withdrawalsTable: 'Withdrawn rows, newest first',
  noWithdrawals: 'No row has been withdrawn.',
  date: 'Date',
  row: 'Row',
  field: 'Field',
  before: 'Before',
  now: 'Now',
  reason: 'Reason',
  blank: 'blank',
  added: 'row added',
  openRow: (id: string) => `Open ${id}`,
  version: (version: string) => `Data version ${version}.`,
  ask: 'Ask for a correction or a withdrawal',
  howTo:
    'You need not prove that you are right to have a row taken down while it is looked at. Give its number, and no personal details.',

  publisher: {
    published: (name: string) => `Published by ${name}.`,
    contact: 'Contact:',
    answers: (n: number, shown: string) =>
      `Reports of errors and wishes for withdrawal are answered within ${days(n, shown)}.`,
    local: 'Local copy: not published; nobody answers for it.',
    log: 'Corrections and withdrawals',
  },

  report: {
    link: 'Report an error or ask for withdrawal',
    write: (days: string) => `You will be answered within ${days}.`,
    days,
    page: (id: string, version: string) =>
      `Give the number ${id} and the data version ${version}. No personal details.`,
    local: 'This is a local copy that nobody publishes, so there is nobody here to write to.',
    localHow: (id: string, version: string) =>
      `If you have seen this row on a published site, write to its publisher, whose contact stands at the foot of that site. Give the number ${id} and the data version ${version}, and no personal details.`,
    subject: (id: string, version: string) => `${id}: error or withdrawal (data version ${version})`,
    body: (id: string, version: string, address: string) =>
      [
        `About: ${id}`,
        address,
        `Data version: ${version}`,
        '',
        'I report an error / I ask for withdrawal (delete what does not apply).',
        'What is wrong, and which published source shows it:',
        '',
        '',
        'Please give no names and no personal details of people who were held.',
      ].join('\n'),
  },

  tombstone: {
    title: (id: string) => `${id} was withdrawn`,
    means: 'Its text is in no file of this site. The number stays, and is never used again.',
    log: 'All corrections and withdrawals',
  },

  pages: {
    provinceTitle: (name: string) => `${name}: reported scam operations, as a map`,
    overviewTitle: 'Reported scam operations in Cambodia: the last twelve months of the record',
    index: 'Prepared views',
    indexIntro: 'Each of these pages opens a view of the map, with its numbers in words and a picture.',
    provinces: 'Provinces',
    steps: 'Steps of the stories',
    overview: 'The country',
    numbers: 'Numbers',
    live: 'Open this view on the live map',
    languages: 'This page in other languages',
    picture: (sentence: string) => `Map of Cambodia. ${sentence}`,
    share: (part: string, whole: string) => `${part} of ${whole} events of the whole country in this time`,
    notAccurate: 'Something is wrong here?',
    dataset: 'Publicly reported scam compounds in Cambodia',
    datasetDescription:
      'Publicly reported incidents of people held and made to work in online-scam operations in Cambodia, with context. A record of what was reported, not of what happened; reported signs, not convictions; not a list of targets.',
  },
};

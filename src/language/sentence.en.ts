/** `n` decides the grammar, `shown` is the same number as it is written. */
type Counted = (n: number, shown: string) => string;

const events: Counted = (n, shown) => (n === 1 ? '1 event' : `${shown} events`);
const people: Counted = (n, shown) => (n === 1 ? '1 person was' : `${shown} people were`);

const nouns: Record<'signs' | 'reports' | 'enforcement' | 'all', Counted> = {
  signs: (n, shown) => (n === 1 ? '1 sign of operation' : `${shown} signs of operation`),
  reports: (n, shown) => `${events(n, shown)} (${n === 1 ? 'report or rescue' : 'reports and rescues'})`,
  enforcement: (n, shown) =>
    `${events(n, shown)} of enforcement (${n === 1 ? 'raid, arrest or closure' : 'raids, arrests, closures'})`,
  all: events,
};

/** The pieces of the sentence that states a view. */
export const sentenceEn = {
  between: (start: string, end: string) => `Between ${start} and ${end}`,
  on: (day: string) => `On ${day}`,
  nouns,
  reported: (n: number, noun: string) => `${noun} ${n === 1 ? 'was' : 'were'} reported`,
  none: {
    signs: 'no sign of operation was reported',
    reports: 'no event (report or rescue) was reported',
    enforcement: 'no event of enforcement (raid, arrest or closure) was reported',
    all: 'no event was reported',
  },
  people: {
    found: (n: number, shown: string, noun: string) => `${people(n, shown)} reported found in ${noun}`,
    rescued: (n: number, shown: string, noun: string) => `${people(n, shown)} reported rescued in ${noun}`,
    held: (n: number, shown: string, noun: string) =>
      `${people(n, shown)} reported held or arrested (victims may be among them) in ${noun}`,
  },
  noPeople: {
    found: (noun: string) => `no number of people found was reported for ${noun}`,
    rescued: (noun: string) => `no number of people rescued was reported for ${noun}`,
    held: (noun: string) => `no number of people held or arrested was reported for ${noun}`,
  },
  province: (name: string) => name,
  inProvinces: (n: number, shown: string) => (n === 1 ? ' in one province' : ` in ${shown} provinces`),
  inOnly: (name: string) => ` in one province, ${name}`,
  inThis: (name: string) => ` in ${name}`,
  top: (shown: string, name: string) => `, ${shown} of them in ${name}`,
  nowhere: (n: number): string =>
    n === 1 ? ', known only to the country' : ', all known only to the country',
  countryOnly: (n: number, shown: string) =>
    n === 1 ? '1 of them is known only to the country' : `${shown} of them are known only to the country`,
  countryOnlyEvents: (n: number, shown: string) =>
    n === 1
      ? '1 of these events is known only to the country'
      : `${shown} of these events are known only to the country`,
  unreported: (n: number, shown: string) =>
    n === 1
      ? 'no number is reported for 1 of these events'
      : `no number is reported for ${shown} of these events`,
  thinAll: 'the record is thin throughout',
  thinMonths: (months: string) => `the record is thin in ${months}`,
  thinSpans: (spans: string) => `the record is thin for ${spans}`,
  thinMany: (months: string, of: string) => `the record is thin in ${months} of ${of} months`,
  emptyAll: 'the record has nothing compiled for these days',
  emptySpans: (spans: string) => `the record has nothing compiled for ${spans}`,
  emptyMany: (months: string, of: string) =>
    `the record has nothing compiled for days in ${months} of ${of} months`,
  silence: 'no reports does not mean that nothing happened',
  /** Nothing was compiled for any day of the window, and nothing is counted in it. */
  empty: (span: string) =>
    `The record has nothing compiled for ${span}: no reports does not mean that nothing happened.`,
  whole: (when: string, filtered: boolean, what: string, where: string, notes: readonly string[]) =>
    `${when}, ${filtered ? 'with the chosen filters, ' : ''}${[what + where, ...notes].join('; ')}.`,
};

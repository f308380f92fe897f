/** `n` decides the grammar, `shown` is the same number as it is written. */
type Counted = (n: number, shown: string) => string;

const events: Counted = (n, shown) => (n === 1 ? '1 event' : `${shown} events`);
const provinces: Counted = (n, shown) => (n === 1 ? '1 more province' : `${shown} more provinces`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ended = (text: string) => (/[.!?”"]$/.test(text) ? text : `${text}.`);
const are = (n: number) => (n === 1 ? 'is' : 'are');

/** The two pages of paper that print from any view. */
export const briefEn = {
  print: 'Print a brief',
  hint: 'Two A4 pages of this view: the sentence, the map, the provinces with intervals, the largest events, what is not known, sources.',
  preparing: 'The brief is being made ready …',
  failed: (reason: string) => `The brief could not be made: ${reason}`,
  label: 'Brief for printing',
  kicker: 'Brief',
  page: (page: number, of: number) => `Page ${page} of ${of}`,

  map: {
    missing: 'The map was not loaded when this was printed.',
    alt: (title: string, dates: string) => `Map of Cambodia: ${title.toLowerCase()}, ${dates}`,
    provincesInstead:
      'Coloured by province, since the layer on screen was not computed when this was printed.',
  },

  /** Where a study compares two windows and has no sentence of its own. */
  compared: (set: string, date: string, counts: string) =>
    `Around ${date} the record has, of events (${set}) in Cambodia as a whole, ${counts}; whether operations ended or moved it cannot say, because a report is not an operation.`,
  maps: (set: string) => `Counted in both maps and in the ranking: ${set}.`,

  ranking: {
    title: 'Provinces by reported events',
    province: 'Province',
    events: 'Events',
    interval: '95% interval',
    range: (low: string, high: string) => `${low} to ${high}`,
    total: 'Cambodia, each event once',
    countryOnly: 'Known only to the country',
    more: (n: number, shown: string, least: number, most: number): string =>
      `And ${provinces(n, shown)} with ${least === most ? most : `${least} to ${most}`} ${most === 1 ? 'event' : 'events'} each.`,
    moreChanged: (n: number, shown: string) =>
      `And ${provinces(n, shown)} in which fewer events were gained or lost.`,
    silent: (n: number, shown: string) =>
      n === 1 ? 'No event in the remaining province.' : `No event in the remaining ${shown} provinces.`,
    none: 'No event of these dates lies in a province.',
    meaning:
      'Exact Poisson intervals, if reports were independent, which they are not. Of 25 such intervals about one misses by chance.',
    change:
      'After ÷ before with its exact interval, if reports were independent, which they are not. Of 25 such intervals about one misses by chance, and what stands at a peak tends to fall by itself.',
  },

  largest: {
    columns: { found: 'People found', what: 'What was reported', row: 'Row, sources' },
    title: (n: number, shown: string) =>
      n < 2
        ? 'Largest events by people found'
        : `The ${n === 10 ? 'ten' : shown} largest events by people found`,
    note: 'As reported; may include people also counted as arrested, rescued or deported, and people who were victims.',
    none: 'No event of these dates gives a number of people found.',
    also: (places: string) => `Also: ${places}.`,
    more: (n: number, shown: string): string =>
      `And ${n === 1 ? '1 more event that gives' : `${shown} more events that give`} a number.`,
    workshop: 'Workshop mode: provinces only, no addresses.',
  },

  unknown: {
    title: 'What is not known',
    countryOnly: (n: number, shown: string) =>
      `${events(n, shown)} ${are(n)} known only to the country and ${n === 1 ? 'lies' : 'lie'} in no province.`,
    provinceOnly: (n: number, shown: string) =>
      `${events(n, shown)} ${are(n)} known only to ${n === 1 ? 'its' : 'their'} province, at no place within it.`,
    unreported: (n: number, shown: string, of: string) =>
      `${shown} of ${of} events ${n === 1 ? 'gives' : 'give'} no number of people found: not reported, which is not none.`,
    undated: (n: number, shown: string, of: string) =>
      `${shown} of ${of} events ${are(n)} not known to the day.`,
    unconfirmed: (n: number, shown: string, of: string) =>
      `${shown} of ${of} events ${n === 1 ? 'rests' : 'rest'} on one source, or on sources that rest on one.`,
    disputed: (n: number, shown: string) =>
      n === 1
        ? 'On 1 event sources contradict each other.'
        : `On ${shown} events sources contradict each other.`,
    coverage: (note: string): string => `${capital(note)}.`,
    silence: 'Where nothing is reported nobody may have looked; fewer reports can mean less reporting.',
    end: (day: string) => `The record ends on ${day}; nothing later is in it.`,
  },

  statements: {
    title: 'What was said of these places',
    intro:
      'Said, not established; the record beside it confirms and refutes nothing. Denials of one case are left out.',
    /** `said` in the page's words, `summary` in the record's own, which are English. */
    item: (
      day: string,
      role: string,
      place: string,
      _said: string,
      summary: string,
      beside: string,
    ): string =>
      `${day}, ${role} on ${place}: ${ended(capital(summary.replace(/^Said (that )?/, '')))} ${beside}`,
    none: 'The record has no statement on a place in these dates.',
    more: (n: number, shown: string): string =>
      `And ${n === 1 ? '1 more statement' : `${shown} more statements`} in these dates, on the page “Movement”.`,
    workshop: 'Workshop mode hides statements by office-holders.',
    missing: 'Statements and sources were not loaded when this was printed.',
  },

  /** One line of paper each: about 115 letters. */
  methods: {
    title: 'Methods in five lines',
    event:
      'An event counts once, in the window that holds its middle day and in the province that the record names.',
    signs: 'A sign is a dated report that an operation was running. Raids tell where the authorities went.',
    people:
      'People count once for each event: the largest figure of its rows in a province. A blank is not a zero.',
    intervals:
      'Intervals are exact Poisson intervals (Garwood 1936) of the number expected in a window of this length.',
    ratios:
      'Intervals of after ÷ before are exact, given the sum of both; days that were not compiled are left out.',
    coverage:
      'The record is of what was reported, mostly not in Khmer; for thin stretches few reports could be compiled.',
  },

  sources: {
    title: 'Sources',
    publishers: (list: string) => `Publishers, with the number of these events that each tells of: ${list}.`,
    publisher: (name: string, count: string) => `${name} (${count})`,
    morePublishers: (n: number, shown: string) => (n === 1 ? '1 more publisher' : `${shown} more publishers`),
    addresses: 'Of the events in the table:',
    moreAddresses: (n: number, shown: string): string =>
      `And ${n === 1 ? '1 more source' : `${shown} more sources`} of these events, in the record.`,
    none: 'No event, no source.',
  },

  foot: {
    printed: (day: string) => `Printed on ${day}`,
    view: (address: string) => `This view: ${address}`,
    publisher: (name: string, contact: string, days: number) =>
      `Published by ${name}. Errors and withdrawals: ${contact}, answered within ${days === 1 ? '1 day' : `${days} days`}.`,
    local: 'A local copy, which nobody has published.',
  },
};

const count = (one: string, many: (shown: string) => string, none: string) => (n: number, shown: string) =>
  n === 0 ? none : n === 1 ? one : many(shown);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a row says, generated from its fields: the pieces. */
export const rowsEn = {
  what: {
    report: 'a sign that an operation was running',
    rescue: 'people removed, as a source says to rescue them',
    raid: 'a raid',
    arrest: 'arrests',
    closure: 'a site closed by the authorities',
    departure: 'workers or operators left',
  },
  /** A report that is no dated sign of an operation. */
  account: 'an account that is not counted as a sign of operation',
  topics: { scam: '', 'other-trafficking': ' (other trafficking)', other: ' (other topic)' },
  saidBy: (claimant: string) => `as ${claimant} said`,
  sentence: (where: string, when: string, what: string, saidBy: string, counts: readonly string[]) =>
    [`Reported for ${where}, ${when}: ${what}, ${saidBy}`, ...counts.map(capital)].join('. ') + '.',
  cambodia: 'Cambodia',
  milestone: (kind: string, where: string, when: string) => `${kind}, ${where}, ${when}`,
  milestoneSentence: (kind: string, where: string, when: string) => `${kind} reported for ${where}, ${when}.`,
  claim: (when: string, where: string, stance: string) => `Reported on ${when}, of ${where}: ${stance}.`,
  relocation: (when: string, what: string, from: string, to: string, certainty: string, saidBy: string) =>
    `${when}: ${what} reported to have moved from ${from} to ${to} (${certainty}), ${saidBy}.`,
  statistic: (figure: string, where: string, when: string, saidBy: string) =>
    `${figure}, ${where}, ${when}, ${saidBy}`,
  disputed: 'Sources contradict each other.',
  day: (day: string) => day,
  between: (start: string, end: string) => `between ${start} and ${end}`,
  known: (precision: string, when: string) => `${precision}: ${when}`,
  dates: (when: string, basis: string) => `${when}; ${basis}`,
  place: (names: string, precision: string) => `${names}; ${precision}`,
  within: (precision: string, km: string) => `${precision}, within about ${km} km`,
  found: count('1 person found', (shown) => `${shown} people found`, 'no one found'),
  foundMay: (text: string) => `${text}; may include the others counted here`,
  arrested: count('1 arrested', (shown) => `${shown} arrested`, 'no one arrested'),
  arrestedMay: (text: string) => `${text}; may include people who were victims`,
  rescued: count('1 rescued', (shown) => `${shown} rescued`, 'no one rescued'),
  deported: count('1 deported', (shown) => `${shown} deported`, 'no one deported'),
  deaths: count('1 death', (shown) => `${shown} deaths`, 'no deaths'),
};

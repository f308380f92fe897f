/** Participants' sheets and the trainer's notes, on paper. */
export const handoutEn = {
  paper: 'On paper',
  preparing: 'The sheets are being made ready …',
  failed: (reason: string) => `The sheets could not be made: ${reason}`,
  kickers: { handout: 'Handout', notes: 'Trainer’s notes' },
  when: 'When',
  timeline:
    'Months of the record, signs of operation above the line and enforcement below it, with the time of each step.',
  windows: 'Black bars: the time of each step, by its number.',
  sourcesOf: (numbers: string) => `Sources: ${numbers}`,
  caution: 'Reported signs, not convictions; not a list of targets.',
  questionOf: (step: string) => `Question to step ${step}`,
  markMap: 'Mark the map, then write what you would need to know.',
  why: 'Why?',
  titlesHidden: 'Titles and links of sources are left out: workshop mode is on.',
  withQuestion: 'with a question',
  order: 'Steps',
  restsOnStatement: 'Rests on what an office-holder said',
  referralBlank: 'Write down only numbers and contacts that you have called yourself, and when.',
  referralKept: 'As you wrote it down. Call once more before the workshop.',
  referralColumns: ['Who, and for what', 'Number or contact', 'Verified on'],
  thin: 'Hatched: months thinly covered, or not at all',
  casesTitle: 'What the record holds on this',
  /** Rows of the record by their id, without names. */
  cases: {
    MIL010: (when: string) =>
      `${when}: four people were charged with incitement and false declaration over a disputed account.`,
    MIL057: (when: string) => `${when}: a reporter was arrested and charged with incitement over posts.`,
    KHM0262: (when: string) =>
      `${when}: somebody published a video report of a suspected site and was later charged.`,
  },
  glossaryTitle: 'Words',
  glossary: [
    [
      'Event',
      'What the record counts. Several rows can tell one event: a group told for several places, or a raid and its sealing. It counts once.',
    ],
    [
      'Sign of operation',
      'A dated sign that an operation was running at a place: a report or a rescue, or a raid or an arrest at which somebody was found.',
    ],
    ['Enforcement', 'Raids, arrests and closures. They show where the authorities went, not where crime is.'],
    ['Report', 'Somebody told that people were held or made to work there, or that a site was running.'],
    ['Rescue', 'People were taken out of a place, and a source calls it a rescue.'],
    [
      'Raid',
      'Authorities entered and searched a place. People counted in it may be people who were held there.',
    ],
    ['Closure', 'Authorities closed or sealed a place. Whether it stayed closed is not known from it.'],
    [
      'Departure',
      'Workers or operators left, or a site was reported to stand empty. Who left, and where to, it does not say.',
    ],
    ['Window', 'The stretch of time that is shown, its first and last day included.'],
    [
      'Coverage',
      'How well a stretch of time could be compiled. Where it is thin or empty, “no report” does not mean that nothing happened.',
    ],
    [
      'Confirmed',
      'Two independent sources, or officials and independent press, tell of it. “Disputed”: sources contradict each other. All else is “reported”.',
    ],
  ] as readonly (readonly [term: string, meaning: string])[],
};

/** `n` decides the grammar, `shown` is the same number as it is written. */
type Counted = (n: number, shown: string) => string;

const statements: Counted = (n, shown) => (n === 1 ? '1 statement' : `${shown} statements`);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What the record has of moves: relocations, places reported again, ranks, statements beside the record, the centre. */
export const movementEn = {
  title: 'What was said to have moved',
  intro:
    'What sources say moved, where signs were reported again, and how the provinces of the record change places. Whatever was reported of one place and later of another need not be the same people or the same operation.',
  ends: (month: string) => `The record ends in ${month}.`,
  counted: (set: string) => `Counted: ${set}.`,
  sections: 'Parts of this page',
  scope: 'Dates',
  scopes: { window: 'In the window', all: 'The whole record' },
  scopeHint: (span: string) => `The window is ${span}.`,
  workshop: 'Workshop mode: provinces only.',
  moves: {
    title: 'From where to where',
    intro:
      'One row for each pair of places and for what moved. A statement that names several places stands in several rows. Its places are those that the source named.',
    operations: 'Operations reported to have moved',
    people: 'People reported to have moved',
    from: 'From',
    to: 'To',
    number: 'Statements',
    sure: 'How it is known',
    dates: 'Dates',
    somewhere: 'Cambodia, place not named',
    total: (n: number, shown: string) =>
      n === 0 ? 'No statement in these dates.' : `${statements(n, shown)} in these dates.`,
    abroad: (n: number, shown: string) =>
      n === 0
        ? 'None has an end abroad.'
        : `${statements(n, shown)} ${n === 1 ? 'has' : 'have'} an end abroad.`,
    unknown: (n: number, shown: string) =>
      n === 0
        ? 'None has an end that is not known.'
        : `${statements(n, shown)} ${n === 1 ? 'has' : 'have'} an end that is not known.`,
    country: (n: number, shown: string) =>
      n === 0
        ? 'Each names a place.'
        : `${statements(n, shown)} ${n === 1 ? 'names' : 'name'} no place finer than Cambodia for an end.`,
    withheld: (n: number, shown: string) =>
      n === 0
        ? 'Workshop mode leaves out none.'
        : `Workshop mode leaves out ${statements(n, shown)} by office-holders.`,
    none: 'The record has none in these dates.',
    certain: (shown: string, certainty: string) => `${shown} ${certainty}`,
    open: (from: string, to: string) => `Statements: from ${from} to ${to}`,
    told: {
      observed: (what: string, from: string, to: string) =>
        `${capital(what)} were reported to have moved from ${from} to ${to}, as a source observed`,
      stated: (what: string, from: string, to: string) =>
        `${capital(what)} were reported to have moved from ${from} to ${to}`,
      suspected: (what: string, from: string, to: string) =>
        `${capital(what)} were suspected to have moved from ${from} to ${to}`,
      planned: (what: string, from: string, to: string) =>
        `${capital(what)} were reported to be about to move from ${from} to ${to}`,
    },
    sentence: (dates: string, told: string, said: string) => `${dates}: ${told}, ${said}.`,
    disputed: 'Sources contradict each other.',
  },
  again: {
    title: 'Reported again after a raid or closure',
    intro:
      'A place is listed where a sign of operation was reported after the last day of a raid or closure there, in another event. It does not say that operations had stopped in between, nor that the same people were behind them.',
    places: (n: number, shown: string) =>
      n === 0
        ? 'No place in these dates.'
        : n === 1
          ? '1 place in these dates.'
          : `${shown} places in these dates.`,
    dates: 'In the window: the raid or closure lies in it; the signs may come later.',
    placeIn: (province: string) => `A place in ${province}`,
    after: (kind: string, dates: string) => `${kind}, ${dates}`,
    events: (n: number, shown: string) =>
      n === 1 ? 'Reported again in 1 event' : `Reported again in ${shown} events`,
    first: (days: number, shown: string) =>
      days === 1 ? 'the first 1 day later' : `the first ${shown} days later`,
    sign: (kind: string, dates: string) => `${kind}, ${dates}`,
    elsewhere: 'elsewhere in this place',
    all: (shown: string) => `Show all ${shown}`,
    more: (shown: string) => `Show ${shown} more places`,
    evidence: (id: string) => `evidence ${id}`,
    show: 'Show on the map',
    only: 'Show only these on the map',
    table: 'Show in the table',
    of: (place: string) => `: ${place}`,
  },
  ranks: {
    title: 'Ranks of provinces through time',
    intro:
      'Provinces by number of events, most at the top. Ranks turn small differences into steps: the numbers stand in the circles and in the table. Provinces joined by a frame have the same number.',
    step: 'Steps',
    steps: { 3: 'Quarters', 6: 'Half-years' },
    parts: {
      3: (part: number) => `Q${part}`,
      6: (part: number): string => (part === 1 ? 'Jan–Jun' : 'Jul–Dec'),
    },
    stepName: (part: string, year: number) => `${part} ${year}`,
    cutStep: (step: string) => `${step} (in part)`,
    chart: (from: string, to: string) =>
      `Chart of the ranks of provinces, ${from} to ${to}. The table below holds the same.`,
    line: (name: string, steps: string) => `${name}. ${steps}`,
    at: (step: string, rank: string, count: string) => `${step}: rank ${rank}, events ${count}`,
    tied: (rank: string) => `${rank}=`,
    cutNote: (steps: string) => `Only a part of these steps lies in the dates shown: ${steps}.`,
    gap: 'gap in coverage',
    others: (n: number) =>
      n === 0
        ? 'All provinces with events are named.'
        : n === 1
          ? 'One more province is drawn faintly; the table names it.'
          : `${n} more provinces are drawn faintly; the table names them.`,
    help: 'Point at a line or move to it with the keyboard to make it stand out; Enter opens the province.',
    table: 'Ranks as a table',
    province: 'Province',
    cell: (rank: string, count: string) => `${rank} (${count})`,
    noEvent: '–',
    tableHint: 'Rank and, in brackets, number of events; = marks a shared rank, – no event.',
    none: 'No event of these dates lies in a province.',
  },
  multiples: {
    title: 'Every province by month',
    intro:
      'Roughly where the provinces lie; the same scale in each. Hatched months are compiled thinly or not at all: an empty stretch there says nothing. The frame marks the window.',
    scale: (n: number, shown: string) =>
      n === 1 ? 'The tallest bar is 1 event in a month.' : `The tallest bar is ${shown} events in a month.`,
    total: (n: number, shown: string) => (n === 0 ? 'none' : n === 1 ? '1 event' : `${shown} events`),
    tile: (name: string, total: string, most: string, month: string) =>
      `${name}: ${total}; most, ${most}, in ${month}`,
    tileNone: (name: string) => `${name}: no reported event`,
    from: (from: string, to: string) => `From ${from} to ${to}`,
  },
  claims: {
    title: 'Statements beside the record',
    intro:
      'What was said of a place, and what the record has before and after. The record is of what was reported: it confirms and refutes nothing. A denial of one case is shown with that case only.',
    workshop: 'Workshop mode hides statements by office-holders, so this part is not shown.',
    place: 'Place',
    anyPlace: 'All places',
    country: 'The whole country',
    stance: 'What was said',
    anyStance: 'Anything',
    number: (n: number, shown: string) =>
      n === 0 ? 'No statement.' : n === 1 ? '1 statement.' : `${shown} statements.`,
    on: (day: string) => `On ${day},`,
    said: {
      cleared: (where: string) =>
        `said that operations in ${where} were cleared, wholly or for the most part:`,
      'no-cases': (where: string) => `said that no case was known or reported so far in ${where}:`,
      'denies-case': (where: string) => `denied one case in ${where}:`,
      active: (where: string) => `said that there were operations in ${where}:`,
      rising: (where: string) => `said that cases were rising in ${where}:`,
      moved: (where: string) => `spoke of a move that concerns ${where}:`,
    },
    before: (found: string) => `In the six months before, ${found}.`,
    beforeUntil: (day: string, found: string) =>
      `In that part of the six months before which the record reaches, to ${day}, ${found}.`,
    after: (found: string) => `In the six months from that day, ${found}.`,
    until: (day: string, found: string) => `From that day to the end of the record on ${day}, ${found}.`,
    found: (noun: string, where: string) => `the record has ${noun} in ${where}`,
    foundNone: (where: string) => `the record has none in ${where}`,
    notes: (found: string, notes: string) => `${found} (${notes})`,
    thin: (month: string) => `coverage thin from ${month}`,
    thinPart: (month: string) => `coverage thin in part, first in ${month}`,
    empty: (month: string) => `not compiled from ${month}`,
    emptyPart: (month: string) => `not compiled in part, first in ${month}`,
    notCompiled: 'nothing was compiled',
    beyond: 'The record ends before that day: it has nothing to set beside it.',
    caseOnly: 'It denies one case, so no numbers are set beside it.',
    sources: (n: number): string => (n === 1 ? 'Source' : 'Sources'),
    more: (shown: string) => `Show ${shown} more statements`,
    chart: (where: string, from: string, to: string, said: string) =>
      `Chart by month from ${from} to ${to}: above, what was said of ${where} (${said}, without denials of one case); below, events of the record. The list holds the same.`,
    above: 'Said: a circle for each statement, without denials of one case',
    below: 'Events of the record by month',
  },
  centre: {
    workshop: 'Workshop mode hides the centre: it is made of places finer than provinces.',
    title: 'Centre of gravity by half-year',
    intro:
      'The average place of the events known more finely than to a province, and how widely they spread. Nothing need be at the centre itself. It moves when reporting moves, too.',
    period: 'Half-year',
    events: 'Placed events',
    where: 'Centre',
    shift: 'Moved since the half-year before',
    spread: 'Ellipse',
    from: (km: string, direction: string) => `${km} km ${direction} of Phnom Penh`,
    near: 'at Phnom Penh, within 5 km',
    moved: (km: string, direction: string) => `${km} km to the ${direction}`,
    still: 'less than 1 km',
    size: (long: string, short: string) => `${long} × ${short} km`,
    tooFew: (needed: number) => `too few: fewer than ${needed} placed events`,
    empty: 'not compiled',
    thin: 'thinly compiled',
    emptyPart: 'not compiled in part',
    noShift: '–',
    hint: 'The ellipse is the standard deviational one (√2·σ along its axes, about 63 % of a normal cloud): its whole length and width.',
    directions: {
      n: 'north',
      ne: 'north-east',
      e: 'east',
      se: 'south-east',
      s: 'south',
      sw: 'south-west',
      w: 'west',
      nw: 'north-west',
    },
  },
};

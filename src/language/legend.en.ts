/** `n` decides the grammar, `shown` is the same number as it is written. */
type Counted = (n: number, shown: string) => string;

const events: Counted = (n, shown) => (n === 1 ? '1 event' : `${shown} events`);
const statements: Counted = (n, shown) => (n === 1 ? '1 statement' : `${shown} statements`);

/** Legend and explanations of hot spots, their history, arrows of relocations, and the centre of gravity. */
export const legendEn = {
  label: 'Legend',
  cells: ((n, shown) => (n === 1 ? '1 hexagon' : `${shown} hexagons`)) as Counted,
  hot: {
    units: (side: number, band: string) =>
      `hot and cold spots of events (Gi*): hexagons of ${side} km side, each with its neighbours within ${band} km`,
    unitsPending: 'hot and cold spots of events (Gi*)',
    hot: (confidence: number, cells: string) => `hot at ${confidence} % (${cells})`,
    cold: (confidence: number, cells: string) => `cold at ${confidence} % (${cells})`,
    neither: (cells: string) => `neither (${cells})`,
    few: (least: number, cells: string) => `fewer than ${least} events within the distance (${cells})`,
    note: 'Hot: more events than if they were spread evenly over the hexagons; cold: fewer. Levels after control of the false discovery rate. A cold spot means fewer reports, not fewer operations.',
    placed: (n: number, shown: string) =>
      `Counted: ${events(n, shown)} known more finely than to a province. Events, whatever is summed elsewhere.`,
    refused: {
      events: (n: number, shown: string, needed: string) =>
        `Too few for hot spots: the window has ${events(n, shown)} known more finely than to a province; ${needed} are needed. Nothing is filled.`,
      flat: 'No hot spots: every hexagon holds alike. Nothing is filled.',
      everyone: 'No hot spots: every hexagon is a neighbour of every other. Nothing is filled.',
    },
    refusedEntry: 'too few for hot spots',
    cell: (neighbours: number, band: string, observed: string, expected: string) =>
      `this cell and its ${neighbours} ${neighbours === 1 ? 'neighbour' : 'neighbours'} within ${band} km: ${observed}; ${expected} expected`,
    bins: {
      hot: (confidence: number) => `hot spot at ${confidence} %, after control of the false discovery rate`,
      cold: (confidence: number) => `cold spot at ${confidence} %, after control of the false discovery rate`,
      neither: 'neither hot nor cold, after control of the false discovery rate',
      few: (least: number) => `fewer than ${least} events within the distance: neither hot nor cold is said`,
    },
    scores: (z: string, q: string) => `z = ${z}; controlled p = ${q}`,
    expectedMeans:
      'Expected: what would lie here if the events of the window were spread evenly over all hexagons. Parts of events are counted where an event can lie in several hexagons.',
    title: 'Hot or cold spot',
  },
  history: {
    units: (months: number, side: number, band: string) =>
      `history of hot and cold spots of events in ${months} whole months: hexagons of ${side} km side, each with its neighbours within ${band} km in the month and the one before`,
    unitsPending: 'history of hot and cold spots, month by month',
    names: {
      new: { hot: 'new hot spot', cold: 'new cold spot' },
      consecutive: { hot: 'consecutive hot spot', cold: 'consecutive cold spot' },
      intensifying: { hot: 'intensifying hot spot', cold: 'intensifying cold spot' },
      persistent: { hot: 'persistent hot spot', cold: 'persistent cold spot' },
      diminishing: { hot: 'diminishing hot spot', cold: 'diminishing cold spot' },
      oscillating: { hot: 'oscillating hot spot', cold: 'oscillating cold spot' },
      historical: { hot: 'historical hot spot', cold: 'historical cold spot' },
      sporadic: { hot: 'sporadic hot spot', cold: 'sporadic cold spot' },
    },
    meanings: {
      new: 'in the last month, never before',
      consecutive: 'in the last months without a break, never before them',
      intensifying: 'in nine of ten months, the last among them, and more so',
      persistent: 'in nine of ten months, the last among them, without a trend',
      diminishing: 'in nine of ten months, the last among them, and less so',
      oscillating: 'in the last month; the opposite in an earlier one',
      historical: 'in nine of ten months, but not the last',
      sporadic: 'in the last month, on and off before',
    },
    entry: (name: string, meaning: string, cells: string) => `${name}: ${meaning} (${cells})`,
    none: (cells: string) => `no pattern (${cells})`,
    months: (hot: string, cold: string, all: string) => `hot in ${hot}, cold in ${cold} of ${all} months`,
    hotIn: (months: string) => `Hot in: ${months}`,
    coldIn: (months: string) => `Cold in: ${months}`,
    cellNone: 'no pattern',
    note: 'A month counts as hot or cold at 95 %, after control of the false discovery rate over all hexagons and months. Descriptive: reports of following months are not independent.',
    thin: 'Part of these months is thinly compiled: a cold or historical spot there may mean less reporting.',
    working: 'The history of hot spots is being worked out',
    stop: 'Stop',
    stopped: 'The history of hot spots was stopped.',
    again: 'Work it out',
    refused: {
      steps: (n: number, needed: string) =>
        `No history: the window holds ${n === 0 ? 'no whole month' : n === 1 ? '1 whole month' : `${n} whole months`}; ${needed} are needed.`,
      coverage: 'No history: a month of the window was not compiled.',
      events: (n: number, shown: string, needed: string) =>
        `Too few for a history: the window's months have ${events(n, shown)} known more finely than to a province; ${needed} are needed.`,
      flat: 'No history: every hexagon holds alike in every month.',
    },
    propose: (span: string) => `Show the longest run of compiled months: ${span}`,
    noRun: 'The record has no run of compiled months that is long enough.',
    title: 'History of hot and cold spots',
  },
  arrows: {
    operations: 'operations reported to have moved',
    people: 'people reported to have moved (double line)',
    solid: 'observed by a source',
    dashed: 'stated',
    dotted: 'suspected or planned',
    hollow: 'hollow head: an end is known only to a province or a border',
    stub: 'one end is not known or not drawn, or the move stayed within one place',
    width:
      'Wider arrows rest on more statements. What was reported of one place and later of another need not be the same people.',
    none: 'No relocation of these dates can be drawn.',
    unplaced: (n: number, shown: string) =>
      n === 1
        ? '1 relocation of these dates names no end that can be drawn; it is on the page Movement.'
        : `${shown} relocations of these dates name no end that can be drawn; they are on the page Movement.`,
    workshop: 'Workshop mode: between provinces only, without statements by office-holders.',
    title: (what: string, from: string, to: string, certainty: string) =>
      `${what}: ${from} to ${to} (${certainty})`,
    within: (what: string, at: string, certainty: string) => `${what}: within ${at} (${certainty})`,
    statements,
    row: (id: string, text: string) => `${id}: ${text}`,
    more: (shown: string) => `and ${shown} more`,
    list: 'Arrows of reported relocations',
    heading: 'What was said to have moved',
    others: (n: number): string => (n === 1 ? 'The statement of this arrow' : 'The statements of this arrow'),
    outside: 'None of it lies in the dates on screen.',
    hidden: 'Workshop mode does not show statements by office-holders.',
  },
  centre: {
    point: (n: number, shown: string) =>
      `centre of gravity of ${events(n, shown)} known more finely than to a province`,
    ellipse: (long: string, short: string) =>
      `standard deviational ellipse, semi-axes ${long} and ${short} km`,
    path: (n: number) =>
      n === 1
        ? 'centre of the window before, of equal length'
        : `centres of the ${n} windows before, of equal length`,
    few: (n: number, shown: string, needed: string) =>
      `No centre: the window has ${events(n, shown)} known more finely than to a province; ${needed} are needed.`,
    note: 'A centre is an average of places and no place where anything was reported.',
  },
};

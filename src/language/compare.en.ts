/** Maps of the periods before and after. */
export const compareEn = {
  label: 'Maps of before and after',
  display: 'How the periods are drawn',
  displays: { side: 'Side by side', swipe: 'Swipe', difference: 'Difference' },
  before: 'Before',
  after: 'After',
  heading: (period: string, dates: string) => `${period}: ${dates}`,
  difference: 'Difference: after less before',
  totals: (before: string, after: string, change: string) =>
    `Before: ${before}. After: ${after}. Difference: ${change}.`,
  alt: (period: string, dates: string, amount: string, units: string) =>
    `Map, ${period.toLowerCase()}, ${dates}: ${amount}. Colours show ${units}.`,
  altDifference: (totals: string, units: string) =>
    `Map of the difference between the two periods. ${totals} Colours show the change in ${units}.`,
  most: (list: string) => `Most in ${list}.`,
  changes: (list: string) => `Largest changes: ${list}.`,
  named: (name: string, number: string) => `${name} (${number})`,
  period: (period: string, amount: string) => `${period}: ${amount}`,
  withRate: (amount: string, rate: string) => `${amount}; ${rate}`,
  change: (amount: string) => `Difference: ${amount}`,
  inCell: (name: string) => `Hexagon in ${name}`,
  perDays: (unit: string) => `${unit} per 30 days`,
  inProvincesPerDays: (unit: string) => `${unit} in each province per 30 days`,
  fell: (size: string) => `fewer by ${size}`,
  rose: (size: string) => `more by ${size}`,
  same: 'no change',
  smallChange: (smallest: string) => `changed by less than ${smallest}`,
  noneInEither: 'none reported in either period',
  fewInBoth: 'fewer than five events in both periods: no colour',
  legend: 'Legend of the maps',
  areas: 'Areas of the study',
  arms: { target: 'Target area', catchment: 'Catchment', control: 'Control area' },
  oneScale: 'Both maps have one scale, fitted to both periods together.',
  symmetric: 'The scale of change is the same in both directions.',
  unequal:
    'The two periods are not equally long or not compiled throughout: numbers hold per 30 compiled days.',
  spread:
    'Each event is spread over the area in which it can lie: a hexagon holds parts of events and is no place.',
  countryOnly: (before: string, after: string) =>
    `Known only to the country and in no area: before ${before}, after ${after}.`,
  thin: (period: string) =>
    `${period}: part of the days was thinly compiled; fewer events may mean less reporting.`,
  partlyEmpty: (period: string) => `${period}: part of the days was not compiled.`,
  empty: (period: string) => `${period}: nothing was compiled; an empty map says nothing.`,
  zoomHint: 'Zoom with the buttons, two fingers, or Ctrl and the wheel; both maps move together.',
  listOf: (title: string) => `Provinces on the map “${title}”.`,
  keys: 'Up and down arrows move through the list, Enter selects; plus, minus and zero zoom, left and right arrows move the map.',
  swipe: 'Where the map of after begins',
  swipeAt: (share: number) => `${share} % before, ${100 - share} % after`,
  loadingShapes: 'The shapes of the map are loading …',
  loadingCells: 'The surface is being computed …',
};

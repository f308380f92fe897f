/** What an embedded map says beside the view's own sentence and legend. */
export const embedEn = {
  heading: 'Reported scam operations in Cambodia',
  full: 'Open the full map',
  caution: (month: string) =>
    `Reported signs, not convictions. Not a list of targets. The record ends in ${month}.`,
  asOf: (day: string) => `Data of ${day}.`,
  publisher: (name: string) => `Published by ${name}.`,
  credit: 'Shapes © amCharts · Land: Natural Earth · Record: Crackdown Map contributors, CC BY 4.0',
  partFailed: 'A part of this map could not be loaded.',
  /** Where the view is of a page that an embed does not hold. */
  otherPage: {
    table: 'The table of these dates is on the full page.',
    study:
      'The comparison before and after a crackdown is on the full page; this map shows the dates chosen.',
    movement: 'What was said to have moved is on the full page; this map shows the dates chosen.',
    methods: 'Methods and limits are on the full page.',
    changes: 'The log of changes is on the full page.',
  },
  mapLabel: 'Map of Cambodia',
  list: 'Provinces and marks on the map. Arrow keys move through the list, Escape leaves.',
  explore: 'Move the map',
  exploreHint: 'Loads the map that can be moved and zoomed.',
  exploring: 'Loading the map that can be moved …',
  leave: 'Back to the still map',
  noExplore: 'This browser cannot move the map here.',
  twoFingers: 'Two fingers move the map. With a mouse: Ctrl and the wheel.',
  businesses: 'Named here by the record:',
  timeline: 'Dates on the map',
  position: (span: string) => `Dates on the map: ${span}`,
  none: 'No data compiled',
  thin: 'Thinly compiled',
};

/** `n` decides the grammar, `shown` is the same number as it is written. */
type Counted = (n: number, shown: string) => string;

/** What stands below pictures that leave the page. */
export const pictureEn = {
  events: ((n, shown) => (n === 1 ? '1 event' : `${shown} events`)) as Counted,
  /** Dates, number of events, date or version of the data. */
  facts: (dates: string, events: string, data: string) => `${dates} · ${events} · ${data}`,
  dated: (day: string, version: string) => `data of ${day}, version ${version}`,
  filtered: (events: string) => `${events} with the chosen filters`,
  sources: (n: number, shown: string, publishers: string) =>
    n === 1
      ? `Source: 1 published page (${publishers})`
      : `Sources: ${shown} published pages (${publishers})`,
  /** Publishers beyond those named. */
  others: (n: number, shown: string) => (n === 1 ? '1 other publisher' : `${shown} other publishers`),
  address: (address: string) => `This map: ${address}`,
  select: (province: string) => `Profile of ${province}`,
};

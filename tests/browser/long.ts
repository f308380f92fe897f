/**
 * Tests that say again, at another size, format, language or place, what a test beside them says. They run with
 * `npm run test:long`; `npm test`, which everybody waits for, leaves them out.
 */
export const LONG: readonly RegExp[] = [
  /every slide fits 1920×1080/,
  /the trainer’s notes print on A4 \(en\)/,
  /the handout print on A4 \(en\)/,
  /announced-seen-unknown goes to its end by the keys of a clicker/,
  /axe finds nothing wrong and nothing runs over, (wide|on a phone)/,
  /(1:1|4:5) opens again at its exact size/,
  /shows what is on screen under (hotspots|none)/,
  /with the browser in (de-DE|ar-EG|th-TH)/,
  /in the time zone Asia\/Phnom_Penh/,
  /a clock that stands in 2041/,
  /axe finds nothing wrong with a story: #v=1&l=km/,
  /axe finds nothing wrong with the list of stories on a phone/,
  /(the table|the methods|movement|a place, arrows and the legend of hexagons): every text on the page/,
  /(9:16) opens again at its exact size/,
  /shows what is on screen under kernel/,
  /axe finds nothing wrong with a story: #v=1&l=en&story/,
  /every slide fits 1024×768 in large type \(en\)/,
  /axe finds nothing wrong with the (map|study) in Khmer and dark/,
  /axe finds nothing wrong with a presentation in dark colours/,
  /the painter gives kernel density/,
  /prints on exactly two pages: a sparse window/,
  /has no fault that axe finds \((en, dark|km, light)\)/,
  /the coloured map of hexagons of 5 km needs/,
  /is selected for the reader where the clipboard is missing/,
  /the painter gives provinces by residents/,
  /the page of a province needs no script, and leads to the live view \(km\)/,
];

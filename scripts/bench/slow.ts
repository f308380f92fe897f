import { withChromium, timeVisits } from './browser';
import { keplerFolder, withoutBaseMap } from './kepler';
import { buildMapLibrePage } from './maplibre';
import { saying, TIMED, timedRow, type Row, type Section } from './report';
import { serve, slowDown } from './slow-line';

/** A column of an article on a wide screen, and a phone. */
const COLUMN = { width: 640, height: 700 };
const PHONE = { width: 390, height: 844 };
const YEAR = '#v=1&l=en&w=2025-04-01..2026-03-31';
const RUNS = 7;

/** What is waited for in the embed, and when it must be there at the latest. */
const SURFACES: readonly (readonly [surface: string, selector: string, limit: number | null])[] = [
  ['provinces', '[data-layer="provinces"] [data-fill="2"]', 1000],
  ['hexagons', '[data-cells="2"]', 1000],
  ['kernel', '[data-cells="2"]', 1000],
];

/**
 * Times the first pictures of the built pages on a slow line and a slow processor, beside pages of MapLibre and of kepler.gl
 * that draw less.
 * @param dist folder of the built site
 */
export async function benchSlow(dist = 'dist'): Promise<Section[]> {
  const kepler = keplerFolder();
  const servers = [
    await serve(dist),
    await serve(await buildMapLibrePage()),
    await serve(kepler ?? dist),
  ] as const;
  const [site, bare, other] = servers.map(({ address }) => address) as [string, string, string];
  const rows: Row[] = [];
  try {
    await withChromium(async (browser) => {
      for (const [surface, coloured, limit] of SURFACES) {
        saying(`embed on a slow line, ${surface}`);
        const visit = {
          address: `${site}embed.html${YEAR}&s=${surface}`,
          viewport: COLUMN,
          runs: RUNS,
          prepare: slowDown,
        };
        const taken = await timeVisits(browser, visit, { base: '#map svg [data-iso="KH-25"]', coloured });
        if (surface === 'provinces')
          rows.push(timedRow('embed: base map, before any script', taken.base, 600));
        rows.push(timedRow(`embed: coloured map, ${surface}`, taken.coloured, limit));
      }
      saying('explorer and presentation on a slow line');
      const explorer = await timeVisits(
        browser,
        { address: `${site}${YEAR}`, viewport: PHONE, runs: 3, prepare: slowDown },
        { sentence: '#statement:not(:empty)', idle: '[data-map-state="idle"]' },
      );
      rows.push(timedRow('explorer on a phone: sentence and timeline', explorer.sentence));
      rows.push(timedRow('explorer on a phone: map idle', explorer.idle));
      const talk = await timeVisits(
        browser,
        { address: `${site}present.html`, viewport: COLUMN, runs: 3, prepare: slowDown },
        { heading: 'h1' },
      );
      rows.push(timedRow('presentation: first slide or list', talk.heading));
      saying('MapLibre alone on a slow line');
      const drawn = { drawn: '[data-drawn]' };
      const alone = { address: bare, viewport: COLUMN, runs: RUNS, prepare: slowDown };
      rows.push(
        timedRow(
          'a page of MapLibre alone: provinces in one colour',
          (await timeVisits(browser, alone, drawn)).drawn,
        ),
      );
      if (kepler) {
        saying('kepler.gl on a slow line');
        const prepare = async (page: Parameters<typeof slowDown>[0]) => {
          await withoutBaseMap(page);
          await slowDown(page);
        };
        const visit = { address: `${other}?events=100`, viewport: COLUMN, runs: 1, prepare };
        rows.push(
          timedRow('a page of kepler.gl: 100 points', (await timeVisits(browser, visit, drawn)).drawn),
        );
      } else rows.push({ name: 'a page of kepler.gl', cells: ['could not be fetched'] });
    });
  } finally {
    for (const server of servers) server.close();
  }
  return [{ title: 'First pictures at 1.6 Mbit/s, 150 ms, processor slowed 4 times', columns: TIMED, rows }];
}

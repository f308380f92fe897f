import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paintBase } from '../../src/chart/picture/base';
import { decodeLabels, decodeShapes } from '../../src/geography/decode';
import type { LabelRow } from '../../src/geography/labels';

/** Width and height (CSS pixels) for which the base map is drawn; it is scaled to the frame. */
const [WIDTH, HEIGHT] = [480, 432];

/** The map that comes with embed.html: the land with the names of its provinces. */
export async function baseMap(root: string): Promise<string> {
  const read = async (file: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(root, file), 'utf8'));
  const { provinces } = (await read('public/data/embed.json')) as { provinces: { iso: string[] } };
  const shapes = decodeShapes(
    await read('data/boundaries/kh-coarse.topo.json'),
    provinces.iso.map((iso) => ({ iso })),
  );
  const labels = decodeLabels((await read('public/data/labels.json')) as LabelRow[]);
  const svg = paintBase({ shapes, labels, lang: 'en', scheme: 'light', width: WIDTH, height: HEIGHT });
  return svg
    .replace('<svg ', '<svg preserveAspectRatio="xMidYMid meet" ')
    .replace('aria-label=""', 'aria-label="Map of Cambodia"');
}

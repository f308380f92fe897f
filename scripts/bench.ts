import { existsSync } from 'node:fs';
import { benchCompute } from './bench/compute';
import { benchPage } from './bench/page';
import { printTable, type Section } from './bench/report';
import { benchSizes } from './bench/sizes';
import { benchSlow } from './bench/slow';
import { benchStudies } from './bench/studies';

/** What is measured, in this order. */
const PARTS: Readonly<Record<string, () => Section[] | Promise<Section[]>>> = {
  sizes: () => benchSizes(),
  slow: () => benchSlow(),
  page: () => benchPage(),
  compute: benchCompute,
  studies: benchStudies,
};

/**
 * Prints one table of sizes, medians and ratios from one run. The name of a part as an argument runs only that part.
 * @returns exit code: 1 where a figure asked for is missed, 2 where nothing could be measured
 */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`found ${unknown.join(', ')}, expected ${Object.keys(PARTS).join(', ')}`);
    return 2;
  }
  const missing = ['dist/index.html', 'public/data/record.json'].filter((file) => !existsSync(file));
  if (missing.length > 0) {
    console.error(`${missing.join(' and ')} missing: run npm run build first`);
    return 2;
  }
  const sections: Section[] = [];
  for (const [name, bench] of Object.entries(PARTS))
    if (args.length === 0 || args.includes(name)) sections.push(...(await bench()));
  return printTable(sections);
}

import { benchCompute } from './bench/compute';
import { benchEmbed } from './bench/embed';
import { benchPage } from './bench/page';
import { benchStudies } from './bench/studies';

/** What is measured, in this order: the computation alone, then the built pages. Each gives an exit code. */
const PARTS: Readonly<Record<string, () => number | Promise<number>>> = {
  compute: benchCompute,
  studies: benchStudies,
  page: async () => {
    await benchPage();
    return 0;
  },
  embed: benchEmbed,
};

/**
 * Prints medians and ratios. The name of a part as an argument runs only that part.
 * @returns exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    console.error(`found ${unknown.join(', ')}, expected ${Object.keys(PARTS).join(', ')}`);
    return 2;
  }
  let code = 0;
  for (const [name, bench] of Object.entries(PARTS))
    if (args.length === 0 || args.includes(name)) code = Math.max(code, await bench());
  return code;
}

import { benchCompute } from './bench/compute';
import { benchStudies } from './bench/studies';

/** The measurement of the built page, where there is one. */
const pages = import.meta.glob<{ benchPage: () => Promise<unknown> }>('./bench/page.ts', {
  eager: true,
});

/**
 * Prints medians and ratios: first the computation alone, then the built page. `compute`, `studies`, `page` or `embed` as an argument runs only
 * that part.
 * @returns exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = (part: string) => args.length === 0 || args.includes(part);
  let code = 0;
  if (wanted('compute')) code = benchCompute();
  if (wanted('studies')) code = Math.max(code, benchStudies());
  if (wanted('page')) {
    for (const page of Object.values(pages)) code ||= Number((await page.benchPage()) ?? 0);
  }
  if (wanted('embed')) code = Math.max(code, await (await import('./bench/embed')).benchEmbed());
  return code;
}

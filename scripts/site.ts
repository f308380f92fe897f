import path from 'node:path';
import { layDownloads } from './site/downloads';
import { layOffline } from './site/offline';
import { layPages } from './site/pages';

/** One thing laid into the built site: it reads what is there and writes its own files. */
export type SiteStep = (dist: string, root: string) => Promise<readonly string[]>;

/** In this order: the last ones list and pack what the first ones wrote. */
const STEPS: readonly SiteStep[] = [layDownloads, layPages, layOffline];

/** Lays into dist what is made from the record and the built pages: downloads, pages of prepared views, the offline list. */
export async function main(args: string[]): Promise<number> {
  const root = process.cwd();
  const dist = path.resolve(root, args[0] ?? 'dist');
  for (const step of STEPS) for (const line of await step(dist, root)) console.log(line);
  return 0;
}

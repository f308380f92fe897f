import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sizeOf } from '../../src/pages/offline/files';
import { listFiles } from './offline/list';
import { buildWorker } from './offline/worker';

/**
 * Writes dist/sw.js, the service worker that keeps the site for offline use, with the list of all files that it keeps.
 * It lists what the other steps have written: it comes last.
 */
export async function layOffline(dist: string, root: string): Promise<string[]> {
  const { kept, left } = await listFiles(dist);
  await writeFile(path.join(dist, 'sw.js'), await buildWorker(kept, root));
  const megabytes = (sizeOf(kept) / 1e6).toFixed(1);
  return [
    `Offline: ${kept.files.length} files, ${megabytes} MB, version ${kept.version}.` +
      (left.length > 0 ? ` Not among them: ${left.join(', ')}.` : ''),
  ];
}

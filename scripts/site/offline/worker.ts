import path from 'node:path';
import { build, type Rolldown } from 'vite';
import type { KeptFiles } from '../../../src/pages/offline/files';

/** The service worker as one classic script, with the list of files written into it. */
export async function buildWorker(kept: KeptFiles, root: string): Promise<string> {
  const built = (await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __KEPT__: JSON.stringify(kept) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: path.join(root, 'src/pages/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

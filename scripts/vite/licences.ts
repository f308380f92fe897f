import type { Plugin } from 'vite';
import { LICENCES_FILE, listLicences } from '../licences/list';

/**
 * Lays licences.txt into a build: the licence of every package of which something is in it.
 * @returns `note`, which notes the modules of a build within the build (a worker, the scripts of the embed), and `list`, which
 * notes those of the whole and writes the list
 */
export function licences(): { readonly note: () => Plugin; readonly list: () => Plugin } {
  const modules = new Set<string>();
  const note = (): Plugin => ({
    name: 'licences-note',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === 'chunk' ? file.moduleIds : file.originalFileNames) modules.add(id);
    },
  });
  const list = (): Plugin => {
    let root = '';
    return {
      name: 'licences-list',
      apply: 'build',
      configResolved: (config) => void (root = config.root),
      generateBundle: {
        order: 'post',
        async handler(_, bundle) {
          for (const file of Object.values(bundle))
            for (const id of file.type === 'chunk' ? file.moduleIds : file.originalFileNames) modules.add(id);
          this.emitFile({
            type: 'asset',
            fileName: LICENCES_FILE,
            source: await listLicences(modules, root),
          });
        },
      },
    };
  };
  return { note, list };
}

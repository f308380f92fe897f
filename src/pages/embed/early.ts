import { cellsFile, sideOfCells } from './cells-file';

/** Scripts of each surface made of cells, as the build names them: what its part of the page imports, itself included. */
declare const SURFACE_SCRIPTS: Readonly<Record<string, readonly string[]>>;

/**
 * Asks for the cells of a view while the first script is still on its way: stands in the page itself. Whatever it asks for in
 * vain, `surface.ts` asks for again when the address has been read in full.
 */
const keys = new URLSearchParams(location.hash.slice(1));
const side = sideOfCells(keys);
if (side !== null) {
  ask(`./data/${cellsFile(side)}`, { rel: 'preload', as: 'fetch' });
  for (const script of SURFACE_SCRIPTS[keys.get('s')!] ?? []) ask(script, { rel: 'modulepreload' });
}

function ask(href: string, how: { rel: string; as?: string }): void {
  document.head.append(
    Object.assign(document.createElement('link'), { href, crossOrigin: 'anonymous' }, how),
  );
}

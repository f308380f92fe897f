import type { Pack } from '../../src/pages/offline/packed';

/**
 * The script that stands in for a copy's data files: it leaves them, as texts, where `packedText` looks. Line separators
 * and the beginnings of tags are written as escapes, so that the text is the same in every browser.
 */
export function packData(pack: Pack): string {
  const json = JSON.stringify(pack)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
  return `globalThis.__PACK__ = ${json};\n`;
}

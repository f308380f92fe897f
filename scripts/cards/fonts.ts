import { readFile } from 'node:fs/promises';
import path from 'node:path';

const KHMER = 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC';
const FACES = [
  {
    family: 'Noto Sans',
    file: '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
    weight: '100 900',
    range:
      'U+0000-02FF, U+0304, U+0308, U+0329, U+1E00-1EFF, U+2000-206F, U+20AC, U+2122, U+2190-2199, U+2212, U+2215',
  },
  {
    family: 'Noto Sans Khmer',
    file: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2',
    weight: '400',
    range: KHMER,
  },
  {
    family: 'Noto Sans Khmer',
    file: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2',
    weight: '600 700',
    range: KHMER,
  },
] as const;

/** The fonts of the site as rules that carry them, for a page that loads nothing. */
export async function fontRules(root: string): Promise<string> {
  const rules = FACES.map(async ({ family, file, weight, range }) => {
    const data = (await readFile(path.join(root, 'node_modules', file))).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
  });
  return (await Promise.all(rules)).join('');
}

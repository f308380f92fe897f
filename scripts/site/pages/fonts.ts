import { readdir } from 'node:fs/promises';
import path from 'node:path';

const FACES = [
  {
    family: 'Noto Sans',
    file: 'noto-sans-latin-wght-normal',
    weight: '100 900',
    range: 'U+0000-02FF, U+2000-206F, U+2190-2199, U+2212',
  },
  {
    family: 'Noto Sans Khmer',
    file: 'noto-sans-khmer-khmer-400-normal',
    weight: '400',
    range: 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC',
  },
  {
    family: 'Noto Sans Khmer',
    file: 'noto-sans-khmer-khmer-600-normal',
    weight: '600 700',
    range: 'U+1780-17FF, U+19E0-19FF, U+200B-200D, U+25CC',
  },
] as const;

/** The fonts of the built site as `views/page.css` may name them; those that are not there are left out. */
export async function fontFaces(dist: string): Promise<string> {
  const assets = await readdir(path.join(dist, 'assets')).catch(() => [] as string[]);
  return FACES.map(({ family, file, weight, range }) => {
    const built = assets.find((name) => name.startsWith(`${file}-`) && name.endsWith('.woff2'));
    if (!built) return '';
    return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('../assets/${built}') format('woff2');unicode-range:${range}}\n`;
  }).join('');
}

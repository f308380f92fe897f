import latin from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import khmer from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2?url';
import khmerBold from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2?url';

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly url: string;
  readonly range: string;
}

const LATIN_RANGE = 'U+0000-02FF,U+2000-206F,U+20AC,U+2122,U+2190-2199,U+2212,U+2215';
const KHMER_RANGE = 'U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC';

/** The fonts of the site (theme.css): files that the page has loaded already. */
const FACES: readonly Face[] = [
  { family: 'Noto Sans', weight: '100 900', url: latin, range: LATIN_RANGE },
  { family: 'Noto Sans Khmer', weight: '400', url: khmer, range: KHMER_RANGE },
  { family: 'Noto Sans Khmer', weight: '600 700', url: khmerBold, range: KHMER_RANGE },
];

let kept: Promise<string> | null = null;

/**
 * The fonts as `@font-face` rules that carry the font files themselves, for the `<style>` of a picture: an SVG that is
 * opened elsewhere, or drawn as an image, can load nothing. Rejects with the cause where a font cannot be loaded.
 */
export function fontRules(): Promise<string> {
  kept ??= Promise.all(FACES.map(ruleOf)).then((rules) => rules.join(''));
  kept.catch(() => (kept = null));
  return kept;
}

async function ruleOf({ family, weight, url, range }: Face): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${family}: HTTP ${response.status}`);
  const data = base64(new Uint8Array(await response.arrayBuffer()));
  return (
    `@font-face{font-family:'${family}';font-weight:${weight};` +
    `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
  );
}

/** Bytes as base64, in pieces that a function call can take. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

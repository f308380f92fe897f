import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Icon {
  readonly src: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose: string;
}

const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
  [key: string]: unknown;
  icons: Icon[];
};

/** Width and height of a PNG, from its first chunk (PNG specification, 11.2.2 IHDR). */
function sizeOf(file: string): string {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  it('has what browsers ask of a site that is installed, by addresses that are relative', () => {
    const { name, short_name: short, start_url: start, scope, display, id, lang } = manifest;
    expect(String(name).length).toBeGreaterThan(5);
    // Longer names are cut below an icon.
    expect(String(short).length).toBeLessThanOrEqual(15);
    expect([start, scope, id]).toEqual(['./', './', './']);
    expect(['standalone', 'fullscreen', 'minimal-ui']).toContain(display);
    expect(lang).toBe('en');
    for (const colour of [manifest['theme_color'], manifest['background_color']])
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('names icons of 192 and 512 pixels, and one that may be cut to a shape, each of the size that it says', () => {
    const png = manifest.icons.filter(({ type }) => type === 'image/png');
    for (const { src, sizes } of png) expect(sizeOf(`public/${src}`), src).toBe(sizes);
    const of = (purpose: string) => png.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
    expect(of('any')).toEqual(['192x192', '512x512']);
    expect(of('maskable')).toEqual(['512x512']);
    const vector = manifest.icons.find(({ type }) => type === 'image/svg+xml')!;
    expect(readFileSync(`public/${vector.src}`, 'utf8')).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg[^>]*xmlns=/);
  });

  it('is linked by every page that can be installed, and by no embed', () => {
    for (const page of ['index.html', 'present.html'])
      expect(readFileSync(page, 'utf8')).toMatch(/<link rel="manifest" href="\.?\/?manifest\.webmanifest"/);
    expect(readFileSync('embed.html', 'utf8')).not.toContain('rel="manifest"');
  });

  it('says, as every page does, that what it shows are signs and not convictions', () => {
    expect(manifest['description']).toContain('Reported signs, not convictions');
  });
});

import { describe, expect, it } from 'vitest';
import { fileSize } from '../../src/panel/share/downloads';
import { fileName } from '../../src/panel/share/file-name';
import { base64 } from '../../src/panel/share/fonts';
import { svgBlob, svgUrl, withSize } from '../../src/panel/share/svg-file';
import { tabByKey, tabNamed } from '../../src/panel/share/tabs';
import { dayOf } from '../../src/record/day';

describe('names of files', () => {
  it('say the days and what is drawn', () => {
    const window = { start: dayOf(2022, 8, 1), end: dayOf(2022, 10, 31) };
    expect(fileName(window, 'provinces', 'png')).toBe('crackdown-map-2022-08-01-to-2022-10-31-provinces.png');
    expect(fileName({ ...window, end: window.start }, 'none', 'svg')).toBe(
      'crackdown-map-2022-08-01-marks.svg',
    );
  });

  it('sizes are read as browsers show them', () => {
    expect([999, 1000, 240_400, 999_600, 2_005_050].map(fileSize)).toEqual([
      '999 B',
      '1 kB',
      '240 kB',
      '1.0 MB',
      '2.0 MB',
    ]);
  });
});

describe('an SVG file', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675" viewBox="0 0 1200 675"><rect width="5" height="5"/></svg>';

  it('takes another size without another drawing', () => {
    const twice = withSize(svg, 2400, 1350);
    expect(twice).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="2400" height="1350"><rect width="5" height="5"/></svg>',
    );
  });

  it('keeps attributes whose names end alike', () => {
    expect(withSize('<svg data-width="7" stroke-width="2" viewBox="0 0 1 1"></svg>', 3, 4)).toBe(
      '<svg data-width="7" stroke-width="2" viewBox="0 0 1 1" width="3" height="4"></svg>',
    );
  });

  it('refuses what is no picture', () => {
    expect(() => withSize('<p>no</p>', 1, 1)).toThrow('begins with <svg');
  });

  it('as an address of an image keeps every character, Khmer and # too', () => {
    const text = '<svg><text fill="#333">ខេត្តព្រះសីហនុ 100% &amp;</text></svg>';
    const address = svgUrl(text);
    expect(address.startsWith('data:image/svg+xml;charset=utf-8,')).toBe(true);
    expect(address).not.toContain('#');
    expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(text);
  });

  it('says that it is UTF-8', async () => {
    const blob = svgBlob(svg);
    expect(blob.type).toBe('image/svg+xml');
    expect(await blob.text()).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg/);
  });
});

it('base64 of a large file is that of Node', () => {
  const bytes = Uint8Array.from({ length: 100_003 }, (_, at) => (at * 31) % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

describe('tabs', () => {
  it('go round by the arrows, and to the ends by Home and End', () => {
    expect(tabByKey('link', 'ArrowRight')).toBe('embed');
    expect(tabByKey('cite', 'ArrowRight')).toBe('link');
    expect(tabByKey('link', 'ArrowLeft')).toBe('cite');
    expect(tabByKey('data', 'Home')).toBe('link');
    expect(tabByKey('data', 'End')).toBe('cite');
    expect(tabByKey('data', 'Tab')).toBeNull();
  });

  it('open at the first where no such name is known', () => {
    expect(tabNamed('picture')).toBe('picture');
    expect(tabNamed('nonsense')).toBe('link');
    expect(tabNamed(undefined)).toBe('link');
  });
});

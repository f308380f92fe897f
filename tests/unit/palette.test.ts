import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { followingDevice, minified } from '../../scripts/vite/embed-page';
import { paletteOf } from '../../src/scene/colours';

const css = readFileSync('src/pages/palette.css', 'utf8');

/** The values of a rule of the palette by name. */
function values(selector: string, of = css): Record<string, string> {
  const rule = of.slice(of.indexOf(`${selector} {`));
  const body = rule.slice(rule.indexOf('{') + 1, rule.indexOf('}'));
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  );
}

describe('the palette of the pages', () => {
  it.each([
    ['light', ':root'],
    ['dark', ":root[data-theme='dark']"],
  ] as const)('has the land and water of the maps: %s', (scheme, selector) => {
    const { zero, landFar, water, halo, border, ink, focus } = paletteOf('signs', scheme);
    expect(values(selector)).toMatchObject({
      land: zero,
      'land-far': landFar,
      water,
      halo,
      border,
      ink,
      focus,
    });
  });

  it('names the same colours in both themes', () => {
    const names = Object.keys(values(':root')).sort();
    expect(names.length).toBeGreaterThan(15);
    expect(Object.keys(values(":root[data-theme='dark']")).sort()).toEqual(names);
  });

  it('is that of the device in an embed whose address names no theme', () => {
    const embed = followingDevice(css);
    const device = embed.slice(embed.indexOf('@media (prefers-color-scheme: dark)'));
    expect(values(':root:not([data-theme])', device)).toEqual(values(":root[data-theme='dark']"));
    // It is inlined: a brace too many would lose every rule after it.
    const flat = minified(embed);
    expect(flat.split('{').length).toBe(flat.split('}').length);
  });
});

import { describe, expect, it } from 'vitest';
import { MOST_CLASSES } from '../../src/analysis/classes';
import { fillColour, hatchOf, paletteOf } from '../../src/scene/colours';
import { FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE, FILL_ZERO } from '../../src/scene/types';
import { contrast, lightness } from './colour';

const PALETTES = (['signs', 'enforcement'] as const).flatMap((hue) =>
  (['light', 'dark'] as const).map((scheme) => ({ hue, scheme, palette: paletteOf(hue, scheme) })),
);

describe.each(PALETTES)('the scale of $hue in $scheme', ({ palette, scheme }) => {
  it('has six classes whose lightness goes one way by at least eight steps of L*, so that grey print keeps the order', () => {
    const steps = palette.classes.map(lightness);
    expect(steps.length).toBe(MOST_CLASSES);
    const sign = scheme === 'light' ? -1 : 1;
    for (let k = 1; k < steps.length; k++)
      expect(sign * (steps[k]! - steps[k - 1]!)).toBeGreaterThanOrEqual(8);
  });

  it('zero, below the smallest class, few and no coverage are four different looks', () => {
    const looks = [FILL_ZERO, FILL_BELOW, FILL_FEW, FILL_NO_COVERAGE].map((fill) =>
      JSON.stringify([fillColour(fill, palette), hatchOf(fill)]),
    );
    expect(new Set(looks).size).toBe(4);
    expect(palette.few).not.toBe(palette.noCoverage);
  });

  it('labels, marks and the focus outline stand out from the land', () => {
    expect(contrast(palette.ink, palette.zero)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, palette.halo)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.mark, palette.zero)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.focus, palette.zero)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.zone, palette.halo)).toBeGreaterThanOrEqual(4.5);
  });
});

it.each(['signs', 'enforcement'] as const)(
  'the outline of what is below the smallest class of %s is seen, and no heavier in the dark than in the light',
  (hue) => {
    const [light, dark] = (['light', 'dark'] as const).map((scheme) => {
      const { below, belowLine } = paletteOf(hue, scheme);
      return contrast(below, belowLine);
    });
    expect(dark!).toBeGreaterThan(1.03);
    expect(dark!).toBeLessThanOrEqual(light!);
  },
);

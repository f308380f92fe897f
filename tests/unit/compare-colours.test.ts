import { describe, expect, it } from 'vitest';
import { fillColour, type Scheme } from '../../src/scene/colours';
import {
  DIVERGING_MIDDLE,
  DIVERGING_STEPS,
  divergingFill,
  divergingPalette,
  divergingScale,
} from '../../src/scene/diverging';
import { apart, lab, SIGHTS } from './colour';

const CASES = (['light', 'dark'] as Scheme[]).flatMap((scheme) =>
  Object.entries(SIGHTS).map(([name, sight]) => ({ scheme, name, sight })),
);

describe.each(CASES)('the colours of change in $scheme with $name', ({ scheme, sight }) => {
  const seen = divergingPalette(scheme).classes.map((hex) => lab(hex, sight));
  const middle = seen[DIVERGING_MIDDLE]!;

  it('tell a fall from a rise of the same size', () => {
    for (let k = 1; k <= DIVERGING_STEPS; k++)
      expect(apart(seen[DIVERGING_MIDDLE - k]!, seen[DIVERGING_MIDDLE + k]!)).toBeGreaterThan(18);
  });

  it('tell neighbouring classes apart, the middle among them', () => {
    for (let k = 1; k < seen.length; k++) expect(apart(seen[k - 1]!, seen[k]!)).toBeGreaterThan(10);
  });

  it('grow away from the middle in lightness, alike on both sides', () => {
    const away = (k: number) => Math.abs(seen[k]![0] - middle[0]);
    for (let k = 1; k <= DIVERGING_STEPS; k++) {
      const [fall, rise] = [away(DIVERGING_MIDDLE - k), away(DIVERGING_MIDDLE + k)];
      expect(Math.abs(fall - rise)).toBeLessThan(10);
      if (k > 1) {
        expect(fall).toBeGreaterThan(away(DIVERGING_MIDDLE - k + 1));
        expect(rise).toBeGreaterThan(away(DIVERGING_MIDDLE + k - 1));
      }
    }
  });
});

it('the middle is a grey that is not the land where nothing was reported', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const palette = divergingPalette(scheme);
    expect(
      apart(
        lab(palette.classes[DIVERGING_MIDDLE]!, SIGHTS['full colour vision']!),
        lab(palette.zero, SIGHTS['full colour vision']!),
      ),
    ).toBeGreaterThan(5);
    expect(fillColour(DIVERGING_MIDDLE, palette)).toBe(palette.classes[DIVERGING_MIDDLE]);
  }
});

describe('a scale of change', () => {
  it('has the same classes on both sides of its middle', () => {
    const scale = divergingScale(Float64Array.of(-30, 4, 0), 'count');
    expect(scale.breaks).toEqual([1, 5, 10, 20]);
    for (const size of [1, 4, 5, 10, 19, 20, 30])
      expect(divergingFill(size, scale) - DIVERGING_MIDDLE).toBe(
        DIVERGING_MIDDLE - divergingFill(-size, scale),
      );
    expect([1, 5, 30].map((size) => divergingFill(size, scale))).toEqual([5, 6, 8]);
  });

  it('gives every change of a count a class, and small changes of a rate the middle', () => {
    expect(divergingFill(-1, divergingScale(Float64Array.of(-400), 'count'))).toBe(DIVERGING_MIDDLE - 1);
    const scale = divergingScale(Float64Array.of(0.7, -0.02), 'rate');
    expect(scale.breaks).toEqual([0.05, 0.1, 0.2, 0.5]);
    expect(divergingFill(-0.02, scale)).toBe(DIVERGING_MIDDLE);
    expect(divergingFill(0.7, scale)).toBe(DIVERGING_MIDDLE + 4);
  });

  it('without any change has one class that nothing reaches', () => {
    for (const unit of ['count', 'rate'] as const) {
      const scale = divergingScale(Float64Array.of(0, 0), unit);
      expect(scale.breaks).toEqual([1]);
      expect(divergingFill(0, scale)).toBe(DIVERGING_MIDDLE);
    }
  });
});

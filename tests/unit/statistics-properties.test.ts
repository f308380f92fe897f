import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  displacementQuotient,
  isRefusal,
  mannKendall,
  rateRatio,
  ratioOfRatios,
  weightedDifference,
} from '../../src/analysis/statistics';
import { studyFigures } from '../../src/analysis/study-figures';

const pair = (max = 12) => fc.record({ before: fc.nat(max), after: fc.nat(max) });
const exposure = fc.record({
  before: fc.integer({ min: 1, max: 400 }),
  after: fc.integer({ min: 1, max: 400 }),
});

/** Every number within a result, however deep. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : [];
}

test('the difference changes its sign when target with catchment and control trade places', () => {
  fc.assert(
    fc.property(pair(60), pair(60), pair(60), exposure, (target, catchment, control, lengths) => {
      const counts = { before: target.before + catchment.before, after: target.after + catchment.after };
      const there = weightedDifference({ target, catchment, control }, { exposure: lengths });
      const back = weightedDifference({ target: control, control: counts }, { exposure: lengths });
      if (isRefusal(there) || isRefusal(back)) {
        expect(back).toEqual(there);
        return;
      }
      expect(back.value).toBeCloseTo(-there.value, 9);
      expect(back.se).toBeCloseTo(there.se, 9);
      expect(back.low).toBeCloseTo(-there.high, 9);
    }),
  );
});

test('with two controls, target and catchment against theirs change the sign too', () => {
  fc.assert(
    fc.property(pair(), pair(), pair(), pair(), (target, control, catchment, catchmentControl) => {
      const there = weightedDifference({ target, control, catchment, catchmentControl });
      const back = weightedDifference({
        target: control,
        control: target,
        catchment: catchmentControl,
        catchmentControl: catchment,
      });
      if (isRefusal(there) || isRefusal(back)) {
        expect(back).toEqual(there);
        return;
      }
      expect(back.value + there.value).toBe(0);
      expect(back.se).toBe(there.se);
    }),
  );
});

test('the interval of a rate ratio contains the estimate, and turns over with the windows', () => {
  fc.assert(
    fc.property(pair(200), exposure, (counts, lengths) => {
      const result = rateRatio(counts, lengths);
      const turned = rateRatio(
        { before: counts.after, after: counts.before },
        { before: lengths.after, after: lengths.before },
      );
      if (isRefusal(result) || isRefusal(turned)) {
        expect(counts).toEqual({ before: 0, after: 0 });
        return;
      }
      expect(result.low).toBeLessThanOrEqual(result.ratio ?? Infinity);
      expect(result.high ?? Infinity).toBeGreaterThanOrEqual(result.ratio ?? 0);
      if (result.high === null) expect(turned.low).toBe(0);
      if (result.high !== null && turned.low > 0) expect(turned.low * result.high).toBeCloseTo(1, 9);
      expect(result.p).toBeCloseTo(turned.p, 9);
    }),
  );
});

test('the interval of a ratio of ratios contains the conditional estimate and the plain ratio', () => {
  fc.assert(
    fc.property(pair(), pair(), (treated, control) => {
      const result = ratioOfRatios(treated, control);
      if (isRefusal(result)) return;
      for (const estimate of [result.conditional, result.ratio]) {
        expect(result.low).toBeLessThanOrEqual(estimate ?? Infinity);
        expect(result.high ?? Infinity).toBeGreaterThanOrEqual(estimate ?? 0);
      }
    }),
  );
});

test('no result holds NaN or Infinity, whatever the counts', () => {
  fc.assert(
    fc.property(
      pair(6),
      fc.option(pair(6)),
      pair(6),
      fc.option(pair(6)),
      exposure,
      (target, catchment, control, catchmentControl, lengths) => {
        const none = { before: 0, after: 0 };
        const counts = {
          target,
          catchment,
          control,
          catchmentControl: catchment && catchmentControl,
          elsewhere: none,
          countryOnly: none,
          total: none,
        };
        const results = [
          studyFigures(counts, { unit: '30-days', ...lengths }, { target: 2, control: 3 }),
          studyFigures(counts, { unit: 'window', before: 1, after: 1 }, {}),
          displacementQuotient(counts),
          rateRatio(target, lengths),
          mannKendall([target.before, target.after, control.before, control.after]),
        ];
        for (const number of numbers(results)) expect(Number.isFinite(number)).toBe(true);
        expect(JSON.parse(JSON.stringify(results))).toEqual(results);
      },
    ),
  );
});

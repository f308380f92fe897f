import { describe, expect, test } from 'vitest';
import { displacementQuotient, isRefusal, weightedDifference } from '../../src/analysis/statistics';
import type { DifferenceCounts, DifferenceOptions, Pair } from '../../src/analysis/statistics';

const pair = (before: number, after: number): Pair => ({ before, after });

function difference(counts: DifferenceCounts, options?: DifferenceOptions) {
  const result = weightedDifference(counts, options);
  if (isRefusal(result)) throw new Error(result.refused);
  return result;
}

/** The worked example of Wheeler & Ratcliffe 2018, also a test of the R package ptools. */
const PAPER = {
  control: pair(308, 318),
  target: pair(207, 110),
  catchmentControl: pair(150, 140),
  catchment: pair(178, 157),
};

describe('weighted displacement difference', () => {
  test('eight cells: −118 with an interval from −196 to −40 (Wheeler & Ratcliffe 2018)', () => {
    const result = difference(PAPER);
    expect(result.form).toBe('two-controls');
    expect(result.value).toBe(-118);
    expect(result.se).toBeCloseTo(Math.sqrt(1568), 10);
    expect(result.z).toBeCloseTo(-2.97995, 6);
    expect(result.p).toBeCloseTo(0.002883, 6);
    expect(result.low).toBeCloseTo(-195.6106, 4);
    expect(result.high).toBeCloseTo(-40.3894, 4);
  });
  test('the local part: −107 (30.7)', () => {
    const result = difference({ target: PAPER.target, control: PAPER.control });
    expect(result).toMatchObject({ form: 'local', value: -107 });
    expect(result.se).toBeCloseTo(30.70831, 5);
  });
  test('the example of the ptools README at 90 %', () => {
    const result = difference({ target: pair(20, 10), control: pair(20, 20) }, { confidence: 0.9 });
    expect(result.value).toBe(-10);
    expect(result.se).toBeCloseTo(8.3666, 6);
    expect(result.z).toBeCloseTo(-1.195229, 6);
    expect(result.low).toBeCloseTo(-23.761833, 6);
    expect(result.high).toBeCloseTo(3.761833, 6);
  });
  test('windows of two lengths (ptools)', () => {
    const counts = { target: pair(80, 20), control: pair(100, 50) };
    const result = difference(counts, { exposure: { before: 2, after: 1 } });
    expect(result.value).toBe(-20);
    expect(result.se).toBeCloseTo(Math.sqrt(115), 10);
    expect(difference(counts).se).toBeCloseTo(Math.sqrt(250), 10);
  });
  test('areas of four sizes (ptools)', () => {
    const weights = { control: 0.9, target: 1.2, catchmentControl: 1.6, catchment: 1.5 };
    const result = difference(PAPER, { weights });
    expect(result.value).toBeCloseTo(-99.69444444, 8);
    expect(result.se).toBeCloseTo(35.4280755, 7);
    expect(result.z).toBeCloseTo(-2.813995483, 9);
    expect(result.low).toBeCloseTo(-169.1321965, 7);
    expect(result.high).toBeCloseTo(-30.25669241, 7);
  });
  // (110 + 157) − (207 + 178) − (318 − 308) = −118 − 10; variance 207 + 110 + 178 + 157 + 308 + 318.
  test('one control for target and catchment: six cells', () => {
    const { target, catchment, control } = PAPER;
    const result = difference({ target, catchment, control });
    expect(result).toMatchObject({ form: 'one-control', value: -128 });
    expect(result.se).toBeCloseTo(Math.sqrt(1278), 10);
  });
  // Target and catchment as one area of 4: (6 − 10)/4 − (8 − 2)/2 = −4; (6 + 10)/16 + (8 + 2)/4 = 3.5.
  test('one control with areas: target and catchment are one area', () => {
    const counts = { target: pair(6, 2), catchment: pair(4, 4), control: pair(2, 8) };
    const result = difference(counts, { weights: { target: 1, catchment: 3, control: 2 } });
    expect(result.value).toBeCloseTo(-4, 12);
    expect(result.se).toBeCloseTo(Math.sqrt(3.5), 12);
  });
  test('all cells zero is refused', () => {
    expect(weightedDifference({ target: pair(0, 0), control: pair(0, 0) })).toEqual({ refused: 'no-events' });
  });
});

describe('weighted displacement quotient, worked by hand', () => {
  test('40 to 20, catchment 10 to 22, control 50 to 50: displacement smaller than the effect', () => {
    const result = displacementQuotient({
      target: pair(40, 20),
      catchment: pair(10, 22),
      control: pair(50, 50),
    });
    // 40/50 − 20/50; 22/50 − 10/50; 0.24 / −0.4; (40 − 20) + (10 − 22).
    expect(result).toMatchObject({ gross: 20, net: 0.4, success: -0.4, buffer: 0.24, totalNet: 8 });
    expect(result.quotient).toEqual({ value: -0.6, reading: 'displacement' });
  });
  test('catchment 10 to 35: displacement outweighs the effect', () => {
    const result = displacementQuotient({
      target: pair(40, 20),
      catchment: pair(10, 35),
      control: pair(50, 50),
    });
    expect(result.quotient).toEqual({ value: -1.25, reading: 'displacement-over-effect' });
    expect(result.totalNet).toBe(-5);
  });
  test('the counts of Wheeler & Ratcliffe with one control: diffusion', () => {
    const result = displacementQuotient(PAPER);
    expect(result.gross).toBe(97);
    expect(result.net).toBeCloseTo(0.326166, 6);
    expect(result.buffer).toBeCloseTo(-0.084211, 6);
    expect(result.quotient).toMatchObject({ reading: 'diffusion' });
    expect((result.quotient as { value: number }).value).toBeCloseTo(0.258186, 6);
    // (207 + 178)·318/308 − 110 − 157 = 397.5 − 267.
    expect(result.totalNet).toBe(130.5);
  });
  test('no effect on the target, no quotient', () => {
    const arms = { target: pair(10, 10), catchment: pair(5, 9), control: pair(20, 20) };
    expect(displacementQuotient(arms).quotient).toEqual({ refused: 'no-direct-effect' });
  });
  test('no event in the control, no quotient and no net effect', () => {
    const arms = { target: pair(10, 5), catchment: pair(5, 9), control: pair(0, 20) };
    expect(displacementQuotient(arms)).toMatchObject({
      gross: 5,
      net: { refused: 'control-zero' },
      quotient: { refused: 'control-zero' },
      totalNet: { refused: 'control-zero' },
    });
  });
  test('a catchment that gains in proportion what the target loses is exactly −1', () => {
    const arms = { target: pair(7, 4), catchment: pair(1, 4), control: pair(3, 3) };
    expect(displacementQuotient(arms).quotient).toEqual({ value: -1, reading: 'displacement-equal' });
  });
});

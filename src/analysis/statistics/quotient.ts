import { assertCounts, assertPositive, refuse, type Pair, type Refusal } from './result';

/** How a displacement quotient reads (Guerette 2009, App. C). */
export type QuotientReading =
  /** Above 1: the benefit that spread is larger than the direct effect. */
  | 'diffusion-over-effect'
  /** Above 0, up to 1. */
  | 'diffusion'
  | 'none'
  /** Below 0, above −1: displacement smaller than the effect. */
  | 'displacement'
  /** Exactly −1: displacement cancels the effect. */
  | 'displacement-equal'
  /** Below −1: displacement outweighs the effect. */
  | 'displacement-over-effect';

/** Why there is no quotient: no control events in one of the windows, or no direct effect that could have moved elsewhere. */
export type QuotientRefusal = 'control-zero' | 'no-direct-effect' | 'no-catchment';

export interface DisplacementQuotient {
  /** Gross effect, T0 − T1, in events of the window after (T0·t1/t0 − T1 for windows of two lengths): positive is a reduction. */
  readonly gross: number;
  /** Net effect, T0/C0 − T1/C1, a ratio to the control: positive is a reduction beyond the control's. */
  readonly net: number | Refusal<'control-zero'>;
  /** Success measure S = −net: negative where the target did better than the control. */
  readonly success: number | Refusal<'control-zero'>;
  /** Buffer measure B = D1/C1 − D0/C0: positive is possible displacement, negative possible diffusion of benefit. */
  readonly buffer: number | Refusal<'control-zero' | 'no-catchment'>;
  readonly quotient: { readonly value: number; readonly reading: QuotientReading } | Refusal<QuotientRefusal>;
  /** Total net effect, [T0·C1/C0 − T1] + [D0·C1/C0 − D1], in events: positive prevented, negative a net increase. */
  readonly totalNet: number | Refusal<'control-zero'>;
}

/** Zero is never negative. */
const plain = (value: number): number => (value === 0 ? 0 : value);

function readingOf(value: number): QuotientReading {
  if (value > 1) return 'diffusion-over-effect';
  if (value > 0) return 'diffusion';
  if (value === 0) return 'none';
  if (value > -1) return 'displacement';
  return value === -1 ? 'displacement-equal' : 'displacement-over-effect';
}

/**
 * The weighted displacement quotient WDQ = B / S with its companions; one control serves both areas. Counts and ratios of
 * counts; lengths of the two windows cancel out of all but the gross effect.
 * Source: Bowers & Johnson 2003 (J. Quant. Criminol. 19:275–301); formulas and reading in Guerette 2009 (POP Tool Guide 10,
 * App. B and C). Limits: no standard error exists; unstable near S = 0; so it is refused where the control has no event in
 * a window (`control-zero`) and where S is not negative (`no-direct-effect`: nothing was there to be displaced).
 * @param arms `catchment` is `null` where no area stands for where displacement might go
 * @param exposure lengths of the windows in one unit, for the gross effect
 */
export function displacementQuotient(
  arms: { readonly target: Pair; readonly catchment: Pair | null; readonly control: Pair },
  exposure: Pair = { before: 1, after: 1 },
): DisplacementQuotient {
  const { target: t, catchment, control: c } = arms;
  const d = catchment ?? { before: 0, after: 0 };
  assertCounts([t.before, t.after, d.before, d.after, c.before, c.after]);
  assertPositive([exposure.before, exposure.after]);
  const gross = (t.before * exposure.after) / exposure.before - t.after;
  if (c.before === 0 || c.after === 0) {
    const none = refuse('control-zero');
    return {
      gross,
      net: none,
      success: none,
      buffer: none,
      quotient: none,
      totalNet:
        c.before === 0 ? none : plain(((t.before + d.before) * c.after) / c.before - t.after - d.after),
    };
  }
  // Whole numbers over one denominator, C0·C1, so that no rounding decides the sign of S or the reading.
  const product = c.before * c.after;
  const success = t.after * c.before - t.before * c.after;
  const buffer = d.after * c.before - d.before * c.after;
  return {
    gross,
    net: plain(-success / product),
    success: success / product,
    buffer: catchment ? buffer / product : refuse('no-catchment'),
    quotient: quotientOf(buffer, success, catchment !== null),
    totalNet: plain(((t.before + d.before) * c.after) / c.before - t.after - d.after),
  };
}

function quotientOf(
  buffer: number,
  success: number,
  hasCatchment: boolean,
): DisplacementQuotient['quotient'] {
  if (!hasCatchment) return refuse('no-catchment');
  if (success >= 0) return refuse('no-direct-effect');
  const value = plain(buffer / success);
  return { value, reading: readingOf(value) };
}

/**
 * Statistics of counts before and after, as pure functions on numbers: each documented with formula, units, source and
 * limits. They know nothing of the record and can be used by themselves.
 */
export { incompleteBeta, inverseIncompleteBeta, logFactorial, logGamma } from './beta';
export {
  weightedDifference,
  type DifferenceCounts,
  type DifferenceForm,
  type DifferenceOptions,
  type WeightedDifference,
} from './difference';
export { countInterval, poissonAtMost, type CountInterval } from './count-interval';
export { dispersion, type Dispersion } from './dispersion';
export { adjusted, rejectedFdr } from './fdr';
export { mannKendall, type Trend } from './mann-kendall';
export { normalCdf, normalQuantile, twoSided } from './normal';
export { ratioOfRatios, type OddsRatio } from './odds-ratio';
export {
  displacementQuotient,
  type DisplacementQuotient,
  type QuotientReading,
  type QuotientRefusal,
} from './quotient';
export { rateRatio } from './rate-ratio';
export { CONFIDENCE, isRefusal, refuse, type Pair, type RatioInterval, type Refusal } from './result';

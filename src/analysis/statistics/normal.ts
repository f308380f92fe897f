const ROOT_2PI = Math.sqrt(2 * Math.PI);

/** Density of the standard normal distribution. */
function density(z: number): number {
  return Math.exp(-0.5 * z * z) / ROOT_2PI;
}

/** Chance above z, for z ≥ 0: a series near the middle (Abramowitz & Stegun 26.2.11), a continued fraction in the tail (26.2.14). */
function upperTail(z: number): number {
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 3; term > sum * 1e-17; k += 2) sum += term *= (z * z) / k;
    return 0.5 - density(z) * sum;
  }
  let fraction = z;
  for (let k = 60; k > 0; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}

/** Φ(z): the chance that a standard normal variable is at most z. Relative error below 1e-12 for |z| < 37. */
export function normalCdf(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(-z);
}

/** The chance that a standard normal variable lies at least |z| from 0: the two-sided p of a z-score. */
export function twoSided(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/**
 * The z at which Φ(z) = p: Hastings' approximation (Abramowitz & Stegun 26.2.23, error 4.5e-4), then three steps of
 * Halley's method.
 * @param p above 0 and below 1
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`not a chance between 0 and 1: ${p}`);
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  const t = Math.sqrt(-2 * Math.log(p));
  let z =
    (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let k = 0; k < 3; k++) {
    const step = (normalCdf(z) - p) / density(z);
    z -= step / (1 + (z * step) / 2);
  }
  return z;
}

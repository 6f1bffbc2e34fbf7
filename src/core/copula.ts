/** Square, its rows by variable; ones on the diagonal. */
export type Correlations = readonly (readonly number[])[];

/** A pair whose correlation the other pairs rule out, and what they leave it. */
export interface ImpossiblePair {
  readonly first: number;
  readonly second: number;
  readonly above: number;
  readonly below: number;
}

/** What a pair must keep from its limits, so that rounding cannot decide. */
const MARGIN = 1e-12;

/**
 * The lower triangle that turns independent standard normals into correlated ones (Cholesky), or
 * the first pair for which there is none.
 */
export function correlator(correlations: Correlations): Float64Array[] | ImpossiblePair {
  const rows: Float64Array[] = [];
  for (let second = 0; second < correlations.length; second++) {
    const row = new Float64Array(second + 1);
    let left = 1;
    for (let first = 0; first < second; first++) {
      let shared = 0;
      for (let k = 0; k < first; k++) {
        shared += row[k] * rows[first][k];
      }
      const reach = Math.sqrt(left) * rows[first][first];
      const rest = correlations[second][first] - shared;
      if (!(Math.abs(rest) < reach * (1 - MARGIN))) {
        return { first, second, above: shared - reach, below: shared + reach };
      }
      row[first] = rest / rows[first][first];
      left -= row[first] * row[first];
    }
    row[second] = Math.sqrt(left);
    rows.push(row);
  }
  return rows;
}

/** Correlates standard normals in place. */
export function correlate(rows: readonly Float64Array[], normals: Float64Array): void {
  // From the last on, since each needs those before it as they were drawn.
  for (let index = rows.length - 1; index >= 0; index--) {
    let sum = 0;
    for (let k = 0; k <= index; k++) {
      sum += rows[index][k] * normals[k];
    }
    normals[index] = sum;
  }
}

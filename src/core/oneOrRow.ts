/** The value of a row in a series that has one a row, or one for all. */
export function oneOrRow(values: Float64Array, row: number): number {
  return values[values.length === 1 ? 0 : row];
}

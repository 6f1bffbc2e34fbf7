/** Excel text, in a schedule, for the value of its row in a series that has one a row or one for all. */
export function oneOrRowFormula(series: string, row = "row+1"): string {
  return `INDEX(${series},IF(ROWS(${series})=1,1,${row}))`;
}

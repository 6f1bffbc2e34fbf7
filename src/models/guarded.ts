/** "no data" where a needed cell holds no number. */
export function guarded(formula: string, needs: readonly string[] = []): string {
  const body = formula.slice(1);
  const cells = needs.map((key) => `{${key}}`);
  return needs.length === 0
    ? formula
    : `=IF(COUNT(${cells.join(",")})<${needs.length},"no data",${body})`;
}

/** Letters left out, added, replaced or swapped with the next one between two words. */
export function slipsBetween(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          row[j - 1] + 1,
          last[j] + 1,
          last[j - 1] + (same ? 0 : 1),
          swapped ? before[j - 2] + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

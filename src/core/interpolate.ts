/** Value at x on the line through two points. */
export function onLine(
  x: number,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const share = (x - from[0]) / (to[0] - from[0]);
  return from[1] + (to[1] - from[1]) * share;
}

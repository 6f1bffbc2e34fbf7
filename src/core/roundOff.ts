/** What rounding leaves of amounts that cancel is no cash flow: its sign would invent a rate. */
export function withoutRoundOff(net: number, gross: number): number {
  return Math.abs(net) <= 1e-13 * gross ? 0 : net;
}

/** What a rate a period comes to over so many: (1 + rate)^periods - 1, exact for tiny rates too. */
export function compound(periods: number, rate: number): number {
  return Math.expm1(periods * Math.log1p(rate));
}

import type { Series } from "../../src/core/netValue";
import { exponentOf, searchSpans } from "../../src/core/rateSearch";

/** All distinct rates as x = ln(1 + rate). */
export function searchExponents(series: Series): number[] {
  return searchSpans(series).map((span) => exponentOf(series, span));
}

import { FIELD_TABLE, type FieldName } from "./fieldTable";
import type { FigureRow } from "./rows";
import type { Figure } from "./types";

/** One figure from its generated row. */
export function toFigure(
  ticker: string,
  sources: readonly string[],
  [field, value, basis, asOf, use, method, confidence, source]: FigureRow,
): Figure {
  return {
    ticker,
    field,
    value,
    unit: FIELD_TABLE[field].unit,
    basis,
    asOf,
    vintage: use === "latest" || use === "later" ? "later" : "2025-Q3",
    use,
    method,
    confidence,
    sourceUrl: sources[source],
  };
}

export function groupByField<T extends Figure>(figures: readonly T[]): Map<FieldName, T[]> {
  const grouped = new Map<FieldName, T[]>();
  for (const figure of figures) {
    grouped.set(figure.field, [...(grouped.get(figure.field) ?? []), figure]);
  }
  return grouped;
}

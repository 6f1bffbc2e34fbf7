import { FIELD_TABLE, type FieldName } from "./fieldTable";
import type { CompanyRows, FigureRow } from "./rows";
import type { Figure } from "./types";

/** The figures of one company from its generated rows. */
export function toFigures(rows: CompanyRows): Figure[] {
  return rows.figures.map((row) => toFigure(rows, row));
}

export function groupByField(figures: readonly Figure[]): Map<FieldName, Figure[]> {
  const grouped = new Map<FieldName, Figure[]>();
  for (const reading of figures) {
    grouped.set(reading.field, [...(grouped.get(reading.field) ?? []), reading]);
  }
  return grouped;
}

function toFigure({ ticker, sources }: CompanyRows, row: FigureRow): Figure {
  const [field, value, basis, asOf, use, method, confidence, source, note] = row;
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
    note,
  };
}

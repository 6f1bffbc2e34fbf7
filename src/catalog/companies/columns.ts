import type { Cell } from "../define";

/** A column of a listing: its head, and its cell, where nothing stands for what is unknown. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => Cell | undefined];

/** A header and a row each. Columns are only ever appended: formulas pick them by their place. */
export function listing<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  return [
    columns.map(([head]) => head),
    ...rows.map((row) => columns.map(([, cell]) => cell(row) ?? "")),
  ];
}

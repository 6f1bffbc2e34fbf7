import type { Cell } from "../define";

/** What of a row a cell may hold as it is. */
type CellKey<Row> = {
  [Key in keyof Row]-?: Row[Key] extends Cell | undefined ? Key : never;
}[keyof Row];

/** A column of a listing: its head, and its cell, where nothing stands for what is unknown. */
export type Column<Row> = readonly [
  head: string,
  cell: CellKey<Row> | ((row: Row) => Cell | undefined),
];

/** A header and a row each. Columns are only ever appended: formulas pick them by their place. */
export function listing<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Cell[][] {
  return [
    columns.map(([head]) => head),
    ...rows.map((row) =>
      columns.map(
        ([, cell]) =>
          (typeof cell === "function" ? cell(row) : (row[cell] as Cell | undefined)) ?? "",
      ),
    ),
  ];
}

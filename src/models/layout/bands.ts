import { append, sum } from "../../core/lists";
import type { Column } from "../describe";
import type { Canvas } from "./canvas";

/* A table that is wider than a printed page, cut into parts that stand below each other. */

/** In characters: what a page in landscape shows in a type that can be read. */
export const PAGE_WIDTH = 240;

/** Columns that stand beside each other, from a place in the table on. */
export interface Band {
  readonly from: number;
  readonly columns: readonly Column[];
}

/** As few as fit on pages. */
export function bandsOf({ widthOf }: Canvas, columns: readonly Column[]): Band[] {
  const [first] = columns;
  const bands: { from: number; columns: Column[] }[] = [{ from: 0, columns: [] }];
  for (const [at, run] of runsOf(columns)) {
    const last = bands[bands.length - 1];
    const end = last.columns.length + run.length;
    const width = sum(Array.from({ length: end }, (_, column) => widthOf(column)));
    if (last.columns.length > 1 && width > PAGE_WIDTH) {
      bands.push({ from: at, columns: [first, ...run] });
    } else {
      append(last.columns, run);
    }
  }
  return bands;
}

/** Columns that one formula fills, or that share a row of fields, stay beside each other. */
function runsOf(columns: readonly Column[]): [at: number, run: Column[]][] {
  const runs: [number, Column[]][] = [];
  columns.forEach((column, at) => {
    const isJoined =
      column.spilled === true ||
      (column.field !== undefined && columns[at - 1]?.field !== undefined);
    if (isJoined) {
      runs[runs.length - 1][1].push(column);
    } else {
      runs.push([at, [column]]);
    }
  });
  return runs;
}

import { cellOf, parseAddress, parseAddressOn, type CellRange } from "../../sheet/address";
import type { Entry } from "../scattered";
import { nativeCells } from "./nativeCells";
import type { TwinRecord } from "./records";

/* Where what a record tells of stands. */

/** What shows the copy's result. */
export function copyBlock({ copy }: TwinRecord, sheet: string): CellRange {
  return parseAddressOn(sheet, copy);
}

/** What the formula fills. */
export function ownBlock(record: TwinRecord): CellRange {
  const { rows, columns } = copyBlock(record, "copy");
  return { ...parseAddress(record.cell), rows, columns };
}

/** A reference to each cell of the copy, in the cells of a block, row by row. */
export function referencesTo(record: TwinRecord, sheet: string, block: CellRange): Entry[] {
  return nativeCells(copyBlock(record, sheet), record.kept).flatMap((row, r) =>
    row.map((input, c) => ({ cell: cellOf(block, r, c), input })),
  );
}

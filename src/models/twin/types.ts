import type { FunctionDefinition } from "../../catalog/define";
import type { Unit } from "../../core/units";
import type { Area, AreaStyle, SheetCell } from "../../sheet/draft";

/** Where an input of the copy gets its value from; Excel text without "=". */
export interface Link {
  readonly formula: string;
  /** A plain cell, which may be blank; the function then takes its default. */
  readonly mayBeBlank: boolean;
}

/** One argument of a call that is to be copied, in Excel's order. */
export interface TwinArgument {
  /** As the function gets it: rows of cells for a range, null where left out. */
  readonly value: unknown;
  /** For an argument that takes one cell; without it the value itself is written. */
  readonly link?: Link;
  /** Whether it is one of a range that is gone through, whose other cells have answers of their own. */
  readonly isElement?: boolean;
  /** For a series: one link for each cell of the range, row by row. */
  readonly links?: readonly Link[];
  /** For a range: what it is called, how many of its cells are filled, and which is the last. */
  readonly entries?: { readonly range: string; readonly filled: number; readonly last: number };
}

export interface TwinRequest {
  readonly definition: FunctionDefinition;
  readonly arguments: readonly TwinArgument[];
  /** What is copied, such as `Sheet1!B5: WATT.HASHCOST(A1,0.05)`. */
  readonly title: string;
  /**
   * Where the function itself stands, as Excel writes it, for a result of so many rows and columns.
   * Left out, the copy is compared with the value of now.
   */
  readonly addIn?: (rows: number, columns: number) => string;
}

/** Where a name of the formulas stands. */
export type Place = CellPlace | ColumnPlace;

export interface CellPlace {
  readonly kind: "cell";
  readonly row: number;
  readonly column: number;
}

export interface ColumnPlace extends Area {
  readonly kind: "column";
  /** The schedule it belongs to; null for a series argument. */
  readonly schedule: string | null;
}

/** A native copy of one call. Rows count from the top of the sheet. */
export interface TwinBlock {
  readonly top: number;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly styles: readonly AreaStyle[];
  /** Cell or block with the result. */
  readonly result: Area;
  /** Empty for texts and for what may be anything. */
  readonly unit: Unit | "";
  /** Cell that shows what the add-in says, and what stands in it. */
  readonly addIn: CellPlace & { readonly live: SheetCell };
  readonly check: CellPlace;
  readonly places: ReadonlyMap<string, Place>;
  /** Why the block holds values and no formulas; empty for a native copy. */
  readonly kept: string;
  /** Why some of a grid's elements are values; empty where all follow their inputs. */
  readonly partly: string;
  /** Cells that are empty as long as the block has the rows that its inputs need. */
  readonly rowChecks: readonly string[];
}

import type { CellRange } from "../../sheet/address";
import type { NamedRange, TableInfo } from "../../sheet/cells";
import type { Value } from "./value";

/** Where an expression finds the cells it refers to. */
export interface CellSource {
  cells(range: CellRange): Promise<Value>;
  /** The range that a name stands for on a sheet; undefined where there is none. */
  name(name: string, sheet: string): Promise<NamedRange | undefined>;
  table(name: string): Promise<TableInfo | undefined>;
}

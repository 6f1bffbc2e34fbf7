import type { TableInfo } from "../../sheet/cells";
import type { CheckedRows } from "../../workbook/team/rows";
import type { Session } from "./session";

/** The team's table as the panel found it; null and null before there is one. */
export interface TeamState {
  readonly session: Session;
  readonly table: TableInfo | null;
  readonly checked: CheckedRows | null;
  refresh(): Promise<void>;
}

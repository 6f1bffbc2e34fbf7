import { formatAddress, intersect, parseAddress, type CellRange } from "../../sheet/address";
import { checkName } from "../../sheet/definedNames";
import type { CellValue, NamedRange, TableInfo } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import { nameTaken } from "./refusals";

export interface TableRequest {
  readonly name: string;
  readonly range: CellRange;
  /** The values of the range's first row. */
  readonly headers: readonly CellValue[];
}

/** What the workbook holds already. */
export interface Existing {
  readonly tables: readonly TableInfo[];
  readonly names: readonly NamedRange[];
}

/** Throws "invalid" where Excel would refuse the table or change the user's headers on its own. */
export function checkTable(request: TableRequest, existing: Existing): void {
  checkName(request.name);
  checkFreeName(request.name, existing);
  if (request.range.rows < 2) {
    throw new PortError("invalid", "A table needs a header row and at least one row below it.");
  }
  const other = existing.tables.find((table) =>
    intersect(parseAddress(table.address), request.range),
  );
  if (other !== undefined) {
    throw new PortError(
      "invalid",
      `The table ${other.name} already covers ${other.address}. Choose a place beside it.`,
    );
  }
  checkHeaders(request);
}

/** Tables and defined names share one set of names, without regard to case. */
export function checkFreeName(name: string, existing: Existing): void {
  const same = (other: { readonly name: string }): boolean =>
    other.name.toLowerCase() === name.toLowerCase();
  const taken = existing.tables.find(same) ?? existing.names.find(same);
  if (taken !== undefined) {
    throw nameTaken(taken.name, taken.address);
  }
}

function checkHeaders({ headers, range }: TableRequest): void {
  const seen = new Set<string>();
  for (const header of headers) {
    if (typeof header !== "string" || header.trim() === "") {
      throw new PortError("invalid", `The headers of ${formatAddress(range)} must all be texts.`);
    }
    if (seen.has(header.toLowerCase())) {
      throw new PortError(
        "invalid",
        `The header "${header}" stands twice in ${formatAddress(range)}.`,
      );
    }
    seen.add(header.toLowerCase());
  }
}

import { SPILL_LIMIT } from "../../catalog/broadcast";
import type { Parameter } from "../../catalog/define";
import { formatAddress, intersect, parseAddress } from "../../sheet/address";
import { PortError } from "../../sheet/errors";
import type { CellValue } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";

/** A text such as "#1" in a cell is a text; only these are errors. */
const EXCEL_ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

/**
 * The cells of an argument as Excel would hand them to the function: one value or rows of values,
 * blanks as null, errors as objects with a code.
 */
export async function readCells(
  port: WorkbookPort,
  address: string,
  parameter: Parameter,
): Promise<unknown> {
  const range = parseAddress(address);
  if (range.rows * range.columns <= SPILL_LIMIT) {
    return toArgument((await port.read(address)).values);
  }
  if (parameter.kind !== "series" && parameter.kind !== "table") {
    throw new PortError("invalid", `${address} has more than 100,000 cells: pick fewer.`);
  }
  // Whole columns end in blanks, which lists leave out.
  const [used] = await port.usedRanges([range.sheet]);
  const part = used === null ? null : intersect(range, parseAddress(used));
  return part === null ? null : toArgument((await port.read(formatAddress(part))).values);
}

function toArgument(values: readonly (readonly CellValue[])[]): unknown {
  const rows = values.map((row) => row.map(toExcelValue));
  return rows.length === 1 && rows[0].length === 1 ? rows[0][0] : rows;
}

function toExcelValue(value: CellValue): unknown {
  if (value === "") {
    return null;
  }
  return typeof value === "string" && EXCEL_ERRORS.has(value) ? { code: value } : value;
}

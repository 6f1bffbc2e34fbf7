import type { Names } from "../../formula/movable";
import type { WorkbookPort } from "../port/port";

/** Everything that names in the workbook's formulas can mean. */
export async function namesOf(port: WorkbookPort): Promise<Names> {
  const [sheets, ranges, formulas, tables] = await Promise.all([
    port.sheets(),
    port.names(),
    port.formulaNames(),
    port.capabilities.tables ? port.tables() : [],
  ]);
  return {
    sheets: sheets.map(({ name }) => name),
    ranges,
    formulas,
    tables: tables.map(({ name }) => name),
  };
}

import { tickers } from "../presets/companies";
import { findField } from "../presets/fields";
import { toKey } from "../presets/names";
import { VINTAGES } from "../presets/vintages";
import { callsIn, parseCalls, type FoundCall } from "../formula/calls";
import { textsIn } from "../formula/tokens";
import { readSheets } from "./readSheet";
import type { CellValue } from "../sheet/cells";
import type { WorkbookPort } from "./port/port";

/** Which company figures a workbook may rest on. */
export interface UsedFigures {
  readonly tickers: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  /** A formula lists all fields of a company. */
  readonly everyField: boolean;
  /** Quarters and `latest`, where some cell or formula names them. */
  readonly vintages: ReadonlySet<string>;
}

/**
 * Looks for tickers and field names in cells and in the texts of formulas: rather a figure too many
 * than one that changed and was not shown.
 */
export async function usedFigures(port: WorkbookPort): Promise<UsedFigures> {
  const words = new Set<string>();
  let everyField = false;
  const sheets = (await port.sheets()).map(({ name }) => name);
  for await (const { formulas } of readSheets(port, sheets)) {
    for (const cell of formulas.flat()) {
      everyField ||= callsOf(cell).some(({ call }) => call.name === "COMPANY_FACTS");
      wordsOf(cell).forEach((word) => words.add(word));
    }
  }
  const known = new Set(tickers());
  return {
    tickers: new Set([...words].filter((word) => known.has(word))),
    fields: new Set([...words].flatMap((word) => findField(word)?.name ?? [])),
    everyField,
    vintages: new Set(VINTAGES.filter((vintage) => words.has(toKey(vintage)))),
  };
}

function callsOf(cell: CellValue): readonly FoundCall[] {
  return typeof cell === "string" ? callsIn(parseCalls(cell) ?? []) : [];
}

/** The cell's own text, or the texts in quotes of a formula. */
function wordsOf(cell: CellValue): string[] {
  if (typeof cell !== "string" || cell.length > 8192) {
    return [];
  }
  return (cell.startsWith("=") ? textsIn(cell) : [cell]).map(toKey);
}

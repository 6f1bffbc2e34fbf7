import { formatAddress, formatCells } from "../../sheet/address";
import type { Area, AreaStyle } from "../../sheet/draft";
import { rowArea } from "../../sheet/looks";
import { PortError } from "../../sheet/errors";
import type { RangeStyle, WorkbookPort } from "../port/port";
import type { CopiedCell } from "./copyCells";
import { wattCellsIn, type WattCell } from "./findCells";
import type { Copies } from "./layoutCopies";
import { namesOf } from "./names";
import { asItStands } from "../asItStands";
import { orRemove } from "../place/newSheets";
import { provenCopies } from "./provenCopies";
import { saveRecords, type TwinRecord } from "./records";

/** A sheet of native copies that was written. */
export interface WrittenTwin {
  readonly sheet: string;
  readonly cells: readonly {
    readonly address: string;
    /** Empty for a native copy, else why values are kept. */
    readonly kept: string;
    /** Why parts of a native copy are values; empty where all of it follows its inputs. */
    readonly fixed: string;
    /** Whether its formula stays where values could stand. */
    readonly toFreeze: boolean;
  }[];
}

/**
 * Writes the formulas of these cells, or of all cells in these ranges, as plain Excel formulas into
 * a new sheet. Nothing that is there changes.
 *
 * @throws PortError "invalid" where none of the cells calls the add-in.
 */
export async function writeTwin(
  port: WorkbookPort,
  addresses: readonly string[],
): Promise<WrittenTwin> {
  const { records, ...written } = await layTwin(port, addresses);
  await orRemove(port, [written.sheet], () => saveRecords(port, { sheet: written.sheet, records }));
  return written;
}

/** The same without a note of it in the workbook, which puts them in place notes them. */
export async function layTwin(
  port: WorkbookPort,
  addresses: readonly string[],
  still = asItStands(port),
): Promise<WrittenTwin & { readonly records: readonly TwinRecord[] }> {
  const cells = await wattCellsIn(still, addresses, await namesOf(still));
  if (cells.length === 0) {
    throw new PortError("invalid", "None of these cells holds a formula of the add-in.");
  }
  const sheet = await port.addSheet("Native copy");
  const { copied } = await orRemove(port, [sheet], () => writeCells(port, cells, { sheet, still }));
  return {
    sheet,
    cells: copied.map(({ cell, kept, fixed, stays }) => ({
      address: cell.address,
      kept,
      fixed,
      toFreeze: stays === "fills",
    })),
    records: copied.filter(({ stays }) => stays === null).map(toRecord),
  };
}

async function writeCells(
  port: WorkbookPort,
  cells: readonly WattCell[],
  { sheet, still }: { readonly sheet: string; readonly still: WorkbookPort },
): Promise<Copies> {
  const copies = await provenCopies(port, cells, { sheet, live: true, still });
  await port.style(copies.styles.map((style) => onSheet(sheet, style)));
  const page = port.capabilities.printLayout ? { landscape: true, pagesWide: 1 } : {};
  await port.layout([{ sheet, columnWidths: copies.columnWidths, ...page }]);
  return copies;
}

function onSheet(sheet: string, style: AreaStyle): RangeStyle {
  const { row, column, rows, columns, ...looks } = style;
  return { address: formatAddress({ sheet, row, column, rows, columns }), ...looks };
}

function toRecord({ cell, result, addIn, kept }: CopiedCell): TwinRecord {
  const within = (area: Area): string => formatCells({ sheet: "", ...area });
  return {
    cell: cell.address,
    formula: cell.formula,
    copy: within(result),
    kept: kept !== "",
    addIn: { cell: within(rowArea(addIn.row, addIn.column)), live: addIn.live },
  };
}

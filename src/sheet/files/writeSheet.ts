import { bookLinkIn } from "../../formula/references";
import type { Area } from "../draft";
import { PortError } from "../errors";
import { areaText } from "./areas";
import {
  STANDARD_HEIGHT,
  type BookCell,
  type BookPrint,
  type BookSheet,
  type BookTable,
  type CellLook,
} from "./book";
import { fileFormula } from "./fileFormulas";
import type { FileSheet, FileStyle, FileWorkbook } from "./library";
import { masked, maskedText } from "./unwritable";
import { argb } from "./writeLooks";

export type StyleOf = (look: CellLook) => FileStyle;

type FileCell = ReturnType<FileSheet["getCell"]>;

/** The largest number of cells that one merged area may have. */
const MAX_MERGE = 1_000_000;

/** A sheet without its charts, whose cells may stand on sheets that come later, its rules and links. */
export function writeSheet(workbook: FileWorkbook, sheet: BookSheet, styleOf: StyleOf): FileSheet {
  const { tabColor, columnWidth, rowHeight } = sheet.face ?? {};
  const file = workbook.addWorksheet(sheet.name, {
    state: sheet.state,
    views: [viewOf(sheet)],
    properties: {
      ...(tabColor !== undefined && { tabColor: { argb: argb(tabColor) } }),
      ...(columnWidth !== undefined && { defaultColWidth: columnWidth }),
      ...(rowHeight !== undefined && { defaultRowHeight: rowHeight }),
    },
  });
  // A table puts down its headers itself, so the cells come after it.
  sheet.tables.forEach((table) => writeTable(file, table));
  sheet.cells.forEach((cell) => writeCell(file, cell, styleOf));
  writeSizes(file, sheet, styleOf);
  const fitting = sheet.merges.filter(({ rows, columns }) => rows * columns <= MAX_MERGE);
  apartOnly(fitting).forEach((area) => file.mergeCellsWithoutStyle(areaText(area)));
  writePrint(file, sheet.print);
  return file;
}

/** Areas that overlap, as only a damaged file has them, would keep the sheet from being saved. */
function apartOnly(merges: readonly Area[]): readonly Area[] {
  const taken = new Set<string>();
  return merges.filter(({ row, column, rows, columns }) => {
    const cells = Array.from(
      { length: rows * columns },
      (_, at) => `${row + Math.floor(at / columns)},${column + (at % columns)}`,
    );
    const free = cells.every((cell) => !taken.has(cell));
    cells.forEach((cell) => taken.add(cell));
    return free;
  });
}

function viewOf({ frozen, gridlines, face }: BookSheet): FileSheet["views"][number] {
  const { rows, columns } = frozen;
  const { zoom: zoomScale, rightToLeft } = face ?? {};
  const shown = { showGridLines: gridlines, zoomScale, rightToLeft };
  return rows + columns === 0
    ? ({ state: "normal", ...shown } as FileSheet["views"][number])
    : { state: "frozen", xSplit: columns, ySplit: rows, ...shown };
}

function writeCell(
  file: FileSheet,
  { row, column, value, formula, block, look }: BookCell,
  styleOf: StyleOf,
): void {
  const cell = file.getCell(row + 1, column + 1);
  if (look !== undefined) {
    cell.style = styleOf(look);
  }
  // Excel repairs a file whose links lead nowhere, so their last values stay.
  const linked = formula?.includes("[") === true && bookLinkIn(formula) !== undefined;
  if (formula !== undefined && !linked) {
    setFormula(cell, { formula, value, block });
  } else if (typeof value === "string") {
    cell.value = maskedText(value);
  } else if (value !== null) {
    cell.value = plainValue(value);
  }
}

function setFormula(
  cell: FileCell,
  { formula, value, block }: Pick<BookCell, "formula" | "value" | "block"> & { formula: string },
): void {
  const result = value === null ? undefined : plainValue(value);
  const text = masked(fileFormula(formula.replace(/^=/, "")));
  cell.value =
    block === undefined
      ? { formula: text, result }
      : {
          ...{ formula: text, result, shareType: "array", ref: areaText(block) },
          ...(block.dynamic && { isDynamicArray: true }),
        };
}

/** Errors that a file may hold; others, such as one that waits for a result, stand as #VALUE!. */
const ERRORS = [
  ...["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!", "#SPILL!", "#CALC!"],
] as const;

function plainValue(
  value: Exclude<BookCell["value"], null>,
): number | string | boolean | { error: (typeof ERRORS)[number] } {
  if (typeof value === "object") {
    return { error: ERRORS.find((error) => error === value.error) ?? "#VALUE!" };
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new PortError("invalid", "A number that is not finite cannot stand in a file.");
  }
  return typeof value === "string" ? masked(value) : value;
}

function writeSizes(file: FileSheet, { columns, rows }: BookSheet, styleOf: StyleOf): void {
  columns.forEach(({ column, width, hidden = false, look }) => {
    const at = file.getColumn(column + 1);
    at.width = width;
    at.hidden = hidden;
    if (look !== undefined) {
      at.style = styleOf(look);
    }
  });
  rows.forEach(({ row, height, hidden = false, look }) => {
    const at = file.getRow(row + 1);
    at.hidden = hidden;
    // The library keeps nothing of a row that has neither height nor cells.
    if (height !== undefined || hidden) {
      at.height = height ?? STANDARD_HEIGHT;
    }
    if (look !== undefined) {
      at.style = styleOf(look);
      // It looks as its row does.
      file.getCell(row + 1, 1);
    }
  });
}

function writeTable(file: FileSheet, table: BookTable): void {
  const { name, area, columns, headerRow, totalsRow, theme } = table;
  const height = area.rows - (headerRow ? 1 : 0) - (totalsRow ? 1 : 0);
  file.addTable({
    name,
    ref: areaText({ ...area, rows: 1, columns: 1 }),
    headerRow,
    totalsRow,
    style: { theme: (theme ?? "TableStyleLight1") as "TableStyleLight1", showRowStripes: true },
    columns: columns.map((column) => ({
      name: column.name,
      filterButton: headerRow,
      totalsRowLabel: column.totalsLabel ?? (totalsRow ? "" : undefined),
      totalsRowFunction: (column.totalsFunction ?? "none") as "none",
      ...(column.formula !== undefined && {
        calculatedColumnFormula: fileFormula(column.formula.replace(/^=/, "")),
      }),
    })),
    rows: Array.from({ length: height }, () => columns.map(() => null)),
  });
}

function writePrint(file: FileSheet, print: BookPrint): void {
  const { areas, landscape, fit, titleRows, titleColumns, header, footer } = print;
  const { paper, scale, margins, centred } = print;
  file.pageSetup = {
    ...file.pageSetup,
    orientation: landscape ? "landscape" : "portrait",
    ...(fit !== undefined && { fitToPage: true, fitToWidth: fit.wide, fitToHeight: fit.tall }),
    ...(areas.length > 0 && { printArea: areas.map(areaText).join("&&") }),
    ...(titleRows !== undefined && { printTitlesRow: titleRows.join(":") }),
    ...(titleColumns !== undefined && { printTitlesColumn: titleColumns }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(scale !== undefined && { scale }),
    ...(margins !== undefined && { margins }),
    ...(centred !== undefined && { horizontalCentered: centred }),
  };
  file.headerFooter = {
    ...file.headerFooter,
    ...(header !== undefined && { oddHeader: header }),
    ...(footer !== undefined && { oddFooter: footer }),
  };
}

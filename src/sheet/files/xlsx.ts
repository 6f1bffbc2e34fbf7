import type { CellValue, Style, Workbook, Worksheet } from "exceljs";
import { fileFormula } from "./fileFormulas";
import type { AreaStyle, Sheet, SheetCell } from "../draft";

export interface DefinedName {
  readonly name: string;
  /** With fixed rows and columns, `Sheet1!$A$1:$B$3`. */
  readonly address: string;
}

/**
 * Sheets as the bytes of an .xlsx file. Formulas carry no results: the program that opens the file
 * computes them.
 */
export async function toXlsx(
  sheets: readonly Sheet[],
  names: readonly DefinedName[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded here, because it is large and most users never ask for a file.
  const { default: exceljs } = await import("exceljs");
  const workbook = new exceljs.Workbook();
  workbook.creator = "Hashwatt";
  workbook.calcProperties.fullCalcOnLoad = true;
  sheets.forEach((sheet) => addSheet(workbook, sheet));
  names.forEach(({ name, address }) => workbook.definedNames.add(address, name));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: Workbook, sheet: Sheet): void {
  const { name, rows, styles, columnWidths, frozenRows = 0 } = sheet;
  const worksheet = workbook.addWorksheet(name, {
    views: frozenRows === 0 ? [] : [{ state: "frozen", ySplit: frozenRows }],
  });
  columnWidths.forEach((width, column) => {
    worksheet.getColumn(column + 1).width = width;
  });
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null && cell !== "") {
        worksheet.getCell(row + 1, column + 1).value = toValue(cell);
      }
    }),
  );
  styles.forEach((style) => addStyle(worksheet, style));
}

function toValue(cell: Exclude<SheetCell, null>): CellValue {
  if (typeof cell === "object") {
    return cell.text;
  }
  return typeof cell === "string" && cell.startsWith("=")
    ? { formula: fileFormula(cell.slice(1)) }
    : cell;
}

function addStyle(worksheet: Worksheet, style: AreaStyle): void {
  const { row, column, rows, columns } = style;
  for (let r = row + 1; r <= row + rows; r++) {
    for (let c = column + 1; c <= column + columns; c++) {
      const cell = worksheet.getCell(r, c);
      // A style object may be shared between cells, so a new one takes its place.
      cell.style = merge(cell.style, style);
    }
  }
}

function merge(old: Partial<Style>, added: AreaStyle): Partial<Style> {
  const { numberFormat, bold, italic, fontSize, fontColor, fill, wrap, align } = added;
  return {
    ...old,
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    font: {
      ...old.font,
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
      ...(fontSize !== undefined && { size: fontSize }),
      ...(fontColor !== undefined && { color: { argb: argb(fontColor) } }),
    },
    ...(fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } },
    }),
    alignment: {
      ...old.alignment,
      ...(wrap !== undefined && { wrapText: wrap }),
      ...(align !== undefined && { horizontal: align }),
    },
  };
}

/** `#RRGGBB` as the file format writes it, opaque. */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

import { columnLetters } from "../../sheet/a1";
import { formatCells, parseAddress, sameSheet } from "../../sheet/address";
import { quiet, runExcel, subjectOf } from "./run";
import type { SheetInfo, SheetLayout } from "../port/port";
import { lastVisibleSheet, sheetMissing } from "../port/refusals";
import { freeSheetNames } from "../../sheet/sheetNames";

export function listSheets(): Promise<SheetInfo[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/protection/protected");
    await context.sync();
    return worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visible: visibility === "Visible",
      protected: protection.protected,
    }));
  });
}

export async function addSheet(wanted: string): Promise<string> {
  const [name] = await addSheets([wanted]);
  return name;
}

export function addSheets(wanted: readonly string[]): Promise<readonly string[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = freeSheetNames(
      wanted,
      worksheets.items.map((sheet) => sheet.name),
    );
    names.forEach((name) => worksheets.add(name));
    await context.sync();
    return names;
  });
}

export function deleteSheet(name: string): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const sheet = worksheets.items.find((one) => sameSheet(one.name, name));
    if (sheet === undefined) {
      throw sheetMissing(name);
    }
    if (worksheets.items.every((one) => one === sheet || one.visibility !== "Visible")) {
      throw lastVisibleSheet(name);
    }
    sheet.delete();
    await context.sync();
  });
}

export async function activate(address: string): Promise<void> {
  const range = parseAddress(address);
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(range.sheet);
    sheet.activate();
    sheet.getRange(formatCells(range)).select();
    await context.sync();
  }, range);
}

export async function usedRanges(names: readonly string[]): Promise<readonly (string | null)[]> {
  if (names.length === 0) {
    return [];
  }
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const used = names.map((name) => worksheets.getItem(name).getUsedRangeOrNullObject(true));
    used.forEach((range) => range.load("address"));
    await context.sync();
    return used.map((range) => (range.isNullObject ? null : range.address));
  }, subjectOf(names));
}

export async function layout(layouts: readonly SheetLayout[]): Promise<void> {
  if (layouts.length === 0) {
    return;
  }
  const subject = subjectOf(layouts.map(({ sheet }) => sheet));
  await runExcel(async (context) => {
    quiet(context);
    for (const wanted of layouts) {
      const sheet = context.workbook.worksheets.getItem(wanted.sheet);
      setWidths(sheet, wanted.columnWidths ?? []);
      freeze(sheet, wanted);
      if (wanted.gridlines !== undefined) {
        sheet.showGridlines = wanted.gridlines;
      }
      setUpPage(sheet, wanted);
    }
    await context.sync();
  }, subject);
}

/**
 * Excel measures the width of a column in points here. In its standard font (Calibri 11) a digit
 * is 7 pixels wide and a cell has 5 pixels of padding, at 0.75 points a pixel.
 */
function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, index) => {
    const column = columnLetters(index);
    sheet.getRange(`${column}:${column}`).format.columnWidth = (width * 7 + 5) * 0.75;
  });
}

function freeze(sheet: Excel.Worksheet, wanted: SheetLayout): void {
  const { frozenRows: rows, frozenColumns: columns } = wanted;
  if (rows === undefined && columns === undefined) {
    return;
  }
  const panes = sheet.freezePanes;
  if (rows !== undefined && rows > 0 && columns !== undefined && columns > 0) {
    panes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows !== undefined && rows > 0) {
    panes.freezeRows(rows);
  } else if (columns !== undefined && columns > 0) {
    panes.freezeColumns(columns);
  } else {
    panes.unfreeze();
  }
}

function setUpPage(sheet: Excel.Worksheet, wanted: SheetLayout): void {
  const { printArea, landscape, pagesWide, header, footer } = wanted;
  if (printArea !== undefined) {
    sheet.pageLayout.setPrintArea(formatCells(parseAddress(printArea)));
  }
  if (landscape !== undefined) {
    sheet.pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  }
  if (pagesWide !== undefined) {
    sheet.pageLayout.zoom = pagesWide > 0 ? { horizontalFitToPages: pagesWide } : { scale: 100 };
  }
  if (header !== undefined) {
    const { left = "", center = "", right = "" } = header;
    const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
    pages.set({ leftHeader: left, centerHeader: center, rightHeader: right });
  }
  if (footer !== undefined) {
    const { left = "", center = "", right = "" } = footer;
    const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
    pages.set({ leftFooter: left, centerFooter: center, rightFooter: right });
  }
}

import { BooleanNumber, HorizontalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { checkReadable } from "../../sheet/cellInput";
import type { Area, AreaStyle } from "../../sheet/draft";
import { PLAIN_LOOK } from "../../sheet/looks";
import type { CellLook, RangeStyle, SheetLayout } from "../../workbook/port/port";
import type { Engine } from "../engine/engine";
import { toEngineRange } from "../engine/ranges";
import { stepsOf } from "../engine/steps";
import { applyPrint } from "./carrying";
import { findSheet, growTo, onGrid, placeOf, type Place } from "./sheets";

/** Excel's standard font is 7 pixels a digit, with 5 pixels of margin in a column. */
const PIXELS_PER_CHARACTER = 7;
const MARGIN_PIXELS = 5;

const ALIGN = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const ALIGNMENTS = ["left", "center", "right"] as const;

/** All styles in one step that can be undone. */
export function applyStyles(engine: Engine, styles: readonly RangeStyle[]): void {
  const places = styles.map((style) => ({ style, place: placeOf(engine, style.address) }));
  const end = stepsOf(engine).begin();
  try {
    places.forEach(({ style, place }) => applyStyle(engine, place, toEngineStyle(style)));
  } finally {
    end();
  }
}

/**
 * One command a property: only the engine's style command may touch cells without their formula,
 * any other one that leaves the formula out deletes it.
 */
function applyStyle(engine: Engine, place: Place, style: IStyleData): void {
  const range = onGrid(place);
  growTo({ ...place, range });
  for (const [type, value] of Object.entries(style)) {
    engine.commands.syncExecuteCommand(SetStyleCommand.id, {
      unitId: engine.workbook().getId(),
      subUnitId: place.sheet.getSheetId(),
      range: toEngineRange(range),
      style: { type, value },
    });
  }
}

export function toEngineStyle(style: Omit<RangeStyle, "address">): IStyleData {
  const { numberFormat, bold, italic, fontSize, fontColor, fill, wrap, align } = style;
  return {
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
    ...(bold !== undefined && { bl: flag(bold) }),
    ...(italic !== undefined && { it: flag(italic) }),
    ...(fontSize !== undefined && { fs: fontSize }),
    ...(fontColor !== undefined && { cl: { rgb: fontColor } }),
    ...(fill !== undefined && { bg: fill === null ? null : { rgb: fill } }),
    ...(wrap !== undefined && { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(align !== undefined && { ht: ALIGN[align] }),
  };
}

/** What a style of the engine holds of what a port can set. */
export function fromEngineStyle(style: IStyleData): Omit<AreaStyle, keyof Area> {
  const { n, bl, it, fs, cl, bg, tb, ht } = style;
  const align = ALIGNMENTS.find((name) => ALIGN[name] === ht);
  return {
    ...(n && { numberFormat: n.pattern }),
    ...(bl !== undefined && { bold: bl === BooleanNumber.TRUE }),
    ...(it !== undefined && { italic: it === BooleanNumber.TRUE }),
    ...(fs !== undefined && { fontSize: fs }),
    ...(cl?.rgb && { fontColor: hexColor(cl.rgb) }),
    ...(bg?.rgb && { fill: hexColor(bg.rgb) }),
    ...(tb !== undefined && { wrap: tb === WrapStrategy.WRAP }),
    ...(align && { align }),
  };
}

/** The grid's colour picker may write `rgb(255, 0, 0)`. */
export function hexColor(color: string): string {
  const parts = color.match(/\d+(\.\d+)?/g) ?? [];
  return color.startsWith("rgb")
    ? `#${parts
        .slice(0, 3)
        .map((part) => Math.round(Number(part)).toString(16).padStart(2, "0"))
        .join("")}`
    : color;
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** The width of a column that shows so many characters. */
export function pixelsOf(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + MARGIN_PIXELS);
}

export function numberFormatsOf(engine: Engine, address: string): string[][] {
  return looksOf(engine, address).map((row) => row.map(({ numberFormat }) => numberFormat));
}

export function looksOf(engine: Engine, address: string): Required<CellLook>[][] {
  const { sheet, range } = placeOf(engine, address);
  checkReadable(range);
  const worksheet = sheet.getSheet();
  return Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => {
      const style = worksheet.getComposedCellStyle(range.row + row, range.column + column);
      return { ...PLAIN_LOOK, ...fromEngineStyle(style) };
    }),
  );
}

export function charactersOf(pixels: number): number {
  return (pixels - MARGIN_PIXELS) / PIXELS_PER_CHARACTER;
}

/** Widths of the first columns, in characters. */
export function columnWidthsOf(sheet: FWorksheet, columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => charactersOf(sheet.getColumnWidth(column)));
}

/** What the grid shows, and for the file how it is printed. */
export function applyLayouts(engine: Engine, layouts: readonly SheetLayout[]): void {
  const targets = layouts.map((layout) => ({ layout, sheet: findSheet(engine, layout.sheet) }));
  targets.forEach(({ layout, sheet }) => applyLayout(sheet, layout));
  layouts.forEach((layout) => applyPrint(engine, layout));
}

function applyLayout(sheet: FWorksheet, layout: SheetLayout): void {
  layout.columnWidths?.forEach((characters, column) =>
    sheet.setColumnWidth(column, pixelsOf(characters)),
  );
  if (layout.frozenRows !== undefined) {
    sheet.setFrozenRows(layout.frozenRows);
  }
  if (layout.frozenColumns !== undefined) {
    sheet.setFrozenColumns(layout.frozenColumns);
  }
  if (layout.gridlines !== undefined) {
    sheet.setHiddenGridlines(!layout.gridlines);
  }
}

import { look, rowArea } from "../../sheet/looks";
import type { Column, GridBlock, SpillBlock, TableBlock } from "../describe";
import { guarded } from "../guarded";
import { bandsOf, type Band } from "./bands";
import type { SheetCell } from "../../sheet/draft";
import { FIRST_VALUE, heading, nextRow, place, put, rests, type Canvas } from "./canvas";
import { formatOf, unitText } from "./looks";
import { addMiddle } from "./middle";
import { rewrite, type Reference } from "./references";

/* Blocks of several rows and columns: tables, grids, and what one formula spills. */

/** A table that is wider than a page goes on below, with its first column again. */
export function addTable(canvas: Canvas, block: TableBlock): void {
  const cells = block.rows.map((given, row) => tableRow(block, given, row));
  for (const band of bandsOf(canvas, block.columns)) {
    addBand(canvas, block, { ...band, cells });
  }
  block.sources?.forEach((source) => rests(canvas, source, block.title));
}

function addBand(
  canvas: Canvas,
  block: TableBlock,
  { from, columns, cells }: Band & { readonly cells: readonly (readonly SheetCell[])[] },
): void {
  const { key, title } = block;
  const isFirst = from === 0;
  heading(canvas, [isFirst ? title : `${title}, continued`], columns.length);
  addNote(canvas, isFirst ? block.note : "");
  const heads = put(
    canvas,
    columns.map(({ label }) => label),
  );
  look(canvas, "subheading", rowArea(heads, 0, columns.length));
  const units = columns.map((column) => unitText(column));
  if (units.some((unit) => unit !== "")) {
    look(canvas, "quiet", rowArea(put(canvas, units), 0, columns.length));
  }
  addFields(canvas, key, columns);
  const top = nextRow(canvas);
  columns.forEach((column, index) => {
    const area = { row: top, column: index, rows: cells.length, columns: 1 };
    if (isFirst || index > 0) {
      place(canvas, `${key}.${column.key}`, area);
      styleColumn(canvas, column, area);
    }
    const align = column.align ?? (index === 0 ? "left" : "right");
    canvas.styles.push({
      row: heads,
      column: index,
      rows: top - heads + cells.length,
      columns: 1,
      align,
    });
  });
  if (isFirst) {
    place(canvas, key, { row: top, column: 0, rows: cells.length, columns: columns.length });
  }
  cells.forEach((row, index) =>
    put(
      canvas,
      isFirst
        ? row.slice(0, columns.length)
        : [again(block, index + 1), ...row.slice(from, from + columns.length - 1)],
    ),
  );
  addMiddle(canvas, block, columns);
  put(canvas);
}

/** The first cell of a row, a blank one as a blank. */
function again({ key, columns }: TableBlock, row: number): SheetCell {
  const first = `{${key}.${columns[0].key}#${row}}`;
  return `=IF(${first}="","",${first})`;
}

function addFields(canvas: Canvas, key: string, columns: readonly Column[]): void {
  if (columns.every(({ field }) => field === undefined)) {
    return;
  }
  const row = put(
    canvas,
    columns.map(({ field }) => field ?? ""),
  );
  look(canvas, "field", rowArea(row, 0, columns.length));
  place(canvas, `${key}.fields`, rowArea(row, 0, columns.length));
}

function styleColumn(canvas: Canvas, column: Column, area: ReturnType<typeof rowArea>): void {
  const format = formatOf(column);
  if (format !== "General") {
    canvas.styles.push({ ...area, numberFormat: format });
  }
  const given = column.formula === undefined && column.spilled !== true;
  if (column.keys) {
    look(canvas, "field", area);
  } else if (given && column.fixed !== true) {
    look(canvas, "input", area);
  }
}

function tableRow(
  { key, columns }: TableBlock,
  given: readonly SheetCell[],
  row: number,
): SheetCell[] {
  const values = [...given];
  const cells = columns.map((column): SheetCell => {
    const { formula, spills, spilled } = column;
    if (spilled || (spills && row > 0)) {
      return null;
    }
    if (formula === undefined) {
      return values.shift() ?? null;
    }
    const full = guarded(formula, column.needs);
    return rewrite(full, (reference) => inRow(reference, key, row));
  });
  if (values.length > 0) {
    throw new Error(`a row of ${key} holds more values than columns`);
  }
  return cells;
}

function inRow({ key, index }: Reference, table: string, row: number): string | undefined {
  if (key.startsWith("@")) {
    return `{${table}.${key.slice(1)}#${row + 1}}`;
  }
  return index === "row" ? `{${key}#${row + 1}}` : undefined;
}

/** The block a formula fills by itself; its first row holds its headings. */
export function addSpill(canvas: Canvas, block: SpillBlock): void {
  const { key, title, columns, rows, formula } = block;
  heading(canvas, [title], columns.length);
  addNote(canvas, block.note);
  const ownHeads = columns.flatMap(({ head }) => head ?? []);
  if (ownHeads.length > 0) {
    const heads = rowArea(put(canvas, ownHeads), 0, columns.length);
    look(canvas, "subheading", heads);
    canvas.styles.push({ ...heads, align: "right" });
  }
  const top = put(canvas, [formula]);
  const itsHeads = rowArea(top, 0, columns.length);
  look(canvas, ownHeads.length > 0 ? "field" : "subheading", itsHeads);
  canvas.styles.push({ ...itsHeads, wrap: true });
  place(canvas, key, { row: top, column: 0, rows, columns: columns.length });
  columns.forEach((column, index) => {
    const area = { row: top + 1, column: index, rows: rows - 1, columns: 1 };
    place(canvas, `${key}.${column.key}`, area);
    const format = formatOf(column);
    if (format !== "General") {
      canvas.styles.push({ ...area, numberFormat: format });
      canvas.styles.push({ ...area, row: top, rows, align: "right" });
    }
    if (column.keys) {
      look(canvas, "field", area);
    }
  });
  for (let row = 0; row < rows; row++) {
    put(canvas);
  }
}

/** Heads down stand in the second column, heads across above the body. */
export function addGrid(canvas: Canvas, block: GridBlock): void {
  const { key, title, down, across } = block;
  const width = FIRST_VALUE + across.values.length;
  heading(
    canvas,
    [title, "", ...new Array<string>(across.values.length - 1).fill(""), unitText(block)],
    width,
  );
  canvas.styles.push({ ...rowArea(nextRow(canvas) - 1, width - 1), align: "right" });
  addNote(canvas, block.note);
  const top = put(canvas, [
    `${axisText(down)} down, ${axisText(across)} across`,
    "",
    ...across.values,
  ]);
  look(canvas, "quiet", rowArea(top, 0));
  const heads = {
    down: { row: top + 1, column: 1, rows: down.values.length, columns: 1 },
    across: rowArea(top, FIRST_VALUE, across.values.length),
  };
  const body = { ...heads.down, column: FIRST_VALUE, columns: across.values.length };
  place(canvas, `${key}.down`, heads.down);
  place(canvas, `${key}.across`, heads.across);
  place(canvas, key, body);
  down.values.forEach((value, row) =>
    put(canvas, ["", value, ...across.values.map((_, column) => gridCell(block, row, column))]),
  );
  look(canvas, "input", heads.down);
  look(canvas, "input", heads.across);
  canvas.styles.push({ ...heads.down, numberFormat: formatOf(down), align: "right" });
  canvas.styles.push({ ...heads.across, numberFormat: formatOf(across), align: "right" });
  canvas.styles.push({ ...body, numberFormat: formatOf(block), align: "right" });
  put(canvas);
}

function gridCell(block: GridBlock, row: number, column: number): SheetCell {
  const { key } = block;
  const formula = guarded(block.formula, block.needs);
  if (!block.everyCell) {
    return row + column > 0
      ? null
      : rewrite(formula, (reference) =>
          isHead(reference.key) ? `{${key}.${reference.key}}` : undefined,
        );
  }
  const cell = row * block.across.values.length + column + 1;
  const at = { down: row + 1, across: column + 1, cell };
  return rewrite(formula, (reference) => {
    if (isHead(reference.key)) {
      return `{${key}.${reference.key}#${at[reference.key]}}`;
    }
    const { index = "" } = reference;
    return isHead(index) || index === "cell" ? `{${reference.key}#${at[index]}}` : undefined;
  });
}

function isHead(text: string): text is "down" | "across" {
  return text === "down" || text === "across";
}

function axisText({ label, unit }: GridBlock["down"]): string {
  const text = unitText({ unit });
  return text === "" ? label : `${label} (${text})`;
}

/** Longer notes would run far to the right of their table. */
const NOTE_LENGTH = 180;

function addNote(canvas: Canvas, note = ""): void {
  for (const text of wholeSentences(note)) {
    look(canvas, "quiet", rowArea(put(canvas, [text]), 0));
  }
}

/** As many sentences a line as fit. */
function wholeSentences(note: string): readonly string[] {
  return note
    .split(/(?<=\.) /)
    .reduce<string[]>((lines, sentence) => {
      const longer = [...lines.slice(-1), sentence].join(" ").trim();
      return longer.length > NOTE_LENGTH ? [...lines, sentence] : [...lines.slice(0, -1), longer];
    }, [])
    .filter((line) => line !== "");
}

import { look, rowArea } from "../../sheet/looks";
import type { ModelSource } from "../describe";
import type { AreaStyle, ModelSheet, Place, SheetCell, SheetChart } from "../../sheet/draft";

/** What the sheets of one model share while they are laid out. */
export interface Book {
  /** Of the model, as a printed page takes it. */
  readonly title: string;
  readonly places: Map<string, Place>;
  readonly sources: Readonly<Record<string, ModelSource>>;
  readonly company: string | undefined;
  readonly vintage: string | undefined;
  readonly charts: boolean;
}

/** A chart whose cells are still keys. */
export interface ChartDraft extends Omit<SheetChart, "series"> {
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
  }[];
}

/** A line at the foot: what for, of what day, from where. */
export type FootLine = readonly [what: string, asOf: string, where: string];

/** One sheet that is being put down from the top; formulas still hold keys. */
export interface Canvas {
  readonly book: Book;
  readonly sheet: string;
  /** Place among the model's sheets, from 1. */
  readonly number: number;
  /** First of the columns for day, standing and note. */
  readonly meta: number;
  /** Of a column, in characters. */
  readonly widthOf: (column: number) => number;
  readonly rows: SheetCell[][];
  readonly styles: AreaStyle[];
  readonly names: ModelSheet["names"][number][];
  readonly lists: ModelSheet["lists"][number][];
  readonly charts: ChartDraft[];
  /** What rests on a source, by the source's key. */
  readonly uses: Map<string, string[]>;
  readonly foot: FootLine[];
  /** Formulas that name an input which cannot be computed with, and are "" where it can. */
  readonly objections: string[];
}

interface CanvasSize extends Pick<Canvas, "number" | "widthOf"> {
  readonly name: string;
  readonly valueColumns: number;
}

/** Label and unit stand before the values. */
export const FIRST_VALUE = 2;

export function newCanvas(book: Book, { name, number, valueColumns, widthOf }: CanvasSize): Canvas {
  return {
    book,
    sheet: name,
    number,
    meta: FIRST_VALUE + valueColumns,
    widthOf,
    rows: [],
    styles: [],
    names: [],
    lists: [],
    charts: [],
    uses: new Map(),
    foot: [],
    objections: [],
  };
}

/** Puts a row down and answers its number. */
export function put(canvas: Canvas, cells: readonly SheetCell[] = []): number {
  return canvas.rows.push([...cells]) - 1;
}

export function nextRow({ rows }: Canvas): number {
  return rows.length;
}

/** Gives cells a key by which formulas find them. */
export function place(canvas: Canvas, key: string, area: Omit<Place, "sheet">): void {
  const { book, sheet } = canvas;
  if (book.places.has(key)) {
    throw new Error(`the model has two cells of the key ${key}`);
  }
  book.places.set(key, { sheet, ...area });
}

/** The line above a block. */
export function heading(canvas: Canvas, cells: readonly SheetCell[], columns: number): void {
  look(canvas, "heading", rowArea(put(canvas, cells), 0, columns));
}

/** Answers the number under which the source stands at the foot. */
export function rests(canvas: Canvas, source: string, what: string): number {
  if (canvas.book.sources[source] === undefined) {
    throw new Error(`the model has no source ${source}`);
  }
  const known = canvas.uses.get(source) ?? [];
  canvas.uses.set(source, known.includes(what) ? known : [...known, what]);
  return [...canvas.uses.keys()].indexOf(source) + 1;
}

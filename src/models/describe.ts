import type { Unit } from "../core/units";
import type { FieldName } from "../presets/fieldTable";
import type { ChartType } from "../sheet/draft";

/* How a ready sheet is described: what stands on it, never where. */

/**
 * Excel text that names cells by their key in braces: `={rent}*12`.
 *
 * - `{rent}` is the cell or block of that key. In a line of several columns it is the cell of the
 *   same column, where the other line has several too.
 * - `{rent#2}` is the second cell of a block, counted row by row; `{flows#2:}` and `{flows#1:18}` are
 *   parts of a row or column, `{rents#all}` all columns of a line within a line.
 * - `{@cost}` in a table is the cell of that column in the same row, `{costs.total}` a whole column.
 * - `{down}` and `{across}` in a grid are its own heads, or the cell's two heads where every cell
 *   has its formula; `{x#down}` and `{x#across}` are then the cells of `x` at the same position.
 */
export type Formula = `=${string}`;

/** How much an input may be trusted; `backed out` is solved so that a published figure comes back. */
export type Standing =
  "sourced" | "derived" | "backed out" | "assumption" | "placeholder" | "disputed" | "your choice";

export interface ModelSource {
  readonly title: string;
  readonly url: string;
  /** ISO day or month that the source speaks of. */
  readonly asOf: string;
}

/** What every line and column shows beside its values. */
interface Shown {
  readonly label: string;
  readonly unit: Unit | "";
  /** Excel number format, where the unit's own does not fit. */
  readonly format?: string;
  /** At most 100 characters. */
  readonly note?: string;
  /** Name to define for the first cell. */
  readonly name?: string;
}

/** A value that the user changes; null is a cell to fill. */
export interface InputLine extends Shown {
  readonly kind: "input";
  readonly key: string;
  readonly values: readonly (number | string | null)[];
  readonly standing: Standing;
  /** Key in the model's sources; the day comes from there unless `asOf` is given. */
  readonly source?: string;
  readonly asOf?: string;
  readonly choices?: readonly string[];
}

/** One formula for every column of its block, or one for each. */
export interface CalcLine extends Shown {
  readonly kind: "calc";
  readonly key?: string;
  readonly formula: Formula | readonly Formula[];
  /** Cells that must hold numbers; without them the cell says "no data". */
  readonly needs?: readonly string[];
  readonly strong?: boolean;
}

/**
 * A figure of the chosen company in the chosen vintage, with a cell beside it for the user's own. Formulas may also name
 * `key.asOf` (its day, blank for a figure of the user's own) and `key.standing` (its confidence, "your figure" for an own
 * one: typed beside it, or from the team's table).
 */
export interface CompanyLine extends Shown {
  readonly kind: "company";
  readonly key: string;
  readonly field: FieldName;
}

/** An identity that must hold; `holds` is a condition without "=". */
export interface CheckLine {
  readonly kind: "check";
  readonly label: string;
  readonly holds: string;
  readonly needs?: readonly string[];
  readonly note?: string;
}

export type Line = InputLine | CalcLine | CompanyLine | CheckLine;

export interface LinesBlock {
  readonly kind: "lines";
  /** Gives its heads the key `key.heads`. */
  readonly key?: string;
  readonly title: string;
  /** Heads of the value columns; "Value" without them. */
  readonly heads?: readonly string[];
  readonly lines: readonly Line[];
}

export interface Column extends Omit<Shown, "note" | "name"> {
  readonly key: string;
  /** A cell below the head; all of them are `table.fields`, from the first column on. */
  readonly field?: string | number;
  /** Fills the column row by row. A column without one holds what `rows` gives. */
  readonly formula?: Formula;
  readonly needs?: readonly string[];
  /** The formula stands in the first row only and spills; `spilled` columns are filled by it. */
  readonly spills?: true;
  readonly spilled?: true;
  /** Given cells that are labels and not for changing. */
  readonly fixed?: true;
  readonly align?: "left";
  /** Holds what functions call a thing, for formulas rather than readers: grey. */
  readonly keys?: true;
}

export interface TableBlock {
  readonly kind: "table";
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly Column[];
  /** What stands in the columns without a formula, in their order. */
  readonly rows: readonly (readonly (number | string | null)[])[];
  /** Keys of the sources that its given cells rest on. */
  readonly sources?: readonly string[];
  /** Mean and median stand below the numbers that have a unit. */
  readonly middle?: true;
}

/** What one formula spills by itself, headings included. */
export interface SpillBlock {
  readonly kind: "spill";
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly formula: Formula;
  /** Room that is kept free for it. */
  readonly rows: number;
  readonly columns: readonly SpillColumn[];
}

export interface SpillColumn extends Pick<Shown, "unit" | "format"> {
  readonly key: string;
  /** Above the formula's own head, where the format scales what stands below; for all columns or none. */
  readonly head?: string;
  /** As in a column of a table. */
  readonly keys?: true;
}

export interface Axis {
  readonly label: string;
  readonly unit: Unit;
  readonly values: readonly (number | string)[];
  readonly format?: string;
}

/** A sensitivity: heads down and across, and one formula that fills the body. */
export interface GridBlock {
  readonly kind: "grid";
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly down: Axis;
  readonly across: Axis;
  readonly formula: Formula;
  /** Every cell has its own formula; without it the formula broadcasts. */
  readonly everyCell?: true;
  readonly needs?: readonly string[];
  readonly unit: Unit | "";
  readonly format?: string;
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly altText: string;
  readonly xAxis: string;
  readonly yAxis: string;
  readonly series: readonly {
    readonly name: string;
    /** Keys in braces, of one row or column. */
    readonly values: string;
    readonly categories: string;
  }[];
}

/** Texts below each other; those that start with "=" are formulas. */
export interface NotesBlock {
  readonly kind: "notes";
  readonly title: string;
  readonly texts: readonly string[];
}

export type Block = LinesBlock | TableBlock | SpillBlock | GridBlock | ChartBlock | NotesBlock;

export interface SheetDescription {
  readonly name: string;
  readonly title: string | Formula;
  /** The answer in one line. */
  readonly answer: Formula;
  readonly purpose: string;
  /** Columns for values in its lines; 2 without it. */
  readonly valueColumns?: number;
  /** Widths in characters where the usual ones do not fit: label, unit, then the rest. */
  readonly widths?: readonly number[];
  readonly blocks: readonly Block[];
}

/** A ready model: one purpose, one or more sheets, and what a gallery shows of it. */
export interface Model {
  readonly id: string;
  readonly title: string;
  /** One sentence for the gallery. */
  readonly sentence: string;
  /** Whether a company must be chosen; its input has the key `company`, that of the vintage `vintage`. */
  readonly asksFor: "company" | null;
  /** A small picture, SVG text, 160 by 100. */
  readonly preview: string;
  readonly sources: Readonly<Record<string, ModelSource>>;
  readonly sheets: readonly SheetDescription[];
}

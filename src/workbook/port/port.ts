import type { CellBlock, CellInput, FormulaName, NamedRange, TableInfo } from "../../sheet/cells";
import type { PageTexts } from "../../sheet/draft";

/**
 * What the pane may ask of a workbook: whole operations on plain data, so that a missing `load` or
 * `sync` can only happen inside the Excel implementation. Addresses are written as Excel writes
 * them: `Sheet1!A1:B3`, the sheet quoted where Excel quotes it. Every address names its sheet, so
 * that nothing depends on the sheet that happens to be shown. Formulas are English with commas.
 * Every operation fails with a {@link PortError}.
 */
export interface WorkbookPort {
  readonly capabilities: Capabilities;

  sheets(): Promise<readonly SheetInfo[]>;
  /** Adds a sheet at the end and answers its name, numbered (`Model 2`) when `name` is taken. */
  addSheet(name: string): Promise<string>;
  /** The same for several, in one go: all or none. */
  addSheets(names: readonly string[]): Promise<readonly string[]>;
  /** Fails for the last visible sheet. Names that point into the sheet are no longer listed. */
  deleteSheet(sheet: string): Promise<void>;
  /** Shows the sheet and selects the range. */
  activate(address: string): Promise<void>;
  /**
   * For each sheet a range that holds every value and formula of it; null when it is empty. It ends
   * at the last used row and column; hosts differ in whether it starts at A1 or at the first used
   * cell.
   */
  usedRanges(sheets: readonly string[]): Promise<readonly (string | null)[]>;

  /** At most 1,000,000 cells, so no whole columns. */
  read(address: string): Promise<CellBlock>;
  /** The same for ranges that lie apart, in as few requests as the host allows. */
  readAll(addresses: readonly string[]): Promise<readonly CellBlock[]>;
  /**
   * Writes a block whose top left cell is that of `address`; rows must be of equal length.
   * Text that starts with "=" is a formula; any other text stays text, also where it looks like a
   * number, a date or a percentage. `null` leaves the cell as it is, "" clears its content.
   * Text that is to stay text although it starts with "=" goes in as `{ text }`.
   * A number that is not finite is refused, for Excel would store it as nothing.
   */
  write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void>;
  /** The Excel number format of every cell in English notation, "General" where none is set. */
  numberFormats(address: string): Promise<readonly (readonly string[])[]>;
  /** How every cell looks; a part that the host cannot tell is left out. */
  looks(address: string): Promise<readonly (readonly CellLook[])[]>;
  /** Applies each style to its range; styles that are not mentioned stay. */
  style(styles: readonly RangeStyle[]): Promise<void>;
  /**
   * Widths of columns, rows and columns kept in view while scrolling, gridlines, and the page set-up.
   * Unmentioned parts stay, but frozen rows and columns go together: one alone unfreezes the other.
   */
  layout(layouts: readonly SheetLayout[]): Promise<void>;
  /**
   * Restricts cells to a list of texts. Texts given here must hold no comma and come to at most
   * 255 characters with the commas between them; a longer list goes into cells, named by `from`.
   */
  validateLists(lists: readonly ListRule[]): Promise<void>;

  /** Visible workbook-wide names that point to one range. */
  names(): Promise<readonly NamedRange[]>;
  /** All other names: constants, formulas, hidden ones, and those of a single sheet. */
  formulaNames(): Promise<readonly FormulaName[]>;
  /**
   * Workbook-wide names, all or none. Fails when one points elsewhere; one whose cells are gone is
   * renewed.
   */
  defineNames(names: readonly NamedRange[]): Promise<void>;
  /** Gives names that `formulaNames` lists other formulas, all or none. */
  redefineNames(names: readonly FormulaName[]): Promise<void>;

  tables(): Promise<readonly TableInfo[]>;
  /**
   * Makes a table over a written range whose first row holds the headers: at least two rows, the
   * headers texts that differ. Fails when the name is taken or another table lies there.
   */
  addTable(address: string, name: string): Promise<TableInfo>;

  addCharts(charts: readonly ChartSpec[]): Promise<void>;

  /** JSON-able document data of this add-in, saved with the workbook; null when there is none. */
  getDocument(key: string): Promise<unknown>;
  /** At most 32,768 characters of JSON under a key: what is larger belongs in cells. null removes. */
  setDocument(key: string, value: unknown): Promise<void>;

  /** The selected range, the first one of several. */
  selection(): Promise<string>;
  /** Each answers a function that ends the subscription. */
  onSelection(listener: (address: string) => void): () => void;
  /**
   * Edits made in this window, the port's own included; not those of coauthors, nor recalculated
   * results. An address may cover more cells than have changed.
   */
  onChange(listener: (address: string) => void): () => void;

  /** Recalculates every formula, custom functions included, and waits for the results. */
  recalculate(): Promise<void>;
}

export interface Capabilities {
  readonly host: "excel" | "workbench" | "memory";
  readonly charts: boolean;
  readonly tables: boolean;
  /** "kept" where the workbook holds them for a file, and takes any entry. */
  readonly listValidation: boolean | "kept";
  readonly printLayout: boolean;
}

export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
}

export interface ListRule {
  readonly address: string;
  readonly allowed: AllowedTexts;
}

/** The texts themselves, or the row or column of cells that holds them. */
export type AllowedTexts = readonly string[] | { readonly from: string };

export interface RangeStyle {
  readonly address: string;
  /** Excel number format in English notation. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** `#RRGGBB`. */
  readonly fontColor?: string;
  /** null for none. */
  readonly fill?: string | null;
  readonly wrap?: boolean;
  /** `general`: texts left, numbers right. */
  readonly align?: "general" | "left" | "center" | "right";
}

/** All that a style can set of one cell. */
export type CellLook = Omit<RangeStyle, "address">;

export interface SheetLayout {
  readonly sheet: string;
  /** From A on, in characters of the standard font. */
  readonly columnWidths?: readonly number[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly gridlines?: boolean;
  readonly printArea?: string;
  readonly landscape?: boolean;
  /** So many pages side by side that all columns fit on; 0 where none is fitted. */
  readonly pagesWide?: number;
  readonly header?: PageTexts;
  readonly footer?: PageTexts;
}

export interface ChartSpec {
  readonly sheet: string;
  readonly name: string;
  readonly type: "line" | "scatter" | "column" | "bar" | "stackedColumn";
  readonly title: string;
  /** What the chart shows, in a sentence, where the host can attach one. */
  readonly altText: string;
  readonly xAxisTitle?: string;
  readonly yAxisTitle?: string;
  readonly series: readonly ChartSeries[];
  /** The first and last cell that the chart covers, on its sheet. */
  readonly position: { readonly from: string; readonly to: string };
}

export interface ChartSeries {
  readonly name: string;
  /** Ranges of one row or column, on any sheet. */
  readonly values: string;
  readonly categories?: string;
}

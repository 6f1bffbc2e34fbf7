import { cellOf, formatAddress, parseAddress, type CellRange } from "./address";
import type { CellBlock, CellInput, CellValue, Content } from "./cells";
import { PortError } from "./errors";

/** Excel's limits for what one cell holds. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** What one read may ask for: more is a whole column by mistake, and would stop the pane. */
const MAX_READ_CELLS = 1_000_000;

export type CellBlockInput = readonly (readonly CellInput[])[];

/** What an input asks for, told apart once for every host. */
export type InputKind = "keep" | "clear" | "formula" | "text" | "number" | "boolean";

export function inputKind(input: CellInput): InputKind {
  if (input === null) {
    return "keep";
  }
  if (typeof input === "object") {
    return input.text === "" ? "clear" : "text";
  }
  if (typeof input === "string") {
    return input === "" ? "clear" : input.startsWith("=") ? "formula" : "text";
  }
  return typeof input === "number" ? "number" : "boolean";
}

/** The text of an input of kind "text" or "formula". */
export function inputText(input: CellInput): string {
  return typeof input === "object" && input !== null ? input.text : String(input);
}

/** Rows and columns of a block; throws "invalid" when it is empty, ragged or unfit for a cell. */
export function checkBlock(cells: CellBlockInput): { rows: number; columns: number } {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  if (columns === 0) {
    throw new PortError("invalid", "There is nothing to write: the block has no cells.");
  }
  for (const row of cells) {
    if (row.length !== columns) {
      throw new PortError(
        "invalid",
        `The rows to write must be equally long, got ${columns} and ${row.length} cells.`,
      );
    }
    row.forEach(checkInput);
  }
  return { rows, columns };
}

/** Throws "invalid" for a range too large to read, such as a whole column. */
export function checkReadable(range: CellRange): void {
  const cells = range.rows * range.columns;
  if (cells > MAX_READ_CELLS) {
    throw new PortError(
      "invalid",
      `${formatAddress(range)} has ${cells} cells, ${MAX_READ_CELLS} can be read at once. Choose fewer rows.`,
    );
  }
}

/** More cells than any workbook's notes are about: notes of many blocks could say anything. */
const MAX_NOTED_CELLS = 3_000_000;

/** Takes blocks as long as they come to no more cells than can be looked at. */
export function cellBudget(): (range: Pick<CellRange, "rows" | "columns">) => boolean {
  let left = MAX_NOTED_CELLS;
  return ({ rows, columns }) => (left -= rows * columns) >= 0;
}

/**
 * Whether a cell of a block holds a formula. The formula text alone does not tell: Excel reads a
 * text such as `=A1` that was typed with an apostrophe back without it, as value and as formula.
 */
export function hasFormula(block: CellBlock, row: number, column: number): boolean {
  return isFormula({ value: block.values[row][column], formula: block.formulas[row][column] });
}

export interface FormulaCell {
  readonly cell: CellRange;
  readonly formula: string;
  readonly value: CellValue;
}

/** The cells of a block that hold formulas, row by row. */
export function formulasIn(block: CellBlock): FormulaCell[] {
  const range = parseAddress(block.address);
  return block.formulas.flatMap((row, r) =>
    row.flatMap((content, c) =>
      hasFormula(block, r, c)
        ? [{ cell: cellOf(range, r, c), formula: String(content), value: block.values[r][c] }]
        : [],
    ),
  );
}

export function isFormula({ value, formula }: Content): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What to write so that a block that was read comes back as it was. */
export function toInputs({ values, formulas }: CellBlock): CellInput[][] {
  return formulas.map((cells, row) =>
    cells.map((formula, column) => toInput({ formula, value: values[row][column] })),
  );
}

/** The same for one cell. */
export function toInput({ value, formula }: Content): Exclude<CellInput, null> {
  const isText = typeof formula === "string" && formula !== "" && !isFormula({ value, formula });
  return isText ? { text: formula } : formula;
}

function checkInput(input: CellInput): void {
  if (typeof input === "number" && !Number.isFinite(input)) {
    throw new PortError("invalid", `A cell cannot hold ${input}: only finite numbers are allowed.`);
  }
  const kind = inputKind(input);
  if (kind !== "text" && kind !== "formula") {
    return;
  }
  const limit = kind === "formula" ? MAX_FORMULA : MAX_TEXT;
  const length = inputText(input).length;
  if (length > limit) {
    throw new PortError("invalid", `A ${kind} of ${length} characters is too long, ${limit} fit.`);
  }
}

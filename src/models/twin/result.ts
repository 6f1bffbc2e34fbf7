import type { Derivation } from "../../catalog/analysis/derivation";
import { errorText, formulaText } from "../../catalog/analysis/explainTable";
import type { Cell } from "../../catalog/define";
import type { Grid } from "../../catalog/evaluate";
import { CalcError } from "../../core/errors";
import { fixedArea, fixedCell } from "../../sheet/a1";
import { sheetFormat } from "../../sheet/numberFormats";
import {
  addRow,
  nextRow,
  textCell,
  type Area,
  type Draft,
  type SheetCell,
} from "../../sheet/draft";
import { addressed, type Places } from "./addresses";
import { COMPLAINT } from "./inputChecks";
import { format, look, rowArea } from "../../sheet/looks";
import type { CellPlace, TwinBlock, TwinRequest } from "./types";
import { greatest } from "../../core/lists";

/**
 * One cell that says whether all inputs and row counts from `first` on are as the add-in allows. An
 * error is never: a formula that has no use for an input would go on without it.
 */
export function addGuard(draft: Draft, first: number, inputs: string): string {
  const row = nextRow(draft);
  const checked = { row: first, column: 1, rows: row - first, columns: widthOf(draft) };
  const complaints = `COUNTIF(${fixedArea(checked)},"${COMPLAINT} *")`;
  const formula = `=IF(ISERROR(SUM(${inputs})),"CHECK",IF(${complaints}=0,"OK","CHECK"))`;
  addRow(draft, ["Inputs as the add-in allows", formula]);
  return fixedCell(row, 1);
}

/** Columns behind the labels. */
export function widthOf(draft: Draft): number {
  return Math.max(1, greatest(draft.rows.map((cells) => cells.length)) - 1);
}

/**
 * The inputs up to the first that is refused, of a call without lists: what is wrong with the first
 * of several is what the add-in answers.
 */
export function addUpTo(draft: Draft, first: number, rows: number): string {
  const [values, checks] = [1, 4].map((column) =>
    fixedArea({ row: first, column, rows, columns: 1 }),
  );
  const count = `=IFERROR(MATCH("${COMPLAINT} *",${checks},0),${rows})`;
  const row = addRow(draft, ["Inputs up to the first refused", count, "rows"]);
  return `${fixedCell(first, 1)}:INDEX(${values},${fixedCell(row, 1)})`;
}

/**
 * The inputs without the elements of ranges, from row `shared` on, where one of the others is
 * refused: that is the answer of all elements, whatever is wrong with this one.
 */
export function addShared(draft: Draft, area: Area, shared: number): string {
  const refused = `COUNTIF(${fixedArea({ ...area, rows: shared })},"${COMPLAINT} *")`;
  const count = `=IF(${refused}=0,${area.rows},${shared})`;
  const row = addRow(draft, ["Inputs that count", count, "rows"]);
  const start = fixedCell(area.row, area.column);
  return `${start}:INDEX(${fixedArea(area)},${fixedCell(row, 1)},${area.columns})`;
}

export interface GuardedResult {
  readonly result: Derivation["result"];
  /** The cell of `addGuard`, and the cells of the inputs, as far as they count. */
  readonly guard: { readonly cell: string; readonly inputs: string };
  readonly places: Places;
}

/**
 * The result, guarded: an input that the add-in refuses gives #VALUE!, as there, and an error among
 * the inputs is handed on, for formulas around a call tell errors apart.
 */
export function addResult(
  draft: Draft,
  formulas: readonly (readonly string[])[],
  { result, guard, places }: GuardedResult,
): Area {
  const { cell, inputs } = guard;
  // The text "CHECK" makes any sum #VALUE!.
  const guarded = (formula: string): SheetCell =>
    /^"[^"]*"$/.test(formula)
      ? textCell(formula.slice(1, -1))
      : `=IF(${cell}="OK",${addressed(formula, places)},SUM(${inputs})+${cell})`;
  const row = nextRow(draft);
  const one = formulas.length === 1 && formulas[0].length === 1;
  if (one) {
    addRow(draft, [result.label, guarded(formulas[0][0]), result.unit, formulaText(result)]);
    format(draft, sheetFormat(result.unit), rowArea(row, 1));
  } else {
    formulas.forEach((cells, index) =>
      addRow(draft, [index === 0 ? result.label : "", ...cells.map(guarded)]),
    );
  }
  look(draft, "heading", { row, column: 0, rows: 1, columns: one ? 4 : formulas[0].length + 1 });
  return { row, column: 1, rows: formulas.length, columns: formulas[0].length };
}

export interface AddInValue {
  readonly value: Cell | CalcError | Grid;
  readonly addIn: TwinRequest["addIn"];
  readonly unit: string;
}

/** What the add-in says, and whether the copy says the same. */
export function addCheck(
  draft: Draft,
  result: Area,
  { value, addIn: locate, unit }: AddInValue,
): Pick<TwinBlock, "addIn" | "check"> {
  const block = result.rows > 1 || result.columns > 1;
  const addIn = locate?.(result.rows, result.columns);
  const own = block ? sum(fixedArea(result)) : fixedCell(result.row, result.column);
  const stored = storedValue(value);
  const label = block ? "Sum of the add-in's block" : "Value of the add-in";
  const live = addIn === undefined ? stored : `=${block ? sum(addIn) : addIn}`;
  const from = addIn === undefined ? "as it was when copied" : `from ${addIn}`;
  const addInCell = place(addRow(draft, [label, live, unit, from]));
  format(draft, sheetFormat("number"), rowArea(addInCell.row, 1));
  const check = place(
    addRow(draft, [
      "Check",
      checkFormula(own, fixedCell(addInCell.row, 1)),
      "",
      "CHECK where the two differ by more than 1e-9 of the value",
    ]),
  );
  look(draft, "note", rowArea(addInCell.row, 3));
  look(draft, "note", rowArea(check.row, 3));
  return { addIn: { ...addInCell, live }, check };
}

/** The sum of the numbers among texts and errors, which SUM would answer with. */
function sum(area: string): string {
  return `SUMIF(${area},"<9E+307")`;
}

function place(row: number): CellPlace {
  return { kind: "cell", row, column: 1 };
}

/** An error of the one must be an error of the other; texts must be equal. */
function checkFormula(own: string, other: string): string {
  const near = `ABS(${own}-${other})<=10^-9*MAX(1,ABS(${other}))`;
  const numbers = `IF(ISNUMBER(${other}),${near},FALSE)`;
  const others = `IF(ISERROR(${own}),NOT(ISNUMBER(${other})),${own}=${other})`;
  return `=IF(IF(ISNUMBER(${own}),${numbers},${others}),"OK","CHECK")`;
}

function storedValue(value: AddInValue["value"]): SheetCell {
  if (value instanceof CalcError) {
    return errorText(value);
  }
  if (typeof value !== "object") {
    return typeof value === "string" ? textCell(value) : value;
  }
  const numbers = value.flat().filter((cell) => typeof cell === "number");
  return numbers.reduce((sum, cell) => sum + cell, 0);
}

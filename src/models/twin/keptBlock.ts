import { EXCEL_ERRORS } from "../../catalog/cells";
import type { Cell, FunctionDefinition } from "../../catalog/define";
import type { Grid } from "../../catalog/evaluate";
import { CalcError } from "../../core/errors";
import { constantFor } from "../../sheet/constantFor";
import { sheetFormat } from "../../sheet/numberFormats";
import { addRow, newDraft, nextRow, textCell, type Draft, type SheetCell } from "../../sheet/draft";
import { format, look, rowArea } from "../../sheet/looks";
import type { KeptPlan } from "./plan";
import { addCheck } from "./result";
import { addTitle } from "./title";
import type { TwinBlock, TwinRequest } from "./types";

/** What a block of values has none of. */
const WHOLE = { partly: "", rowChecks: [] };

/** A block of values with the reason why it holds no formulas, and where the values come from. */
export function keptBlock(request: TwinRequest, plan: KeptPlan, top: number): TwinBlock {
  const draft = newDraft(top);
  const { definition, addIn } = request;
  const { label } = definition.result;
  const unit = definition.result.unit === "text" ? "" : definition.result.unit;
  addTitle(draft, request);
  look(draft, "note", rowArea(addRow(draft, [plan.kept]), 0));
  const row = nextRow(draft);
  const one = plan.values.length === 1 && plan.values[0].length === 1;
  if (one) {
    addRow(draft, [label, keptCell(plan.values[0][0]), unit, sourceText(definition, plan)]);
    format(draft, sheetFormat(unit), rowArea(row, 1));
  } else {
    plan.values.forEach((cells, index) =>
      addRow(draft, [index === 0 ? label : "", ...cells.map(keptCell)]),
    );
    addSource(draft, sourceText(definition, plan));
  }
  const result = { row, column: 1, rows: plan.values.length, columns: plan.values[0].length };
  const checks = addCheck(draft, result, { value: valueOf(plan.values), addIn, unit });
  const { rows, styles } = draft;
  return {
    top,
    rows,
    styles,
    result,
    ...checks,
    places: new Map(),
    unit,
    kept: plan.kept,
    ...WHOLE,
  };
}

function keptCell(cell: Cell | CalcError): SheetCell {
  if (cell instanceof CalcError) {
    return constantFor(EXCEL_ERRORS[cell.code]);
  }
  return typeof cell === "string" ? textCell(cell) : cell;
}

function addSource(draft: Draft, text: string): void {
  if (text !== "") {
    look(draft, "note", rowArea(addRow(draft, [text]), 0));
  }
}

function sourceText({ sources }: FunctionDefinition, { origin, values }: KeptPlan): string {
  const [[first]] = values;
  if (first instanceof CalcError && values.length === 1) {
    return `${EXCEL_ERRORS[first.code]} ${first.message}`;
  }
  return origin !== ""
    ? origin
    : sources.map(({ title, url, retrieved }) => `${title}, ${url}, read ${retrieved}`).join("; ");
}

function valueOf(values: Grid): Cell | CalcError | Grid {
  return values.length === 1 && values[0].length === 1 ? values[0][0] : values;
}

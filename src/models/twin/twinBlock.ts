import type { Derivation } from "../../catalog/analysis/derivation";
import { formulaText } from "../../catalog/analysis/explainTable";
import { sheetFormat } from "../../sheet/numberFormats";
import { fixedArea } from "../../sheet/a1";
import { append } from "../../core/lists";
import { addRow, newDraft, nextRow, type Draft } from "../../sheet/draft";
import { addressed } from "./addresses";
import { addEntries, addSchedule, addSeries, isSeries } from "./grids";
import { addInputs } from "./inputs";
import { keptBlock } from "./keptBlock";
import { format, rowArea } from "../../sheet/looks";
import { planTwin, type NativePlan } from "./plan";
import { addCheck, addGuard, addResult, addUpTo, widthOf } from "./result";
import { addHeadings, addTitle } from "./title";
import type { Place, TwinBlock, TwinRequest } from "./types";

/**
 * A call as a block of plain Excel formulas from row `top` on: inputs, steps, schedules, result and
 * a check against the add-in. What has no formulas becomes a block of values that says why.
 */
export function twinBlock(request: TwinRequest, top: number): TwinBlock {
  const values = request.arguments.map(({ value }) => value);
  const plan = planTwin(request.definition, values);
  return "kept" in plan ? keptBlock(request, plan, top) : nativeBlock(request, plan, top);
}

function nativeBlock(
  request: TwinRequest,
  { derivation, formulas }: NativePlan,
  top: number,
): TwinBlock {
  const draft = newDraft(top);
  addTitle(draft, request);
  addHeadings(draft);
  const first = nextRow(draft);
  const places = new Map<string, Place>([
    ...addInputs(draft, derivation.arguments, request.arguments),
    ...addSeries(draft, derivation.arguments, request.arguments),
  ]);
  const area = {
    row: first,
    column: 1,
    rows: Math.max(1, nextRow(draft) - first),
    columns: widthOf(draft),
  };
  const entries = addEntries(draft, derivation.arguments, { given: request.arguments, places });
  const rowChecks = [...entries, ...addSteps(draft, derivation, places)];
  const inputs = fixedArea(area);
  const cell = addGuard(draft, first, inputs);
  const plain = !derivation.arguments.some(isSeries) && derivation.arguments.length > 1;
  const guard = { cell, inputs: plain ? addUpTo(draft, first, area.rows) : inputs };
  const result = addResult(draft, formulas, { result: derivation.result, guard, places });
  const { value, unit } = derivation.result;
  const checks = addCheck(draft, result, { value, addIn: request.addIn, unit });
  const { rows, styles } = draft;
  return { top, rows, styles, result, ...checks, places, unit, kept: "", partly: "", rowChecks };
}

/** Answers the cells that say whether the rows are still enough. */
function addSteps(draft: Draft, { steps }: Derivation, places: Map<string, Place>): string[] {
  const rowChecks: string[] = [];
  for (const step of steps) {
    if (step.kind === "schedule") {
      append(rowChecks, addSchedule(draft, step, places));
      continue;
    }
    const { key, label, unit, formula } = step;
    const row = addRow(draft, [label, `=${addressed(formula, places)}`, unit, formulaText(step)]);
    format(draft, sheetFormat(unit), rowArea(row, 1));
    places.set(key, { kind: "cell", row, column: 1 });
  }
  return rowChecks;
}

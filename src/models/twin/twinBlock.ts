import type { Derivation } from "../../catalog/analysis/derivation";
import { formulaText } from "../../catalog/analysis/explainTable";
import { sheetFormat } from "../../sheet/numberFormats";
import { fixedArea } from "../../sheet/a1";
import { append } from "../../core/lists";
import { addRow, newDraft, nextRow, type Area, type Draft } from "../../sheet/draft";
import { addressed } from "./addresses";
import { addEntries, addSchedule, addSeries, isSeries } from "./grids";
import { addInputs } from "./inputs";
import { keptBlock } from "./keptBlock";
import { format, rowArea } from "../../sheet/looks";
import { planTwin, type NativePlan } from "./plan";
import { addCheck, addGuard, addResult, addShared, addUpTo, widthOf } from "./result";
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
  const given = request.arguments;
  const places = new Map<string, Place>([
    ...addInputs(draft, derivation.arguments, { given, which: "shared" }),
    ...addSeries(draft, derivation.arguments, given),
  ]);
  const shared = nextRow(draft) - first;
  // Last, for what is wrong with an argument that all elements share is the answer of all.
  addInputs(draft, derivation.arguments, { given, which: "element" }).forEach((place, key) =>
    places.set(key, place),
  );
  const area = {
    row: first,
    column: 1,
    rows: Math.max(1, nextRow(draft) - first),
    columns: widthOf(draft),
  };
  const entries = addEntries(draft, derivation.arguments, { given, places });
  const rowChecks = [...entries, ...addSteps(draft, derivation, places)];
  const inputs = fixedArea(area);
  const cell = addGuard(draft, first, inputs);
  const counting = inputsThatCount(draft, derivation, { ...area, shared });
  const guard = { cell, inputs: counting ?? inputs };
  const result = addResult(draft, formulas, { result: derivation.result, guard, places });
  const { value, unit } = derivation.result;
  const checks = addCheck(draft, result, { value, addIn: request.addIn, unit });
  const { rows, styles } = draft;
  return { top, rows, styles, result, ...checks, places, unit, kept: "", partly: "", rowChecks };
}

/** null where all of them do. */
function inputsThatCount(
  draft: Draft,
  { arguments: lines }: Derivation,
  area: Area & { readonly shared: number },
): string | null {
  if (!lines.some(isSeries)) {
    return lines.length > 1 ? addUpTo(draft, area.row, area.rows) : null;
  }
  return area.shared < area.rows ? addShared(draft, area, area.shared) : null;
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

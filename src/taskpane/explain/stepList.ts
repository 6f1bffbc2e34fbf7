import type { Derivation, Line, Schedule } from "../../catalog/analysis/derivation";
import { columnText, errorText, formulaText } from "../../catalog/analysis/explainTable";
import { CalcError } from "../../core/errors";
import type { Unit } from "../../core/units";
import { element, formulaCode } from "../frame/dom";
import { displayCell, unitWord } from "../functions/display";
import { unitFormat } from "../../sheet/numberFormats";
import { inWords } from "./inWords";
import { meaningInDerivation } from "./meanings";
import { briefText, valueText } from "./valueText";

/** The way from the inputs to the result: label, formula, value and unit of each step. */
export function stepList(
  { steps, result, origin }: Derivation,
  words: ReadonlyMap<string, string>,
): HTMLElement {
  const { value } = result;
  const shown =
    typeof value === "object" && !(value instanceof CalcError)
      ? `${value.length} x ${value[0].length} cells`
      : valueText(value, result.unit);
  return element(
    "ol",
    { class: "steps" },
    ...steps.map((step) =>
      step.kind === "schedule" ? scheduleItem(step) : lineItem(step, words.get(step.key)),
    ),
    element(
      "li",
      { class: "last" },
      ...lineParts({ ...result, shown }, words.get(result.key)),
      origin !== "" && element("small", {}, origin),
    ),
  );
}

function lineItem(line: Line, words: string | undefined): HTMLElement {
  return element(
    "li",
    {},
    ...lineParts({ ...line, shown: valueText(line.value, line.unit) }, words),
  );
}

interface ShownLine {
  readonly key: string;
  readonly label: string;
  readonly formula: string;
  readonly shown: string;
}

/** The figures put in, and the formula itself for whoever asks. */
function lineParts(line: ShownLine, words: string | undefined): HTMLElement[] {
  return [
    element(
      "p",
      { class: "pair-line" },
      element("span", {}, line.label),
      element("strong", { class: "amount" }, line.shown),
    ),
    ...(words === undefined ? [] : [element("p", { class: "words" }, words)]),
    ...(line.formula === ""
      ? []
      : [
          element(
            "details",
            { class: "formula-of" },
            element("summary", {}, "Formula"),
            formulaCode(formulaText(line)),
          ),
        ]),
  ];
}

/** "3,114m USD / 600 MW = 5.19 USD/W" of each step and of the result, by its key. */
export async function stepWords(derivation: Derivation): Promise<ReadonlyMap<string, string>> {
  const meaning = meaningInDerivation(derivation);
  const { steps, result } = derivation;
  const lines = steps.flatMap((step) => (step.kind === "line" ? [step] : []));
  const worded = [...lines, result].map(async ({ key, formula, value, unit }) => {
    if (formula === "" || typeof value !== "number") {
      return [];
    }
    const { text } = await inWords(formula, meaning);
    return [[key, `${text} = ${briefText(value, unit)}`] as const];
  });
  return new Map((await Promise.all(worded)).flat());
}

/** More would not be read; the native copy holds all of them. */
const ROWS_SHOWN = 400;

function scheduleItem(schedule: Schedule): HTMLElement {
  const { label, columns, rows } = schedule;
  return element(
    "li",
    {},
    element("p", {}, `${label}, ${schedule.length} rows`),
    rows instanceof CalcError
      ? element("p", { class: "error" }, errorText(rows))
      : scheduleTable(schedule, rows),
    element(
      "details",
      { class: "folded" },
      element("summary", {}, "Formulas of the columns"),
      element(
        "p",
        { class: "hint" },
        "name[-1] is the row above, name[] the whole column, row counts from 0.",
      ),
      ...columns.map((column) => element("p", {}, formulaCode(columnText(column)))),
    ),
  );
}

/** Scrolls by itself, by keyboard too. */
function scheduleTable(
  { label, columns }: Schedule,
  rows: readonly (readonly number[])[],
): HTMLElement {
  return element(
    "div",
    { class: "schedule", role: "region", "aria-label": label, tabindex: "0" },
    element(
      "table",
      {},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...columns.map(({ label: head, unit }) =>
            element("th", { scope: "col" }, head, element("small", {}, unitWord(unit))),
          ),
        ),
      ),
      element(
        "tbody",
        {},
        ...rows
          .slice(0, ROWS_SHOWN)
          .map((row) =>
            element(
              "tr",
              {},
              ...row.map((value, index) => element("td", {}, cellText(value, columns[index].unit))),
            ),
          ),
      ),
    ),
    rows.length > ROWS_SHOWN &&
      element("p", { class: "hint" }, `The first ${ROWS_SHOWN} of ${rows.length} rows.`),
  );
}

function cellText(value: number, unit: Unit): string {
  return Number.isFinite(value) ? displayCell(value, unitFormat(unit)) : "none";
}

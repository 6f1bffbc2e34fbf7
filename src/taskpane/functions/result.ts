import type { FunctionDefinition } from "../../catalog/define";
import type { Grid } from "../../catalog/evaluate";
import { CalcError } from "../../core/errors";
import type { Unit } from "../../core/units";
import { element } from "../frame/dom";
import { shownError, type Answer } from "./answer";
import { displayCell, unitWord, withUnit } from "./display";
import { numberFormat } from "./numberFormats";

const ROWS_SHOWN = 5;
const COLUMNS_SHOWN = 4;

/** The answer as the pane shows it under the form. */
export function resultView(definition: FunctionDefinition, answer: Answer): HTMLElement {
  switch (answer.kind) {
    case "missing":
      return element("p", { class: "hint" }, `Fill in ${answer.names.join(", ")}.`);
    case "error":
      return errorView(answer.shown, answer.sentence);
    case "result":
      return isOneCell(answer.grid)
        ? oneCellView(definition, answer.grid[0][0], answer.unit)
        : gridView(definition, answer.grid, answer.unit);
  }
}

/** The answer in a sentence, for screen readers. */
export function resultSentence(definition: FunctionDefinition, answer: Answer): string {
  if (answer.kind !== "result") {
    return answer.kind === "error" ? `${answer.shown} ${answer.sentence}` : "";
  }
  const [[first]] = answer.grid;
  return isOneCell(answer.grid)
    ? `${definition.result.label}: ${cellText(definition, first, answer.unit)}`
    : `${definition.result.label}: ${sizeText(answer.grid)}`;
}

function errorView(shown: string, sentence: string): HTMLElement {
  return element(
    "p",
    { class: "error" },
    shown !== "" && element("strong", {}, shown),
    ` ${sentence}`,
  );
}

function oneCellView(
  definition: FunctionDefinition,
  cell: Grid[number][number],
  unit: Unit | null,
): HTMLElement {
  return element(
    "p",
    { class: "value" },
    element("span", { class: "label" }, definition.result.label),
    element("strong", {}, cellText(definition, cell, unit)),
  );
}

function gridView(definition: FunctionDefinition, grid: Grid, unit: Unit | null): HTMLElement {
  const format = numberFormat(definition, unit);
  const rows = grid
    .slice(0, ROWS_SHOWN)
    .map((row) =>
      element(
        "tr",
        {},
        ...row
          .slice(0, COLUMNS_SHOWN)
          .map((cell) => element("td", numeric(cell), plainText(cell, format))),
        row.length > COLUMNS_SHOWN && element("td", {}, "..."),
      ),
    );
  const [firstError] = grid.flat().filter((cell) => cell instanceof CalcError);
  return element(
    "div",
    { class: "grid", tabindex: 0 },
    element(
      "p",
      { class: "label" },
      [definition.result.label, unitWord(unit), sizeText(grid)]
        .filter((part) => part !== "")
        .join(", "),
    ),
    element("table", {}, element("tbody", {}, ...rows)),
    grid.length > ROWS_SHOWN && element("p", { class: "hint" }, "..."),
    firstError !== undefined && errorView(shownError(firstError), firstError.message),
  );
}

function numeric(cell: Grid[number][number]): { readonly class?: string } {
  return typeof cell === "number" ? { class: "number" } : {};
}

function cellText(
  definition: FunctionDefinition,
  cell: Grid[number][number],
  unit: Unit | null,
): string {
  return withUnit(plainText(cell, numberFormat(definition, unit)), unit);
}

function plainText(cell: Grid[number][number], format: string): string {
  return cell instanceof CalcError ? shownError(cell) : displayCell(cell, format);
}

function isOneCell(grid: Grid): boolean {
  return grid.length === 1 && grid[0].length === 1;
}

function sizeText(grid: Grid): string {
  return `${grid.length} x ${grid[0].length} cells`;
}

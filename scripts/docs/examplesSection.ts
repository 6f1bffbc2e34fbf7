import { catalog } from "../../src/catalog";
import type { Example, FunctionDefinition } from "../../src/catalog/define";
import type { Grid } from "../../src/catalog/evaluate";
import { CalcError } from "../../src/core/errors";
import type { Unit } from "../../src/core/units";
import { createAnswerer, shownError } from "../../src/taskpane/functions/answer";
import { displayCell, unitWord, withUnit } from "../../src/taskpane/functions/display";
import { filledByExample } from "../../src/taskpane/functions/examples";
import { formulaText } from "../../src/taskpane/functions/formulaText";
import { numberFormat } from "../../src/taskpane/functions/numberFormats";
import { paragraph, section } from "./frame";
import { markup, NOTHING, type Markup } from "./markup";

const ROWS_SHOWN = 15;

/** An example as a formula, with what its cells show. */
export interface ShownExample {
  readonly formula: string;
  readonly cells: readonly (readonly ShownCell[])[];
  /** null where outputs of several units stand side by side. */
  readonly unit: Unit | null;
}

export interface ShownCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/**
 * Runs an example as the pane does.
 *
 * @throws Error if it gives no result, which the examples' own test would have found.
 */
export function showExample(definition: FunctionDefinition, example: Example): ShownExample {
  const find = (name: string) => catalog.find((other) => other.name === name);
  const filled = filledByExample({ definition, find }, example);
  const answer = createAnswerer(definition)(filled);
  if (answer.kind !== "result") {
    throw new Error(`an example of ${definition.name} gives no result`);
  }
  const inputs = filled.map(({ input }) => input);
  const format = numberFormat(definition, answer.unit);
  return {
    formula: formulaText(definition.name, inputs, null),
    cells: answer.grid.map((row) => row.map((cell) => showCell(cell, format))),
    unit: answer.unit,
  };
}

/** One cell with its unit; a block by its size. */
export function resultText({ cells, unit }: ShownExample): string {
  return isOneCell(cells)
    ? withUnit(cells[0][0].text, unit)
    : `${cells.length} x ${cells[0].length} cells`;
}

export function examplesSection(definition: FunctionDefinition): Markup {
  const { examples } = definition;
  return section({
    id: "examples",
    heading: examples.length > 1 ? "Examples" : "Example",
    body: examples.map((example) => exampleBlock(definition, example)),
  });
}

function exampleBlock(definition: FunctionDefinition, example: Example): Markup {
  const shown = showExample(definition, example);
  const { label } = definition.result;
  const result = isOneCell(shown.cells)
    ? paragraph(label, ": ", markup`<strong>${resultText(shown)}</strong>`)
    : spillTable(label, shown);
  return markup`<div class="example">
<h3>${example.note}</h3>
<pre tabindex="0"><code>${shown.formula}</code></pre>
${result}</div>
`;
}

function spillTable(label: string, { formula, cells, unit }: ShownExample): Markup {
  const word = unitWord(unit);
  const caption = word === "" ? label : `${label}, ${word}`;
  const hidden = cells.length - ROWS_SHOWN;
  return markup`<div class="scroll" role="region" aria-label="Result of ${formula}" tabindex="0">
<table>
<caption>${caption}</caption>
<tbody>
${cells.slice(0, ROWS_SHOWN).map(spillRow)}</tbody>
</table>
</div>
${hidden > 0 ? paragraph(`and ${hidden} more rows`) : NOTHING}`;
}

function spillRow(row: readonly ShownCell[]): Markup {
  const cells = row.map(({ text, isNumber }) =>
    isNumber ? markup`<td class="number">${text}</td>` : markup`<td>${text}</td>`,
  );
  return markup`<tr>${cells}</tr>
`;
}

function showCell(cell: Grid[number][number], format: string): ShownCell {
  return {
    text: cell instanceof CalcError ? shownError(cell) : displayCell(cell, format),
    isNumber: typeof cell === "number",
  };
}

function isOneCell(cells: readonly (readonly unknown[])[]): boolean {
  return cells.length === 1 && cells[0].length === 1;
}

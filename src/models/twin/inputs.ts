import { argumentText } from "../../catalog/analysis/explainTable";
import type { ArgumentLine } from "../../catalog/analysis/derivation";
import type { Parameter } from "../../catalog/define";
import { fixedCell } from "../../sheet/a1";
import { sheetFormat } from "../../sheet/numberFormats";
import { addRow, nextRow, textCell, type Draft, type SheetCell } from "../../sheet/draft";
import { inputCheck } from "./inputChecks";
import { format, look, rowArea } from "../../sheet/looks";
import type { Link, Place, TwinArgument } from "./types";

/** Which arguments: one cell for all elements of a grid, or a cell of a range that is gone through. */
export type Which = "shared" | "element";

/** One row for each argument that takes one cell; blank cells stand for what was left out. */
export function addInputs(
  draft: Draft,
  lines: readonly ArgumentLine[],
  { given, which }: { readonly given: readonly TwinArgument[]; readonly which: Which },
): Map<string, Place> {
  const places = new Map<string, Place>();
  lines.forEach((line, position) => {
    const argument = given[position];
    const isElement = argument?.isElement === true;
    if (typeof line.value !== "object" && isElement === (which === "element")) {
      const row = addInput(draft, line, argument?.link);
      places.set(line.key, { kind: "cell", row, column: 1 });
    }
  });
  return places;
}

function addInput(draft: Draft, line: ArgumentLine, link: Link | undefined): number {
  const row = nextRow(draft);
  const value = link === undefined ? literal(line.value) : linked(line.parameter, link);
  const check = inputCheck(line.parameter, fixedCell(row, 1), mayBeBlank(line.parameter));
  addRow(draft, [line.label, value, line.unit, argumentText(line), check]);
  look(draft, link === undefined ? "input" : "link", rowArea(row, 1));
  format(draft, sheetFormat(line.unit), rowArea(row, 1));
  return row;
}

function literal(value: ArgumentLine["value"]): SheetCell {
  if (typeof value === "object" || value === "") {
    return null;
  }
  return typeof value === "string" ? textCell(value) : value;
}

function mayBeBlank(parameter: Parameter): boolean {
  return "optional" in parameter && parameter.optional === true;
}

/** A blank precedent would read as 0: it stands for the default, or stays blank. */
function linked(parameter: Parameter, { formula, mayBeBlank: blankable }: Link): string {
  const text = parameter.kind === "choice" || parameter.kind === "key";
  const value = text ? `TRIM(${formula})` : formula;
  return blankable ? `=IF(${formula}="",${defaultText(parameter)},${value})` : `=${value}`;
}

function defaultText(parameter: Parameter): string {
  const value = "default" in parameter ? parameter.default : undefined;
  return typeof value === "string" || value === undefined
    ? `"${value ?? ""}"`
    : String(value).toUpperCase();
}

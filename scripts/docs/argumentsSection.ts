import { describeBounds } from "../../src/catalog/bounds";
import { formatNumber } from "../../src/catalog/cells";
import type { FunctionDefinition, Parameter } from "../../src/catalog/define";
import { describeDefault } from "../../src/catalog/metadata";
import { SERIES_LIMIT } from "../../src/catalog/readSeries";
import { code, list, paragraph, section, table } from "./frame";
import { NOTHING, type Markup, type MarkupPart } from "./markup";

const HEAD = ["Argument", "Meaning", "Unit", "Allowed", "If left out", "Takes"] as const;

const TAKES: Readonly<Record<Parameter["kind"], string>> = {
  number: "number or range",
  series: "list: a range",
  choice: "text or range",
  key: "text or range",
  flag: "TRUE or FALSE",
  table: "range with headers",
  arguments: "any number of them",
};

/** What goes into a function, one row an argument. */
export function argumentsSection({ parameters }: FunctionDefinition): Markup {
  const entries = Object.entries(parameters);
  const body =
    entries.length === 0
      ? paragraph("None.")
      : [
          table({ caption: "In the order of the formula", head: HEAD, rows: entries.map(toRow) }),
          notes(entries),
        ];
  return section({ id: "arguments", heading: "Arguments", body });
}

function toRow([name, parameter]: [string, Parameter]): MarkupPart[] {
  return [
    code(name),
    parameter.description,
    "unit" in parameter ? parameter.unit : "",
    allowed(parameter),
    leftOut(parameter),
    takes(parameter),
  ];
}

/** What a value may be, with the hint that the error message gives. */
function allowed(parameter: Parameter): MarkupPart {
  if (parameter.kind === "choice") {
    return parameter.choices.map((choice, index) => [index === 0 ? "" : ", ", code(choice)]);
  }
  if (parameter.kind !== "number" && parameter.kind !== "series") {
    return "";
  }
  const bounds = describeBounds(parameter);
  const hint = parameter.hint === undefined ? "" : ` (${parameter.hint})`;
  return `${bounds === "" ? "any number" : bounds}${hint}`;
}

function leftOut(parameter: Parameter): string {
  if (parameter.kind === "arguments") {
    return "the defaults of the function named";
  }
  const byDefault = describeDefault(parameter).replace(/^default /, "");
  return byDefault === "" ? "required" : byDefault === "optional" ? "not used" : byDefault;
}

function takes(parameter: Parameter): string {
  return parameter.kind === "series" && parameter.orOne === true
    ? `${TAKES.series}, or one value for all`
    : TAKES[parameter.kind];
}

function notes(entries: readonly (readonly [string, Parameter])[]): MarkupPart {
  const kinds = entries.map(([, { kind }]) => kind);
  const texts = kinds.some((kind) => kind === "choice" || kind === "key");
  const lines = [
    (texts || kinds.includes("number")) &&
      "A range in place of a number or text gives a result for each of its cells; a row with a column fills a grid from one formula.",
    texts && "Upper and lower case and blanks around a text do not matter.",
    kinds.filter((kind) => kind === "series").length > 1 &&
      "Ranges that belong together must have the same size.",
    kinds.includes("series") &&
      `A list may have ${formatNumber(SERIES_LIMIT)} rows, blank ones at its end apart.`,
  ].filter((line) => line !== false);
  return lines.length === 0 ? NOTHING : list(lines);
}

import { isOptional, type FunctionDefinition } from "../../src/catalog/define";
import { code, paragraph, section, table } from "./frame";
import { markup, type Markup, type MarkupPart } from "./markup";
import { mayDivideByZero } from "./zeroDivisors";

/** Shown, because, what to do. */
export type ErrorRow = readonly [shown: string, because: string, remedy: MarkupPart];

export const ERROR_HEAD = ["The cell shows", "Because", "What to do"] as const;

/** Which errors a function gives and the way out, from the kinds and bounds that it declares. */
export function errorsSection(definition: FunctionDefinition): Markup {
  const rows = [
    ...invalidRows(definition),
    ...unknownRows(definition),
    ...neverRows(definition),
    ...noResultRows(definition),
    ...zeroRows(definition),
  ];
  const common = paragraph(
    "An error in an input cell passes through to the results that use it. ",
    markup`<a href="index.html#errors">#NAME?, #BUSY!, #SPILL! and other errors of every function</a>.`,
  );
  return section({
    id: "errors",
    heading: "Errors and what to do",
    body:
      rows.length === 0
        ? [paragraph("It has none of its own."), common]
        : [table({ caption: `Errors of ${definition.name}`, head: ERROR_HEAD, rows }), common],
  });
}

function invalidRows({ parameters }: FunctionDefinition): ErrorRow[] {
  const all = Object.values(parameters);
  const has = (...kinds: readonly string[]) => all.some(({ kind }) => kinds.includes(kind));
  const causes = [
    all.some((parameter) => !isOptional(parameter)) && "a required argument is missing",
    has("number", "series") &&
      "a number is outside of what is allowed, or is a text, TRUE or FALSE",
    has("choice") && "a text is none of the listed choices",
    has("series") && "ranges that belong together differ in size, or a row is half blank",
    has("table") && "the range lacks a column that it needs",
    has("arguments") && "an argument of the function named is missing, wrong or too many",
  ].filter((cause) => cause !== false);
  const because = causes.join("; ");
  return causes.length === 0
    ? []
    : [
        [
          "#VALUE!",
          `${because.charAt(0).toUpperCase()}${because.slice(1)}.`,
          "Point at the error mark of the cell: the sentence names the argument, what it got and what is allowed.",
        ],
      ];
}

function unknownRows({ group, parameters, result }: FunctionDefinition): ErrorRow[] {
  const looksUp = Object.values(parameters).some(({ kind }) => kind === "key");
  if (!looksUp || result.formula !== undefined) {
    return [];
  }
  const because =
    group === "Analysis"
      ? "There is no function, or no argument, of that name."
      : "There is no such name, or nobody published the figure: unknown is never 0.";
  return [
    ["#N/A", because, "The sentence at the error mark says the nearest names or what there is."],
  ];
}

function neverRows({ result }: FunctionDefinition): ErrorRow[] {
  return result.formula?.includes("NA()")
    ? [
        [
          "#N/A",
          "No finite answer exists for these inputs: it never happens.",
          "The sentence at the error mark gives the reason. It is a finding, not a slip.",
        ],
      ]
    : [];
}

const UNSOLVED = "The inputs are allowed, but nothing solves them or the result is not finite.";

function noResultRows({ name, group, steps, result }: FunctionDefinition): ErrorRow[] {
  if (group === "Analysis") {
    return result.unit === "number"
      ? [["#NUM!", UNSOLVED, "Open the function in the pane, which gives the reason."]]
      : [];
  }
  return steps.length > 0 || result.formula !== undefined
    ? [
        [
          "#NUM!",
          UNSOLVED,
          [
            "Excel drops the reason; ",
            code(`=WATT.EXPLAIN("${name}", ...)`),
            " and the pane give it.",
          ],
        ],
      ]
    : [];
}

function zeroRows(definition: FunctionDefinition): ErrorRow[] {
  return mayDivideByZero(definition)
    ? [["#DIV/0!", "An input of zero divides.", "Find the zero among the arguments."]]
    : [];
}

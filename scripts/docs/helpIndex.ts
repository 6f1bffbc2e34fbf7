import type { FunctionDefinition } from "../../src/catalog/define";
import { GUIDES } from "../../src/taskpane/help/guides";
import { ERROR_HEAD, type ErrorRow } from "./errorsSection";
import { code, list, pageText, section, table } from "./frame";
import { groupId, syntax } from "./helpPage";
import { markup, type Markup } from "./markup";

const RULES: readonly string[] = [
  "Names end in their unit: powerPriceUsdPerKwh is in USD per kWh. Rates and shares are fractions: 85% or 0.85, not 85.",
  "A row, a column or a block in place of a number gives a result for each of its cells; a row with a column gives a grid.",
  "An argument left out takes its default; to skip one in the middle write nothing between the commas.",
  "Functions read their arguments and the data of their own version, never the network or the clock: equal inputs give equal results.",
  "WATT.EXPLAIN shows how a function comes to its result, step by step.",
];

const ERRORS: readonly ErrorRow[] = [
  [
    "#VALUE!",
    "An argument is missing, outside of what is allowed or of the wrong kind, or ranges differ in size.",
    "Point at the error mark of the cell: the sentence names the argument and what is allowed.",
  ],
  [
    "#N/A",
    "There is no such figure, or the answer is never. Without a sentence: the script did not load.",
    "Read the sentence. Without one, open the pane and use Recalculate on the Hashwatt tab.",
  ],
  [
    "#NUM!",
    "The inputs are allowed, but nothing solves them or the result is not finite.",
    "Excel drops the reason; EXPLAIN and the pane give it.",
  ],
  ["#DIV/0!", "An input of zero divides.", "Find the zero among the arguments."],
  [
    "#NAME?",
    "Excel does not know the functions: the add-in is missing, or came after the workbook was opened.",
    "Install or open the add-in, then use Repair formulas on the Hashwatt tab.",
  ],
  [
    "#SPILL!",
    "The result needs cells that are in use, or the formula stands inside an Excel table.",
    "Clear the cells in its way, or move a formula that spills out of the table.",
  ],
  [
    "#BUSY!",
    "Excel waits for the first answer of the add-in.",
    "Wait some seconds. If it stays, open the pane and use Recalculate.",
  ],
  [
    "#CALC!",
    "Excel computes the formula where it cannot wait for an add-in: in a conditional format, in Evaluate Formula, with F9 in the formula bar.",
    "Let a cell hold the formula and refer to that cell.",
  ],
];

/** All functions by group, and the rules and errors that they share. */
export function helpIndex(catalog: readonly FunctionDefinition[]): string {
  const groups = [...new Set(catalog.map(({ group }) => group))];
  return pageText({
    title: "Functions - Hashwatt",
    description: "Every function of the Hashwatt add-in, by theme.",
    links: [...groups, "Guides"].map((group, index) => [
      index === 0 ? "" : " / ",
      markup`<a href="#${groupId(group)}">${group}</a>`,
    ]),
    main: [
      markup`<h1>Hashwatt functions</h1>
<p class="summary">Formulas that value bitcoin miners as power infrastructure. Type ${code("=WATT.")} in a cell to see them.</p>
`,
      groups.map((group) =>
        groupSection(
          group,
          catalog.filter((definition) => definition.group === group),
        ),
      ),
      section({
        id: "guides",
        heading: "Guides",
        body: list(
          GUIDES.map(({ title, about, page }) => markup`<a href="${page}">${title}</a>: ${about}`),
        ),
      }),
      section({ id: "rules", heading: "Rules for all functions", body: list(RULES) }),
      section({
        id: "errors",
        heading: "Errors of every function",
        body: table({ caption: "Errors and what to do", head: ERROR_HEAD, rows: ERRORS }),
      }),
    ],
  });
}

function groupSection(group: string, functions: readonly FunctionDefinition[]): Markup {
  const entries = functions.map((definition) => [
    markup`<dt><a href="${definition.name}.html">${definition.name}</a></dt>
<dd>${definition.summary} ${code(syntax(definition))}</dd>
`,
  ]);
  return section({
    id: groupId(group),
    heading: group,
    body: markup`<dl>
${entries}</dl>
`,
  });
}

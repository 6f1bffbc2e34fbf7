import { catalog } from "../../src/catalog";
import { isOptional, type FunctionDefinition, type Parameter } from "../../src/catalog/define";
import { NAMESPACE } from "../../src/formula/namespace";
import { argumentsSection } from "./argumentsSection";
import { errorsSection } from "./errorsSection";
import { examplesSection } from "./examplesSection";
import { code, list, pageText, paragraph, section, table } from "./frame";
import { markup, NOTHING, type Markup } from "./markup";
import { stepsSection } from "./stepsSection";

/** The page that Excel's "Help on this function" opens. */
export function helpPage(definition: FunctionDefinition): string {
  const { name, group, summary } = definition;
  return pageText({
    title: `${NAMESPACE}.${name} - Hashwatt`,
    description: summary,
    links: markup`<a href="index.html">All functions</a> / <a href="index.html#${groupId(group)}">${group}</a>`,
    main: [
      markup`<h1>${NAMESPACE}.${name}</h1>
<p class="summary">${summary}</p>
<pre tabindex="0"><code>${syntax(definition)}</code></pre>
`,
      argumentsSection(definition),
      resultSection(definition),
      examplesSection(definition),
      stepsSection(definition),
      assumptionsSection(definition),
      sourcesSection(definition),
      errorsSection(definition),
      seeAlso(definition),
      markup`<p class="back"><a href="index.html">All functions</a></p>`,
    ],
  });
}

/** "=WATT.HASHCOST(efficiencyJPerTh, powerPriceUsdPerKwh, [pue], ...)". */
export function syntax({ name, parameters }: FunctionDefinition): string {
  const names = Object.entries(parameters).map(argumentName);
  return `=${NAMESPACE}.${name}(${names.join(", ")})`;
}

/** The id of a group's section in the index. */
export function groupId(group: string): string {
  return group.toLowerCase().replace(/ /g, "-");
}

function argumentName([name, parameter]: [string, Parameter]): string {
  if (parameter.kind === "arguments") {
    return "...";
  }
  return isOptional(parameter) ? `[${name}]` : name;
}

function seeAlso({ name, group }: FunctionDefinition): Markup {
  const others = catalog.filter((one) => one.group === group && one.name !== name);
  const links = others.map((other, index) => [
    index === 0 ? "" : ", ",
    markup`<a href="${other.name}.html">${other.name}</a>`,
  ]);
  return section({ id: "see-also", heading: "See also", body: paragraph(links, ".") });
}

function resultSection(definition: FunctionDefinition): Markup {
  const { label, unit, unitOf } = definition.result;
  const units = unitsByChoice(definition);
  const known = unit === "text" ? label : `${label}, ${unit}`;
  const body =
    units.length > 0
      ? [
          paragraph(label, "; its unit follows from ", code(units[0].argument), "."),
          table({
            caption: "Units of the result",
            head: [units[0].argument, "Unit"],
            rows: units.map((row) => [code(row.choice), row.unit]),
          }),
        ]
      : paragraph(unitOf === undefined ? known : `${label}; its unit is that of the field`, ".");
  return section({ id: "result", heading: "Result", body });
}

interface ChoiceUnit {
  readonly argument: string;
  readonly choice: string;
  readonly unit: string;
}

/** The unit under each choice of the argument that decides it: the output, or a look-up's field. */
function unitsByChoice({ parameters, result }: FunctionDefinition): ChoiceUnit[] {
  const { unitOf } = result;
  if (unitOf === undefined) {
    return [];
  }
  return ["output", "field"].flatMap((argument) => {
    const parameter: Parameter | undefined = parameters[argument];
    return parameter?.kind === "choice"
      ? parameter.choices.map((choice) => ({
          argument,
          choice,
          unit: unitOf.call(result, { [argument]: choice }),
        }))
      : [];
  });
}

function assumptionsSection({ assumptions }: FunctionDefinition): Markup {
  return assumptions.length === 0
    ? NOTHING
    : section({
        id: "assumptions",
        heading: "What it leaves out, assumes or takes from disputed figures",
        body: list(assumptions),
      });
}

function sourcesSection({ sources, sourceOf }: FunctionDefinition): Markup {
  const items = [
    ...sources.map(
      ({ title, url, retrieved }) =>
        markup`<a href="${url}" rel="noreferrer">${title}</a> (read ${retrieved})`,
    ),
    ...(sourceOf === undefined
      ? []
      : ["Every figure has a source and a day of its own; WATT.EXPLAIN shows them."]),
  ];
  return items.length === 0
    ? NOTHING
    : section({ id: "sources", heading: "Sources", body: list(items) });
}

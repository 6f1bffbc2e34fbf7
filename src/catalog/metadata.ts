import { describeBounds } from "./bounds";
import { formatNumber } from "./cells";
import { isOptional, type FunctionDefinition, type Parameter } from "./define";
import { SERIES_LIMIT } from "./readSeries";

/** Where the help pages live while developing; the build puts the real host in. */
export const HELP_URL = "https://localhost:3000/help";

/** The functions.json that Excel reads. `npm run generate` writes it; a test keeps it fresh. */
export function toMetadata(catalog: readonly FunctionDefinition[]): object {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: catalog.map((definition) => ({
      description: definition.summary,
      helpUrl: `${HELP_URL}/${definition.name}.html`,
      id: definition.name,
      name: definition.name,
      parameters: Object.entries(definition.parameters).map(toParameter),
      result: { dimensionality: "matrix" },
    })),
  };
}

/** Every argument takes a cell or a range: broadcasting and the messages are ours. */
function toParameter([name, parameter]: [string, Parameter]): object {
  return {
    description: describeParameter(parameter),
    dimensionality: "matrix",
    name,
    ...(isOptional(parameter) && parameter.kind !== "arguments" && { optional: true }),
    ...(parameter.kind === "arguments" && { repeating: true }),
    type: "any",
  };
}

/** "Price of electricity, net of credits (USD/kWh; default 0.05)". */
export function describeParameter(parameter: Parameter): string {
  const facts = parameterFacts(parameter);
  return facts.length === 0
    ? parameter.description
    : `${parameter.description} (${facts.join("; ")})`;
}

function parameterFacts(parameter: Parameter): string[] {
  const facts: string[] = [];
  if (parameter.kind === "number" || parameter.kind === "series") {
    facts.push(parameter.unit);
    if (describeBounds(parameter) !== "") {
      facts.push(describeBounds(parameter));
    }
  }
  if (parameter.kind === "series") {
    const one = parameter.orOne === true ? " or one value" : "";
    facts.push(`range of up to ${formatNumber(SERIES_LIMIT)} rows${one}`);
  }
  if (parameter.kind === "choice") {
    facts.push(parameter.choices.join(", "));
  }
  const byDefault = describeDefault(parameter);
  return byDefault === "" ? facts : [...facts, byDefault];
}

/** "default 0.85"; empty for a required argument. */
export function describeDefault(parameter: Parameter): string {
  if (parameter.kind === "number" && parameter.defaultFrom !== undefined) {
    return `default ${parameter.defaultFrom}`;
  }
  if ("default" in parameter && parameter.default !== undefined) {
    return `default ${defaultText(parameter.default)}`;
  }
  return isOptional(parameter) && parameter.kind !== "arguments" ? "optional" : "";
}

function defaultText(value: number | string | boolean): string {
  if (typeof value === "number") {
    return formatNumber(value);
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : `"${value}"`;
}

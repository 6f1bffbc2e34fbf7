import { catalog } from "../catalog";
import type { FunctionDefinition, Parameter } from "../catalog/define";
import { nearestNames } from "../core/nearest";
import { CommandError, USAGE } from "./output";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The function of that name, whatever its case and with or without WATT. before it. */
export function definitionOf(name: string): FunctionDefinition {
  const wanted = name
    .trim()
    .toUpperCase()
    .replace(/^=?WATT\./, "");
  const found = catalog.find((definition) => definition.name === wanted);
  if (found === undefined) {
    const near = nearestNames(
      wanted,
      catalog.map((definition) => definition.name),
    );
    const meant =
      near.length === 0 ? "hashwatt list shows all" : `did you mean ${near.join(", ")}?`;
    throw new CommandError(`There is no function ${name}: ${meant}`, USAGE);
  }
  return found;
}

/** A cell as a text means it: a number, TRUE or FALSE, a text, or nothing. */
export function cellOf(text: string): number | string | boolean | null {
  const trimmed = text.trim();
  if (trimmed === "") {
    return null;
  }
  if (NUMBER.test(trimmed)) {
    return Number(trimmed);
  }
  return /^(?:true|false)$/i.test(trimmed) ? trimmed.toLowerCase() === "true" : text;
}

/** `1,2,3` or `1,2;3,4` for an argument that takes a range. */
function rangeOf(text: string): unknown[][] {
  return text.split(";").map((row) => row.split(",").map(cellOf));
}

function valueOf(parameter: Parameter, text: string): unknown {
  switch (parameter.kind) {
    case "series":
      return rangeOf(text.replaceAll(",", ";"));
    case "table":
      return rangeOf(text);
    case "arguments":
      return /[,;]/.test(text) ? rangeOf(text) : cellOf(text);
    default:
      return cellOf(text);
  }
}

/**
 * Arguments in Excel's order, from texts that stand in order or name their argument,
 * `pue=1.2`; "" leaves one out. Series take their values with commas between.
 */
export function argumentsOf(definition: FunctionDefinition, texts: readonly string[]): unknown[] {
  const parameters = Object.entries(definition.parameters);
  const last = parameters[parameters.length - 1]?.[1];
  const values: unknown[] = [];
  let place = 0;
  for (const text of texts) {
    const named = /^([A-Za-z]\w*)=(.*)$/s.exec(text);
    const at =
      named === null
        ? place
        : parameters.findIndex(([name]) => name.toLowerCase() === named[1].toLowerCase());
    const parameter = parameters[at]?.[1] ?? (last?.kind === "arguments" ? last : undefined);
    if (parameter === undefined || at < 0) {
      throw new CommandError(unknownArgument(definition, named?.[1]), USAGE);
    }
    values[at] = valueOf(parameter, named?.[2] ?? text);
    place = at + 1;
  }
  return Array.from(values, (value) => value ?? null);
}

function unknownArgument(definition: FunctionDefinition, name: string | undefined): string {
  const names = Object.keys(definition.parameters);
  const takes = `${definition.name} takes ${names.join(", ")}`;
  return name === undefined
    ? `${takes}, and got more than these`
    : `${definition.name} has no argument ${name}: it takes ${names.join(", ")}`;
}

/** Excel hands the arguments of a repeating parameter over as one list. */
export function inExcelOrder(
  { parameters }: FunctionDefinition,
  values: readonly unknown[],
): unknown[] {
  const kinds = Object.values(parameters).map(({ kind }) => kind);
  const last = kinds.length - 1;
  return kinds[last] === "arguments" ? [...values.slice(0, last), values.slice(last)] : [...values];
}

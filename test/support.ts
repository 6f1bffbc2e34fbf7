import { EXCEL_ERRORS } from "../src/catalog/cells";
import type { FunctionDefinition, Parameters } from "../src/catalog/define";
import { compile, type Grid } from "../src/catalog/evaluate";
import { CalcError } from "../src/core/errors";

/** An error cell as Excel hands it over. */
export interface ErrorCell {
  readonly code: string;
}

/** A definition that only computes, for tests of what runs definitions. */
export function bareFunction<const P extends Parameters>(
  parts: Pick<FunctionDefinition<P>, "name" | "parameters" | "compute"> &
    Partial<FunctionDefinition<P>>,
): FunctionDefinition<P> {
  return {
    group: "Analysis",
    summary: "A test.",
    result: { label: "Result", unit: "number" },
    steps: [],
    assumptions: [],
    sources: [],
    examples: [],
    ...parts,
  };
}

/**
 * A cell of a case table as Excel would hand it over: empty is a skipped argument, {1,2;3,4} a
 * range, #N/A an error cell, a leading apostrophe makes text of a number.
 */
export function parseArgument(text: string): unknown {
  if (/^\{.*\}$/.test(text)) {
    return text
      .slice(1, -1)
      .split(";")
      .map((row) => row.split(",").map(parseScalar));
  }
  return parseScalar(text);
}

function parseScalar(raw: string): unknown {
  const text = raw.trim();
  if (text === "") {
    return null;
  }
  if (text.startsWith("'")) {
    return text.slice(1);
  }
  if (text === "TRUE" || text === "FALSE") {
    return text === "TRUE";
  }
  if (/^#[A-Z/0!?]+$/.test(text)) {
    return { code: text };
  }
  const quoted = /^"(.*)"$/.exec(text);
  return quoted !== null ? quoted[1] : Number.isNaN(Number(text)) ? text : Number(text);
}

/** Arguments one after another as Excel hands them over: repeating ones in one list, last. */
export function callValues(definition: FunctionDefinition, values: readonly unknown[]): unknown[] {
  const parameters = Object.values(definition.parameters);
  if (parameters.at(-1)?.kind !== "arguments") {
    return [...values];
  }
  const own = parameters.length - 1;
  const rest = values.slice(own).map((value) => (Array.isArray(value) ? value : [[value]]));
  const last = rest.findLastIndex(([[cell]]) => cell !== null);
  return [...values.slice(0, own), rest.slice(0, last + 1)];
}

/** What the cell or block shows: values, errors as Excel's text with the sentence behind. */
export function answer(definition: FunctionDefinition, values: readonly unknown[]): Grid {
  try {
    return compile(definition)(values);
  } catch (error) {
    if (error instanceof CalcError) {
      return [[error]];
    }
    throw error;
  }
}

/**
 * Compares a value with an expectation as a table writes it: decimals to as many places as
 * written, whole numbers to 1e-9, `~44` to the nearest whole, `#VALUE! part of the sentence`.
 */
export function mismatch(actual: unknown, expected: string): string | null {
  if (expected.startsWith("#")) {
    return errorMismatch(actual, expected);
  }
  if (actual instanceof CalcError) {
    return `got ${EXCEL_ERRORS[actual.code]} ${actual.message}`;
  }
  if (typeof actual === "number") {
    return numberMismatch(actual, expected);
  }
  const text = expected.replace(/^"(.*)"$/, "$1");
  return actual === text ? null : `got text ${JSON.stringify(actual)}`;
}

function errorMismatch(actual: unknown, expected: string): string | null {
  const [, code, part] = /^(#\S+)\s*(.*)$/.exec(expected) ?? [];
  if (!(actual instanceof CalcError)) {
    return `got ${String(actual)} instead of an error`;
  }
  const shown = `${EXCEL_ERRORS[actual.code]} ${actual.message}`;
  return EXCEL_ERRORS[actual.code] === code && actual.message.includes(part)
    ? null
    : `got ${shown}`;
}

function numberMismatch(actual: number, expected: string): string | null {
  const rounded = expected.startsWith("~");
  const wanted = Number(rounded ? expected.slice(1) : expected);
  const [mantissa, exponent = "0"] = expected.toLowerCase().split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const halfUnit = 0.5 * 10 ** (Number(exponent) - decimals) * (1 + 1e-6);
  const tolerance = rounded ? 0.5 : decimals > 0 ? halfUnit : Math.abs(wanted) * 1e-9;
  return Math.abs(actual - wanted) <= tolerance ? null : `got ${actual}`;
}

import type { Cell } from "./book";
import { HostError } from "./hostError";

/** Days from Excel's day 0 to that of JavaScript. */
const EPOCH_DAYS = 25_569;
const LONGEST_FORMULA = 8192;

/**
 * What Excel makes of an entry: a formula, a number, a date, a logical value, an error or a text.
 * Rough where it is about locales, complete for what the contract suite tries.
 */
export function parseTyped(input: unknown): Cell {
  if (typeof input === "number" || typeof input === "boolean") {
    return { formula: null, value: input };
  }
  if (typeof input !== "string") {
    throw new HostError("InvalidArgument", `${typeof input} is no entry of a cell`);
  }
  if (input.startsWith("'")) {
    return { formula: null, value: input.slice(1) };
  }
  const text = input.trim();
  const isNumber = /^[+-]\d*\.?\d+$/.test(text);
  if (/^[=+\-@]./.test(text) && !isNumber) {
    return { formula: checkFormula(text.startsWith("=") ? text : `=${text}`), value: null };
  }
  return { formula: null, value: typedValue(text) ?? input };
}

function checkFormula(formula: string): string {
  if (formula.length > LONGEST_FORMULA) {
    throw new HostError("FormulaLengthExceedsLimit");
  }
  let depth = 0;
  for (const letter of formula.replace(/"[^"]*"|'[^']*'/g, "")) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth < 0) {
      break;
    }
  }
  if (depth !== 0) {
    throw new HostError("InvalidArgument", `${formula} is no formula`);
  }
  return formula;
}

function typedValue(text: string): number | string | boolean | null {
  if (/^(true|false)$/i.test(text)) {
    return text.toLowerCase() === "true";
  }
  if (/^#(N\/A|VALUE!|REF!|NUM!|DIV\/0!|NAME\?|NULL!|SPILL!|CALC!)$/.test(text)) {
    return text;
  }
  const plain = text.replace(/^\((.*)\)$/, "-$1").replace(/[$,]/g, "");
  if (/^[+-]?\d*\.?\d+(e[+-]?\d+)?%?$/i.test(plain)) {
    return plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  }
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time !== null) {
    return Number(time[1]) / 24 + Number(time[2]) / 1440;
  }
  const dateLike = /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}\/\d{1,2}$|^\d{1,2} [a-z]{3,9} \d{4}$/i;
  return dateLike.test(text)
    ? EPOCH_DAYS + Math.floor(Date.parse(`${text} UTC`) / 86_400_000)
    : null;
}

import type { CellValue } from "../../../src/sheet/cells";
import type { Cell } from "./model";

/** Days from Excel's day 0 to that of JavaScript. */
const EPOCH_DAYS = 25_569;

/**
 * What Excel makes of an entry: a formula, a number, a date, a logical value, an error or a text.
 * Rough where it is about locales, complete for what the contract suite tries.
 */
export function parseTyped(input: CellValue): Cell {
  if (typeof input !== "string") {
    return { formula: null, value: input };
  }
  if (input.startsWith("'")) {
    return { formula: null, value: input.slice(1) };
  }
  const text = input.trim();
  if (/^[=+\-@]./.test(text)) {
    const isNumber = /^[+-]\d*\.?\d+$/.test(text);
    return isNumber
      ? { formula: null, value: Number(text) }
      : { formula: text.startsWith("=") ? text : `=${text}`, value: "" };
  }
  return { formula: null, value: typedValue(text) ?? input };
}

function typedValue(text: string): CellValue | null {
  if (/^(true|false)$/i.test(text)) {
    return text.toLowerCase() === "true";
  }
  if (/^#(N\/A|VALUE!|REF!|NUM!|DIV\/0!|NAME\?|NULL!)$/.test(text)) {
    return text;
  }
  const plain = text.replace(/^\((.*)\)$/, "-$1").replace(/[$,]/g, "");
  if (/^-?\d*\.?\d+(e[+-]?\d+)?%?$/i.test(plain)) {
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

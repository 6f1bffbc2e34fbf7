import type { Parameter } from "../../catalog/define";
import { isCellReference } from "../../sheet/address";
import { dateFormula, dateSerial } from "../../sheet/dates";
import {
  constantText,
  literalText,
  parseConstant,
  parseNumber,
  type Constant,
} from "../../formula/literals";
import { findName, resolveReference, type Reference, type References } from "./references";

/** What a text typed or picked for an argument means. */
export type Input =
  | { readonly kind: "omitted" }
  | {
      readonly kind: "value";
      readonly value: number | string | boolean | Constant;
      readonly formula: string;
    }
  | { readonly kind: "cells"; readonly reference: Reference }
  | { readonly kind: "wrong"; readonly message: string };

/**
 * Reads what stands in the field of one argument. Text is handed on as it is, because the function
 * itself says best what is wrong with it; only what could be taken for another number is refused.
 */
export function readInput(text: string, parameter: Parameter, references: References): Input {
  const trimmed = text.trim();
  if (trimmed === "") {
    return { kind: "omitted" };
  }
  if (trimmed.startsWith("{")) {
    return readConstant(trimmed);
  }
  if (trimmed.startsWith("=")) {
    return readReference(trimmed.slice(1).trim(), references);
  }
  const read = isTextual(parameter) ? readText : readNumeric;
  return read(trimmed, parameter, references);
}

/** Whether a plain word is the argument itself and not the name of cells. */
export function isTextual({ kind }: Parameter): boolean {
  return kind === "choice" || kind === "key" || kind === "flag";
}

function readText(text: string, { kind }: Parameter, references: References): Input {
  if (text.includes("!")) {
    return readReference(text, references);
  }
  return kind === "flag" && /^(true|false)$/i.test(text)
    ? value(text.toLowerCase() === "true")
    : value(text);
}

function readNumeric(text: string, parameter: Parameter, references: References): Input {
  const number = parseNumber(text);
  if (number !== null) {
    return value(number);
  }
  const serial = "unit" in parameter && parameter.unit === "date" ? dateSerial(text) : null;
  if (serial !== null) {
    return { kind: "value", value: serial, formula: dateFormula(text) };
  }
  if (/^[+-]?\d[\d.,' ]*%?$/.test(text)) {
    return wrong("write decimals with a point and nothing between thousands, such as 1090.5");
  }
  return looksLikeAddress(text) || findName(text, references.names) !== undefined
    ? readReference(text, references)
    : value(text);
}

function readConstant(text: string): Input {
  const constant = parseConstant(text);
  return constant === null
    ? wrong("a list must be like {1,2,3}, with rows apart by a semicolon: {1,2;3,4}")
    : { kind: "value", value: constant, formula: constantText(constant) };
}

function readReference(text: string, references: References): Input {
  const reference = resolveReference(text, references);
  return reference === null
    ? wrong(`${text} is neither a cell, such as B4 or Sheet1!B4:B9, nor a name in this workbook`)
    : { kind: "cells", reference };
}

function looksLikeAddress(text: string): boolean {
  const [first] = text.replace(/\$/g, "").split(":");
  return text.includes("!") || text.includes(":") || isCellReference(first);
}

function value(plain: number | string | boolean): Input {
  return { kind: "value", value: plain, formula: literalText(plain) };
}

function wrong(message: string): Input {
  return { kind: "wrong", message };
}

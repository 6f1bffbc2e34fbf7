import { catalog } from "../../src/catalog";
import { compile } from "../../src/catalog/evaluate";

/** The inputs of a published figure, by the names that the vector file gives them. */
export interface Inputs {
  has(name: string): boolean;
  /** @throws Error if there is no such number. */
  number(name: string): number;
  /** The number, or another where the source gives none. */
  numberOr(name: string, otherwise: number): number;
  /** @throws Error if there is no such text. */
  text(name: string): string;
}

/** @throws Error if the text is no JSON object. */
export function readInputs(json: string): Inputs {
  const values = new Map(Object.entries(JSON.parse(json) as Record<string, unknown>));
  const pick = <T>(name: string, fits: (value: unknown) => value is T): T => {
    const value = values.get(name);
    if (!fits(value)) {
      throw new Error(`${name} is missing or of another kind in ${json}`);
    }
    return value;
  };
  return {
    has: (name) => values.has(name),
    number: (name) => pick(name, isNumber),
    numberOr: (name, otherwise) => (values.has(name) ? pick(name, isNumber) : otherwise),
    text: (name) => pick(name, isText),
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Calls a function of the add-in by name, as a cell would. */
export type Call = (name: string, ...values: readonly (number | string | null)[]) => number;

const compiled = new Map(catalog.map((definition) => [definition.name, compile(definition)]));

/** A caller that notes the functions it was asked for. */
export function recordingCall(): { readonly call: Call; readonly used: Set<string> } {
  const used = new Set<string>();
  const call: Call = (name, ...values) => {
    const run = compiled.get(name);
    const answer = run?.(values)[0][0];
    if (typeof answer !== "number") {
      throw new Error(`${name} gave no number`);
    }
    used.add(name);
    return answer;
  };
  return { call, used };
}

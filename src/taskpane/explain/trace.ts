import { catalog } from "../../catalog";
import type { FunctionDefinition, Parameter } from "../../catalog/define";
import { compile } from "../../catalog/evaluate";
import { CalcError, asCalcError, invalidInput, notFound } from "../../core/errors";
import { formatAddress, parseAddress } from "../../sheet/address";
import { literalOf } from "../../formula/literals";
import { soleCall, textOf, type Piece, type WattCall } from "../../formula/calls";
import { rangeIn, rangeOf } from "../../formula/references";
import { evaluate } from "../../formula/evaluate/expression";
import type { CellSource } from "../../formula/evaluate/source";
import { NotTraceable, toValue, type Value } from "../../formula/evaluate/value";

const DEFINITIONS = new Map(catalog.map((definition) => [definition.name, definition]));

export function definitionOf({ name }: WattCall): FunctionDefinition {
  const definition = DEFINITIONS.get(name);
  if (definition === undefined) {
    throw notFound(`there is no function ${name}`);
  }
  return definition;
}

/** Where an argument of a call gets its value from. */
export type Origin =
  | { readonly kind: "omitted" }
  | { readonly kind: "typed" }
  | { readonly kind: "cells"; readonly address: string }
  | { readonly kind: "call"; readonly call: WattCall }
  /** Worked out from cells, or from none. */
  | { readonly kind: "formula"; readonly cells: readonly string[] };

export interface Input {
  /** The argument's name; a repeating one has several inputs. */
  readonly name: string;
  readonly parameter: Parameter;
  /** As it stands in the formula. */
  readonly text: string;
  readonly origin: Origin;
  readonly value: Value;
  /** Why the value is not known here; ends a sentence. */
  readonly unknown?: string;
}

/** Works out calls of formulas on one sheet, each once. */
export interface Tracer {
  inputs(call: WattCall): Promise<readonly Input[]>;
  /** What the call comes to; an error is a value as well. Throws NotTraceable. */
  result(call: WattCall): Promise<Value>;
}

export function createTracer(source: CellSource, sheet: string): Tracer {
  const results = new Map<WattCall, Promise<Value>>();
  const around = { source, sheet, call: (call: WattCall): Promise<Value> => tracer.result(call) };
  const inputOf = async (pieces: readonly Piece[]): Promise<Pick<Input, "value" | "unknown">> => {
    try {
      return { value: blank(pieces) ? null : await evaluate(pieces, around) };
    } catch (error) {
      return { value: null, unknown: reasonOf(error) };
    }
  };
  const tracer: Tracer = {
    async inputs(call) {
      const named = parametersOf(definitionOf(call), call.arguments.length);
      return Promise.all(
        named.map(async ([name, parameter], position) => {
          const pieces = call.arguments[position] ?? [];
          const origin = await originOf(pieces, source, sheet);
          return {
            name,
            parameter,
            text: textOf(pieces).trim(),
            origin,
            ...(await inputOf(pieces)),
          };
        }),
      );
    },
    result(call) {
      const known = results.get(call) ?? work(call, tracer);
      results.set(call, known);
      return known;
    },
  };
  return tracer;
}

async function work(call: WattCall, tracer: Tracer): Promise<Value> {
  const definition = definitionOf(call);
  const inputs = await tracer.inputs(call);
  const unknown = inputs.find(({ unknown: reason }) => reason !== undefined)?.unknown;
  if (unknown !== undefined) {
    throw new NotTraceable(unknown);
  }
  try {
    return toValue(compile(definition)(inExcelOrder(definition, inputs)));
  } catch (error) {
    return asCalcError(error);
  }
}

/** The values of a call as its definition takes them; the repeating ones come as one list. */
export function inExcelOrder(
  { name, parameters }: FunctionDefinition,
  inputs: readonly Input[],
): readonly unknown[] {
  const kinds = Object.values(parameters).map(({ kind }) => kind);
  const repeats = kinds[kinds.length - 1] === "arguments";
  const single = repeats ? kinds.length - 1 : kinds.length;
  const values = inputs.map(({ value }) => value);
  if (!repeats && values.length > single) {
    throw invalidInput(`${name} takes ${single} arguments, got ${values.length}`);
  }
  return repeats ? [...values.slice(0, single), values.slice(single)] : values;
}

/** Each argument given, and each that is left out; a repeating one as often as it is given. */
function parametersOf(
  { parameters }: FunctionDefinition,
  given: number,
): readonly (readonly [string, Parameter])[] {
  const entries = Object.entries(parameters);
  const last = entries[entries.length - 1];
  const repeats = last?.[1].kind === "arguments";
  if (given < entries.length) {
    return repeats ? entries.slice(0, -1) : entries;
  }
  const more = Array.from({ length: given - entries.length }, () => (repeats ? last : SURPLUS));
  return [...entries, ...more];
}

const SURPLUS = [
  "one too many",
  { kind: "key", description: "This function takes fewer" },
] as const;

async function originOf(
  pieces: readonly Piece[],
  source: CellSource,
  sheet: string,
): Promise<Origin> {
  if (blank(pieces)) {
    return { kind: "omitted" };
  }
  if (literalOf(pieces) !== undefined) {
    return { kind: "typed" };
  }
  const range = rangeOf(pieces, sheet);
  const named = range === null ? await source.name(textOf(pieces).trim(), sheet) : undefined;
  const address = range === null ? named?.address : formatAddress(range);
  if (address !== undefined) {
    return { kind: "cells", address };
  }
  const call = soleCall(pieces);
  return call === null
    ? { kind: "formula", cells: cellsIn(pieces, sheet) }
    : { kind: "call", call };
}

/** The cells that a formula names, each once; those within calls belong to the calls. */
function cellsIn(pieces: readonly Piece[], sheet: string): readonly string[] {
  const cells = pieces.flatMap(({ kind, text }) => {
    const range = kind === "reference" ? rangeIn(text, sheet) : null;
    return range === null ? [] : [formatAddress(range)];
  });
  return [...new Set(cells)];
}

function blank(pieces: readonly Piece[]): boolean {
  return textOf(pieces).trim() === "";
}

function reasonOf(error: unknown): string {
  if (error instanceof NotTraceable || error instanceof CalcError) {
    return error.message;
  }
  throw error;
}

/** The sheet that an address names. */
export function sheetOf(address: string): string {
  return parseAddress(address).sheet;
}

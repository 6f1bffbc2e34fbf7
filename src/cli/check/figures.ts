import { catalog } from "../../catalog";
import { figure } from "../../presets/companies";
import { DEFAULT_VINTAGE } from "../../presets/vintages";
import { callsIn, solid, type WattCall } from "../../formula/calls";
import { evaluate, type Surroundings } from "../../formula/evaluate/expression";
import { isBlock, NotTraceable, type Value } from "../../formula/evaluate/value";
import type { Finding, Kind } from "./findings";
import { surroundings, untraceable, type CheckedCell } from "./recompute";
import type { BookSource } from "./source";

/** Place of ticker, field and vintage among COMPANY's arguments. */
const [TICKER, FIELD, VINTAGE] = [0, 1, 2];

/** A call that looks up the figures of a company, and what its arguments come to. */
interface LookUp {
  readonly call: WattCall;
  readonly values: readonly unknown[];
}

/** What is to be said of the company figures that a formula looks up. */
export async function figureFindings(
  checked: CheckedCell,
  source: BookSource,
): Promise<readonly Finding[]> {
  const { sheet, cell, address, pieces } = checked;
  const around = surroundings({ sheet: sheet.name, row: cell.row }, source);
  const lookUps: LookUp[] = [];
  for (const { call } of callsIn(pieces)) {
    if (vintagePlace(call) >= 0) {
      lookUps.push({ call, values: await valuesOf(call, around) });
    }
  }
  const companies = lookUps.filter(({ call }) => call.name === "COMPANY");
  const undated = lookUps.find(({ call, values }) => (values[vintagePlace(call)] ?? "") === "");
  const say = (kind: Kind, text: string): Finding => ({
    sheet: sheet.name,
    cell: address,
    kind,
    text,
  });
  return [
    ...companies.flatMap((lookUp) => older(lookUp)).map((text) => say("stale", text)),
    ...(undated
      ? [say("undated", `${undated.call.name} without a vintage means ${DEFAULT_VINTAGE}`)]
      : []),
  ];
}

function vintagePlace({ name }: WattCall): number {
  const definition = catalog.find((one) => one.name === name);
  return Object.keys(definition?.parameters ?? {}).indexOf("vintage");
}

/** Undefined for what only Excel can work out. */
async function valuesOf(call: WattCall, around: Surroundings): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const argument of call.arguments) {
    const value =
      solid(argument).length === 0 ? null : await evaluate(argument, around).catch(untraceable);
    values.push(isValue(value) && isBlock(value) ? value[0][0] : value);
  }
  return values;
}

function isValue(value: Value | NotTraceable): value is Value {
  return !(value instanceof NotTraceable);
}

function textAt({ values }: LookUp, place: number): string | null {
  const value = values[place];
  return typeof value === "string" ? value : null;
}

/** Where the figure of the formula's vintage is not the newest known. */
function older(call: LookUp): string[] {
  const [ticker, field] = [textAt(call, TICKER), textAt(call, FIELD)];
  if (ticker === null || field === null || call.values[VINTAGE] instanceof NotTraceable) {
    return [];
  }
  const vintage = textAt(call, VINTAGE) ?? DEFAULT_VINTAGE;
  const used = figure(ticker, field, vintage as Parameters<typeof figure>[2]);
  const newest = figure(ticker, field, "latest");
  return used === undefined || newest === undefined || newest.asOf <= used.asOf
    ? []
    : [`${ticker} ${field} is of ${used.asOf}; the newest is ${newest.value} of ${newest.asOf}`];
}

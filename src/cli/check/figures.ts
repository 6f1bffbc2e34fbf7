import { catalog } from "../../catalog";
import { figure } from "../../presets/companies";
import { findField } from "../../presets/fields";
import { DEFAULT_VINTAGE } from "../../presets/vintages";
import { callsIn, soleCall, solid, type Piece, type WattCall } from "../../formula/calls";
import { evaluate, type Surroundings } from "../../formula/evaluate/expression";
import { isBlock, NotTraceable, type Value } from "../../formula/evaluate/value";
import { literalOf } from "../../formula/literals";
import { rangeIn } from "../../formula/references";
import { tokensOf } from "../../formula/tokens";
import { cellName } from "../../sheet/a1";
import type { CellRange } from "../../sheet/address";
import type { Book } from "../../sheet/files/book";
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
  const { sheet, address, pieces } = checked;
  const around = surroundings(checked, source);
  const lookUps: LookUp[] = [];
  for (const { call } of callsIn(pieces)) {
    if (vintagePlace(call) >= 0) {
      lookUps.push({ call, values: await valuesOf(call, around) });
    }
  }
  const companies = lookUps.filter(({ call }) => call.name === "COMPANY");
  const undated = lookUps.find(({ call, values }) => (values[vintagePlace(call)] ?? "") === "");
  const bases = new Set(companies.flatMap(basisOf));
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
    ...(bases.size > 1 && addsUp(pieces) ? [say("mixed", unlike(bases))] : []),
  ];
}

/** Sums of cells that look up megawatts of unlike bases. */
export function mixedSums(book: Book, cells: readonly CheckedCell[]): Finding[] {
  const basisAt = new Map(
    cells.flatMap(({ sheet, address, pieces }) => {
      const call = soleCall(pieces);
      const field = call?.name === "COMPANY" ? literalOf(call.arguments[FIELD] ?? []) : undefined;
      return basisOfField(field).map((basis) => [`${sheet.name}!${address}`.toLowerCase(), basis]);
    }),
  );
  return new Set(basisAt.values()).size < 2
    ? []
    : book.sheets.flatMap(({ name, cells: all }) =>
        all.flatMap(({ row, column, formula }) => {
          const ranges = formula === undefined ? [] : summed(formula, name);
          const bases = new Set(
            ranges.flatMap((range) =>
              addressesOf(range).flatMap((address) => basisAt.get(address) ?? []),
            ),
          );
          return bases.size < 2
            ? []
            : [{ sheet: name, cell: cellName(row, column), kind: "mixed", text: unlike(bases) }];
        }),
      );
}

/** Cells of one sum that are looked at. */
const MOST_SUMMED = 10_000;

/** The ranges of a formula that does nothing but add up; none of another. */
function summed(formula: string, sheet: string): CellRange[] {
  const tokens = tokensOf(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space");
  const adds = tokens.every(
    ({ kind, text }) => kind === "reference" || kind === "prefix" || /^(?:SUM|[+(),])$/i.test(text),
  );
  return adds ? tokens.flatMap(({ text }) => rangeIn(text, sheet) ?? []) : [];
}

function addressesOf({ sheet, row, column, rows, columns }: CellRange): string[] {
  return Array.from({ length: Math.min(MOST_SUMMED, rows * columns) }, (_, at) =>
    `${sheet}!${cellName(row + Math.floor(at / columns), column + (at % columns))}`.toLowerCase(),
  );
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

function basisOf(lookUp: LookUp): string[] {
  return basisOfField(textAt(lookUp, FIELD));
}

function basisOfField(wanted: unknown): string[] {
  const field = findField(typeof wanted === "string" ? wanted : "")?.name ?? "";
  return !field.endsWith("_mw") ? [] : [field.includes("_it_") ? "critical IT" : "site"];
}

function unlike(bases: ReadonlySet<string>): string {
  return `${[...bases].join(" and ")} MW stand in one sum: they are not the same megawatts`;
}

/** Ratios of unlike megawatts are meant; sums of them are not. */
function addsUp(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => text === "+") || pieces.some(({ text }) => /^SUM$/i.test(text));
}

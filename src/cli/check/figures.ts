import { findField } from "../../presets/fields";
import { figure } from "../../presets/companies";
import { DEFAULT_VINTAGE } from "../../presets/vintages";
import { callsIn, solid, type Piece, type WattCall } from "../../formula/calls";
import { literalOf } from "../../formula/literals";
import type { Finding, Kind } from "./findings";
import type { CheckedCell } from "./recompute";

/** Place of ticker, field and vintage among COMPANY's arguments. */
const [TICKER, FIELD, VINTAGE] = [0, 1, 2];

/** What is to be said of the company figures that a formula looks up. */
export function figureFindings({ sheet, address, pieces }: CheckedCell): Finding[] {
  const lookUps = callsIn(pieces)
    .map(({ call }) => call)
    .filter(({ name }) => name === "COMPANY");
  const say = (kind: Kind, text: string): Finding => ({
    sheet: sheet.name,
    cell: address,
    kind,
    text,
  });
  const undated = lookUps.some((call) => solid(call.arguments[VINTAGE] ?? []).length === 0);
  const bases = new Set(lookUps.flatMap(basisOf));
  return [
    ...lookUps.flatMap((call) => older(call)).map((text) => say("stale", text)),
    ...(undated ? [say("undated", `COMPANY without a vintage means ${DEFAULT_VINTAGE}`)] : []),
    ...(bases.size > 1 && addsUp(pieces)
      ? [
          say(
            "mixed",
            `${[...bases].join(" and ")} MW stand in one sum: they are not the same megawatts`,
          ),
        ]
      : []),
  ];
}

function textAt(call: WattCall, place: number): string | null {
  const value = literalOf(call.arguments[place] ?? []);
  return typeof value === "string" ? value : null;
}

/** Where the figure of the formula's vintage is not the newest known. */
function older(call: WattCall): string[] {
  const [ticker, field] = [textAt(call, TICKER), textAt(call, FIELD)];
  if (ticker === null || field === null) {
    return [];
  }
  const vintage = textAt(call, VINTAGE) ?? DEFAULT_VINTAGE;
  const used = figure(ticker, field, vintage as Parameters<typeof figure>[2]);
  const newest = figure(ticker, field, "latest");
  return used === undefined || newest === undefined || newest.asOf <= used.asOf
    ? []
    : [`${ticker} ${field} is of ${used.asOf}; the newest is ${newest.value} of ${newest.asOf}`];
}

function basisOf(call: WattCall): string[] {
  const field = findField(textAt(call, FIELD) ?? "")?.name ?? "";
  return !field.endsWith("_mw") ? [] : [field.includes("_it_") ? "critical IT" : "site"];
}

/** Ratios of unlike megawatts are meant; sums of them are not. */
function addsUp(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => text === "+") || pieces.some(({ text }) => /^SUM$/i.test(text));
}

import { figure } from "../../presets/companies";
import { chosenReading } from "../../presets/readings";
import type { FieldName } from "../../presets/fields";
import type { Figure, VintageChoice } from "../../presets/types";
import { labelOf, words } from "./facts";

/** Companies and fields that stand side by side. */
export interface Selection {
  readonly tickers: readonly string[];
  readonly fields: readonly FieldName[];
  readonly vintage: VintageChoice;
}

/** What a reader must know before comparing these figures, a sentence each. */
export function cautions(selection: Selection): readonly string[] {
  return [
    ...unlikeBases(selection),
    ...unlikeDays(selection),
    ...partialContracts(selection),
    ...weak(selection),
    ...readings(selection),
  ];
}

function unlikeBases({ tickers, fields, vintage }: Selection): string[] {
  return fields.flatMap((field) => {
    const known = figuresOf(tickers, field, vintage).filter(({ basis }) => basis !== "n/a");
    const bases = new Set(known.map(({ basis }) => basis));
    const list = known.map(({ ticker, basis }) => `${ticker} ${words(basis)}`).join(", ");
    return bases.size > 1 ? [`${labelOf(field)}, bases differ: ${list}.`] : [];
  });
}

/** One figure may hold a financing that the other does not. */
function unlikeDays({ tickers, fields, vintage }: Selection): string[] {
  if (!fields.includes("cash_usd") || !fields.includes("debt_usd")) {
    return [];
  }
  return tickers.flatMap((ticker) => {
    const [cash, debt] = ["cash_usd", "debt_usd"].map((field) => figure(ticker, field, vintage));
    return cash === undefined || debt === undefined || cash.asOf === debt.asOf
      ? []
      : [
          `${ticker}: cash is of ${cash.asOf}, debt of ${debt.asOf}: ` +
            "they may stand on opposite sides of a financing, so not for an enterprise value.",
        ];
  });
}

function partialContracts({ tickers, fields, vintage }: Selection): string[] {
  return fields.includes("hpc_contracted_it_mw")
    ? tickers
        .flatMap((ticker) => chosenReading(ticker, "hpc_contracted_it_mw", vintage) ?? [])
        .filter(({ confidence, note }) => confidence !== "high" || /\bonly\b/.test(note))
        .map(({ ticker, field, note }) => `${ticker} ${labelOf(field)}: ${sentence(note)}`)
    : [];
}

function weak({ tickers, fields, vintage }: Selection): string[] {
  const low = fields.flatMap((field) =>
    figuresOf(tickers, field, vintage).filter(({ confidence }) => confidence === "low"),
  );
  const list = low.map(({ ticker, field }) => `${ticker} ${labelOf(field)}`).join(", ");
  return low.length === 0 ? [] : [`Low confidence (old, second-hand or estimated): ${list}.`];
}

function readings({ fields }: Selection): string[] {
  return fields.some((field) => field.startsWith("strategy_"))
    ? ["Path and tier are our reading, not published facts."]
    : [];
}

function figuresOf(
  tickers: readonly string[],
  field: FieldName,
  vintage: VintageChoice,
): readonly Figure[] {
  return tickers.flatMap((ticker) => figure(ticker, field, vintage) ?? []);
}

function sentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

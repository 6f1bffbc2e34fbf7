import { figures } from "../../presets/companies";
import { FIELDS, findField, type Field, type FieldName } from "../../presets/fields";
import type { Company, Figure } from "../../presets/types";
import { DEFAULT_VINTAGE, type VintageChoice } from "../../presets/vintages";

/** What an analyst looks at first, in this order. */
export const KEY_FIELDS: readonly FieldName[] = [
  "share_price_usd",
  "market_cap_usd",
  "hashrate_eh_s",
  "fleet_efficiency_j_th",
  "power_price_usd_kwh",
  "power_operating_mw",
  "power_secured_mw",
  "power_pipeline_mw",
  "hpc_contracted_it_mw",
  "hpc_contract_value_usd",
  "btc_held",
  "cash_usd",
  "debt_usd",
];

/** What a vintage shows, for the one who picks it. */
export function vintageLabel(vintage: VintageChoice): string {
  switch (vintage) {
    case "latest":
      return "Newest known of each figure";
    case DEFAULT_VINTAGE:
      return `${DEFAULT_VINTAGE}, as known on 18 November 2025`;
    default:
      return `${vintage}, its own readings only`;
  }
}

/** What is known of a company, and what is not. */
export interface Facts {
  readonly company: Company;
  readonly key: readonly Figure[];
  readonly others: readonly Figure[];
  /** Path and tier: a reading, not published facts. */
  readonly strategy: readonly Figure[];
  readonly missing: readonly Field[];
}

const STRATEGY: readonly FieldName[] = ["strategy_path", "strategy_tier"];

export function factsOf(company: Company, vintage: VintageChoice): Facts {
  const known = figures(company.ticker, vintage);
  const isKey = ({ field }: Figure): boolean => KEY_FIELDS.includes(field);
  const isStrategy = ({ field }: Figure): boolean => STRATEGY.includes(field);
  return {
    company,
    key: KEY_FIELDS.flatMap((field) => known.find((one) => one.field === field) ?? []),
    others: known.filter((one) => !isKey(one) && !isStrategy(one)),
    strategy: known.filter(isStrategy),
    missing: FIELDS.filter(({ name }) => known.every(({ field }) => field !== name)),
  };
}

export function labelOf(field: string): string {
  return findField(field)?.label ?? field;
}

/** How sheets show a field: dollars and shares in millions, megawatts whole. */
export function sheetLook({ unit, format }: Field): {
  readonly unit: string;
  readonly format: string;
} {
  switch (unit) {
    case "text":
    case "count":
      return { unit: "", format };
    case "USD":
      return format === "#,##0"
        ? { unit: "USD m", format: "#,##0.0,,;(#,##0.0,,)" }
        : { unit, format };
    case "shares":
      return { unit: "m", format: "#,##0.0,," };
    case "MW":
      return { unit, format: "#,##0.##" };
    default:
      return { unit, format };
  }
}

/** A word of the data as people write it: "fleet average"; "" where there is no basis. */
export function words(code: string): string {
  return code === "n/a" ? "" : code.replace(/_/g, " ").replace(/\bit\b/, "IT");
}

/** The value with its unit, short enough for a narrow pane: "20.5 J/TH", "5.76bn USD". */
export function shownValue({
  field,
  value,
  unit,
}: Pick<Figure, "field" | "value" | "unit">): string {
  if (typeof value === "string") {
    return words(value);
  }
  if (unit === "fraction") {
    return `${Number((value * 100).toPrecision(6))}%`;
  }
  const [amount, scale] = unit === "USD" || unit === "shares" ? scaled(value) : [value, ""];
  const digits = amount !== value ? 4 : 15;
  const number = Number(amount.toPrecision(digits));
  const decimals = field === "share_price_usd" ? 2 : undefined;
  const text = number.toLocaleString("en-US", {
    minimumFractionDigits: scale === "" ? decimals : undefined,
    maximumFractionDigits: 6,
  });
  return unit === "count" ? text : `${text}${scale} ${unit}`;
}

/** A large number in few digits: "859.4m", "5.76bn"; smaller ones in full. */
export function scaledText(value: number): string {
  const [amount, scale] = scaled(value);
  const number = scale === "" ? value : Number(amount.toPrecision(4));
  return `${number.toLocaleString("en-US", { maximumFractionDigits: 6 })}${scale}`;
}

function scaled(value: number): readonly [number, string] {
  const size = Math.abs(value);
  return size >= 1e9 ? [value / 1e9, "bn"] : size >= 1e6 ? [value / 1e6, "m"] : [value, ""];
}

import type { Unit } from "../../../core/units";
import { FIELDS, type Field, type FieldName } from "../../../presets/fields";
import { MILLIONS } from "../shared/looks";

/** A published figure as a column. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly field: FieldName;
  readonly unit: Unit;
  readonly format?: string;
  /** Holds what functions call a thing. */
  readonly keys?: true;
}

export const FIGURES: readonly Figure[] = [
  { key: "price", label: "Share price", field: "share_price_usd", unit: "USD/share" },
  {
    key: "shares",
    label: "Shares",
    field: "shares_outstanding",
    unit: "shares",
    format: "#,##0,,",
  },
  { key: "debt", label: "Debt", field: "debt_usd", ...MILLIONS },
  { key: "cash", label: "Cash", field: "cash_usd", ...MILLIONS },
  { key: "btc", label: "Bitcoin held", field: "btc_held", unit: "BTC", format: "#,##0" },
  { key: "hashrate", label: "Hashrate", field: "hashrate_eh_s", unit: "EH/s" },
  { key: "efficiency", label: "Efficiency", field: "fleet_efficiency_j_th", unit: "J/TH" },
  { key: "power", label: "Power price", field: "power_price_usd_kwh", unit: "USD/kWh" },
  { key: "operating", label: "In operation (site)", field: "power_operating_mw", unit: "MW" },
  { key: "secured", label: "Secured (site)", field: "power_secured_mw", unit: "MW" },
  { key: "pipeline", label: "Pipeline (site)", field: "power_pipeline_mw", unit: "MW" },
  {
    key: "contracted",
    label: "Contracted AI (critical IT)",
    field: "hpc_contracted_it_mw",
    unit: "MW",
  },
  { key: "value", label: "AI contract value", field: "hpc_contract_value_usd", ...MILLIONS },
];

/** Price times shares and the tickers stand for these. */
const LEFT_OUT: readonly FieldName[] = ["market_cap_usd", "company_name"];

/** What only a table of chosen columns shows. */
export const OTHER_FIGURES: readonly Figure[] = FIELDS.filter(
  ({ name }) => !LEFT_OUT.includes(name) && FIGURES.every(({ field }) => field !== name),
).map(toFigure);

function toFigure({ name, label, unit, format }: Field): Figure {
  const column = { key: name, label, field: name };
  switch (unit) {
    case "USD":
      return { ...column, ...MILLIONS };
    case "text":
      return { ...column, unit, keys: true };
    case "count":
      return { ...column, unit: "number", format };
    default:
      return { ...column, unit, format };
  }
}

/** Those among the columns of a table, in its order. */
export function figuresOf(keys: readonly string[]): readonly Figure[] {
  return [...FIGURES, ...OTHER_FIGURES].filter(({ key }) => keys.includes(key));
}

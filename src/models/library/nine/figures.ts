import type { Unit } from "../../../core/units";
import type { FieldName } from "../../../presets/fieldTable";
import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Column, TableBlock } from "../../describe";
import { MILLIONS } from "../shared/looks";
import { inWords } from "../shared/words";

interface Figure extends Pick<Column, "format"> {
  readonly key: string;
  readonly label: string;
  readonly field: FieldName;
  readonly unit: Unit;
}

/** Keys as in the sum of the parts. */
export const FIGURES: readonly Figure[] = [
  { key: "price", label: "Share price", field: "share_price_usd", unit: "USD/share" },
  {
    key: "shares",
    label: "Shares, basic",
    field: "shares_outstanding",
    unit: "shares",
    format: "#,##0.0,,",
  },
  { key: "cash", label: "Cash", field: "cash_usd", ...MILLIONS },
  { key: "liquidity", label: "Cash and bitcoin", field: "liquidity_usd", ...MILLIONS },
  { key: "restricted", label: "Restricted cash", field: "restricted_cash_usd", ...MILLIONS },
  { key: "debt", label: "Debt", field: "debt_usd", ...MILLIONS },
  { key: "btcHeld", label: "Bitcoin held", field: "btc_held", unit: "BTC", format: "#,##0" },
  {
    key: "stake",
    label: "Mining subsidiary",
    field: "subsidiary_stake_fraction",
    unit: "fraction",
  },
  { key: "hashrate", label: "Hashrate", field: "hashrate_eh_s", unit: "EH/s" },
  { key: "efficiency", label: "Efficiency", field: "fleet_efficiency_j_th", unit: "J/TH" },
  { key: "powerPrice", label: "Power price", field: "power_price_usd_kwh", unit: "USD/kWh" },
  { key: "operating", label: "Running (site)", field: "power_operating_mw", unit: "MW" },
  { key: "secured", label: "Secured (site)", field: "power_secured_mw", unit: "MW" },
  { key: "pipeline", label: "Pipeline (site)", field: "power_pipeline_mw", unit: "MW" },
  { key: "generation", label: "Own generation", field: "owned_generation_mw", unit: "MW" },
  { key: "path", label: "Path", field: "strategy_path", unit: "text" },
  { key: "tier", label: "Tier", field: "strategy_tier", unit: "text" },
];

export const figuresTable: TableBlock = {
  kind: "table",
  key: "figures",
  title: "Figures of the companies",
  note: "n/p: not published. Path and tier are our reading of the article.",
  columns: [
    { key: "ticker", label: "Ticker", unit: "text", fixed: true },
    // Cell by cell, so that each leads to the reading behind it.
    ...FIGURES.map(({ field, ...figure }): Column => {
      const value = `WATT.COMPANY({@ticker},"${field}",{vintage})`;
      const shown = figure.unit === "text" ? inWords(value) : value;
      return { ...figure, formula: `=IFNA(${shown},"n/p")` };
    }),
  ],
  rows: COVERED_TICKERS.map((ticker) => [ticker]),
};

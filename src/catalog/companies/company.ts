import { notFound } from "../../core/errors";
import type { Unit } from "../../core/units";
import type { FieldUnit } from "../../presets/fieldDescription";
import { findField } from "../../presets/fields";
import { findCompany } from "../../presets/companies";
import { toKey } from "../../presets/names";
import { MSX_ARTICLE } from "../common";
import { defineFunction, type Cell } from "../define";
import { sourceLine } from "./companySource";
import {
  companyOf,
  fieldOf,
  fieldParameter,
  figureOf,
  tickerParameter,
  vintageOf,
  vintageParameter,
} from "./lookup";
import { readOverrides, type Overrides } from "./overrides";

interface Wanted {
  readonly ticker: string;
  readonly field: string;
  readonly vintage: string;
  readonly overrides: readonly (readonly unknown[])[] | undefined;
}

export const company = defineFunction({
  name: "COMPANY",
  group: "Companies and contracts",
  summary:
    "A sourced figure of a mining company: a column of tickers with a row of fields fills a comps table.",
  parameters: {
    ticker: tickerParameter,
    field: fieldParameter,
    vintage: vintageParameter,
    overrides: {
      kind: "table",
      optional: true,
      description:
        "Your own figures, preferred where given: a range whose header row has ticker, field and value",
    },
  },
  result: {
    label: "Company figure",
    unit: "text",
    unitOf: ({ field }) => unitOf(findField(field)?.unit ?? "text"),
  },
  steps: [],
  assumptions: [
    "What nobody published is #N/A, never zero. COMPANY_FACTS shows unit, basis, day and confidence of each figure, COMPANY_SOURCE its address.",
    "Megawatts of different fields do not add up or compare: site load (grid meter) is 1.2 to 1.5 times critical IT load in the signed leases, pipeline is not secured, and some operating figures mix both.",
    "CIFR: hpc_contracted_it_mw (168 MW in 2025-Q3) covers Fluidstack only, while hpc_contract_value_usd (8.5bn) holds the AWS lease too; do not divide one by the other.",
    "2025-Q3 is the state of 18 November 2025 and stays the default, so that formulas keep their figures. Another quarter shows its own newest reading, and a field without one is #N/A with the newest before it; latest takes the newest of each field, or the figure of 2025-Q3 where nothing is newer.",
    "A quarter or latest takes each figure by itself, so cash and debt may stand on opposite sides of a financing, or on unlike bases (debt with leases, say): compare COMPANY_SOURCE before an enterprise value.",
    "In 2025-Q3 cash and debt are of one date, except RIOT (debt of June, cash of September) and HIVE (no cash). IREN's bitcoin is older than its cash.",
    "strategy_path and strategy_tier are our reading of an article that labels few companies. Cost per bitcoin compares on equal bases only.",
    "overrides: columns in any order, others are ignored, tickers may be new. A field that is unknown or a ticker that is missing makes every result #VALUE!; a value that is missing, given twice or of the wrong kind only its own.",
  ],
  sources: [MSX_ARTICLE],
  examples: [
    {
      arguments: ["RIOT", "power_price_usd_kwh"],
      result: 0.032,
      note: "Price of mining power in USD/kWh, net of credits",
    },
    {
      arguments: [[["CIFR"], ["RIOT"]], [["hashrate_eh_s", "power_secured_mw"]]],
      result: [
        [23.6, 997],
        [36.6, 1800],
      ],
      note: "A comps table from one formula",
    },
    {
      arguments: ["IREN", "power_secured_mw", "latest"],
      result: 4810,
      note: "The newest figure instead of that of November 2025",
    },
    {
      arguments: ["IREN", "share_price_usd", [["2025-Q3", "2025-Q4"]]],
      result: [[48.85, 37.77]],
      note: "A row of quarters: closes of 18 November and of the year's end",
    },
    {
      arguments: [
        "RIOT",
        "power_price_usd_kwh",
        null,
        [
          ["ticker", "field", "value"],
          ["RIOT", "power_price_usd_kwh", 0.036],
        ],
      ],
      result: 0.036,
      note: "Your own figure is preferred",
    },
  ],
  keywords: "hodl, market cap, bitcoin held, share price, preset, comps, ticker, fact, data",
  sourceOf: (args) => {
    const own = ownValue(args, readOverrides(args.overrides));
    return own === undefined ? sourceLine(presetOf(args)) : "your own figure (overrides)";
  },
  compute(args) {
    const overrides = readOverrides(args.overrides);
    return ownValue(args, overrides) ?? presetOf(args, overrides).value;
  },
});

function ownValue({ ticker, field }: Wanted, overrides?: Overrides): Cell | undefined {
  return overrides?.value(ticker, fieldOf(field));
}

function presetOf({ ticker, field, vintage }: Wanted, overrides?: Overrides) {
  const ownOnly =
    findCompany(ticker) === undefined &&
    overrides?.tickers.some((own) => toKey(own) === toKey(ticker)) === true;
  if (ownOnly) {
    throw notFound(`${ticker} ${fieldOf(field).name}: not in overrides`);
  }
  return figureOf(companyOf(ticker, overrides?.tickers), fieldOf(field), vintageOf(vintage));
}

/** Units of the data files that the catalog calls by another name. */
function unitOf(unit: FieldUnit): Unit {
  return unit === "count" ? "number" : unit;
}

import {
  allInCostUsd,
  cashCostUsd,
  costUsdPerBtc,
  directCostUsd,
  type CostInputs,
  type CostLayer,
} from "../../core/costPerBtc";
import { defineFunction, type NumberParameter } from "../define";
import { quantity } from "../quantity";
import { creditsUsd, minedBtc } from "./arguments";

const cost = { kind: "number", unit: "USD", min: 0 } as const;
const otherCost = { ...cost, default: 0 } as const satisfies Omit<NumberParameter, "description">;

/** What each layer adds, in the words of its label. */
const ADDED = {
  direct: [
    ["electricityUsd", "electricity"],
    ["otherDirectUsd", "other direct cost"],
  ],
  cash: [
    ["cashSgaUsd", "overheads"],
    ["interestUsd", "interest"],
    ["taxUsd", "tax"],
  ],
  all_in: [
    ["depreciationUsd", "depreciation"],
    ["stockCompensationUsd", "stock compensation"],
  ],
} as const;

type GivenCosts = CostInputs & { readonly layer: CostLayer };

/** The costs in the layer asked for that are not 0; electricity stands for a cost of nothing. */
function layersGiven(args: GivenCosts): string[] {
  const layers = Object.keys(ADDED) as CostLayer[];
  const names = layers
    .slice(0, layers.indexOf(args.layer) + 1)
    .flatMap((layer) => ADDED[layer].flatMap(([key, name]) => (args[key] === 0 ? [] : [name])));
  return names.length === 0 ? ["electricity"] : names;
}

function listed(names: readonly string[]): string {
  const last = names[names.length - 1];
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

export const costPerBtc = defineFunction({
  name: "COST_PER_BTC",
  group: "Mining",
  summary: "Cost of one bitcoin mined: direct, cash or all-in.",
  parameters: {
    minedBtc,
    electricityUsd: { ...cost, description: "Electricity for mining, before credits" },
    otherDirectUsd: { ...otherCost, description: "Hosting, site staff, repairs" },
    cashSgaUsd: { ...otherCost, description: "Overheads without stock compensation" },
    interestUsd: { ...otherCost, description: "Interest paid" },
    taxUsd: quantity({ unit: "USD", description: "Income tax; negative for a credit", default: 0 }),
    depreciationUsd: { ...otherCost, description: "Depreciation of machines and sites" },
    stockCompensationUsd: { ...otherCost, description: "Pay in shares" },
    creditsUsd,
    layer: {
      kind: "choice",
      description: "How much to count",
      choices: ["direct", "cash", "all_in"],
      default: "all_in",
    },
  },
  result: {
    label: "Cost per bitcoin",
    labelOf: (args) => `Cost per bitcoin of ${listed(layersGiven(args))}`,
    unit: "USD/BTC",
    formula: 'IF(layer="direct",directUsd,IF(layer="cash",cashUsd,allInUsd))/minedBtc',
  },
  steps: [
    {
      key: "directUsd",
      label: "Direct: electricity after credits, and other direct cost",
      unit: "USD",
      formula: "electricityUsd-creditsUsd+otherDirectUsd",
      value: directCostUsd,
    },
    {
      key: "cashUsd",
      label: "Cash: and what is given of overheads, interest and tax",
      unit: "USD",
      formula: "directUsd+cashSgaUsd+interestUsd+taxUsd",
      value: cashCostUsd,
    },
    {
      key: "allInUsd",
      label: "All-in: and what is given of depreciation and stock compensation",
      unit: "USD",
      formula: "cashUsd+depreciationUsd+stockCompensationUsd",
      value: allInCostUsd,
    },
  ],
  assumptions: [
    "There is no one cost to mine a bitcoin: compare equal layers only. The default counts everything given and no more: with electricity alone it is the electricity cost, and EXPLAIN names what was counted.",
    "Credits are taken off once, in the direct layer; leave out what AI hosting and other business costs.",
    "Tax is a cash item here; one deferred-tax line can swamp the cash layer, so it has its own argument.",
  ],
  sources: [
    {
      title:
        "CoinShares mining report, third quarter of 2024: cash cost and cost with depreciation",
      url: "https://www.cointime.ai/news/coinshares-bitcoin-mining-report-30772",
      retrieved: "2026-11-22",
    },
    {
      title: "Riot, second quarter of 2023, recomputed from its filing: 18,863 and 67,313 USD",
      url: "https://redlib.itinerariummentis.org/r/RiotBlockchain/comments/166vyih/real_cost_to_mine_bitcoin_18863btc_operating/k94iadg/?context=9999",
      retrieved: "2026-11-22",
    },
    {
      title: "TeraWulf, second quarter of 2025: 45,555 USD of power per bitcoin",
      url: "https://markets.financialcontent.com/concordmonitor/article/gnwcq-2025-8-8-terawulf-reports-second-quarter-2025-results",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [1775, 33482000, null, 19836000, null, null, 66162000],
      result: 67312.68,
      note: "Riot in mid-2023 with overheads and depreciation",
    },
    {
      arguments: [
        1775,
        33482000,
        null,
        19836000,
        null,
        null,
        66162000,
        null,
        null,
        [["direct", "cash", "all_in"]],
      ],
      result: [[18863.1, 30038.31, 67312.68]],
      note: "The three layers side by side",
    },
  ],
  keywords: "fully loaded cost of production, all-in cost, cash cost, cost to mine, AISC",
  compute: costUsdPerBtc,
});

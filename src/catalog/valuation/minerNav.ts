import { minerNav as sumOfParts, perShareUsd } from "../../core/valuation";
import { btcPriceUsd, PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { anyMw, btcHeld, cashUsd, debtUsd } from "./common";

export const minerNav = defineFunction({
  name: "MINER_NAV",
  group: "Valuation",
  summary: "Sum of the parts of a miner: coins, mining, leased AI power, pipeline, cash less debt.",
  parameters: {
    btcHeld,
    btcPriceUsd,
    miningEbitdaUsd: quantity({
      unit: "USD",
      description: "Yearly EBITDA of mining; may be negative",
    }),
    miningMultiple: quantity({ unit: "multiple", description: "Value over that EBITDA", min: 0 }),
    leasedItMw: { ...anyMw, description: "Critical IT power under signed AI contracts" },
    valueUsdPerItMw: quantity({
      unit: "USD/IT MW",
      description: "Value per MW of that critical IT power; may be negative",
    }),
    pipelineMw: { ...anyMw, description: "Site power that is secured but not leased" },
    pipelineUsdPerMw: quantity({
      unit: "USD/MW",
      description: "Value per MW of that site power if it is leased; may be negative",
      default: 3e6,
    }),
    probabilityFraction: quantity({
      unit: "fraction",
      description: "Chance that the pipeline is leased",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 0.5,
    }),
    cashUsd,
    debtUsd,
    sharesOutstanding: quantity({
      unit: "shares",
      description: "Shares, needed for a value per share",
      min: 0,
      optional: true,
    }),
    output: {
      kind: "choice",
      description: "Which result",
      choices: ["usd", "usd_per_share"],
      default: "usd",
    },
  },
  result: {
    label: "Net asset value",
    unit: "USD",
    unitOf: ({ output }) => (output === "usd" ? "USD" : "USD/share"),
    formula: 'IF(output="usd_per_share",navUsd/sharesOutstanding,navUsd)',
  },
  steps: [
    {
      key: "btcUsd",
      label: "Bitcoin held",
      unit: "USD",
      formula: "btcHeld*btcPriceUsd",
      value: (args) => sumOfParts(args).btcUsd,
    },
    {
      key: "miningUsd",
      label: "Mining",
      unit: "USD",
      formula: "miningEbitdaUsd*miningMultiple",
      value: (args) => sumOfParts(args).miningUsd,
    },
    {
      key: "leasedUsd",
      label: "Leased AI power",
      unit: "USD",
      formula: "leasedItMw*valueUsdPerItMw",
      value: (args) => sumOfParts(args).leasedUsd,
    },
    {
      key: "pipelineUsd",
      label: "Pipeline, weighted by its chance",
      unit: "USD",
      formula: "pipelineMw*pipelineUsdPerMw*probabilityFraction",
      value: (args) => sumOfParts(args).pipelineUsd,
    },
    {
      key: "navUsd",
      label: "Sum of the parts",
      unit: "USD",
      formula: "btcUsd+miningUsd+leasedUsd+pipelineUsd+cashUsd-debtUsd",
      value: (args) => sumOfParts(args).navUsd,
    },
  ],
  assumptions: [
    "Each megawatt counts once: power in the pipeline must not also be leased, and the mining EBITDA must not come from power that is valued as leased.",
    "Defaults of 3 million USD per pipeline MW (Bernstein, 2025) and 50% probability (JPMorgan, 2025) are brokers' rules of thumb, disputed between houses.",
    "Leased power is critical IT MW, the pipeline is site MW: site over IT was 1.2 to 1.5 in signed leases.",
    "Corporate overheads are not taken off; subtract their value where they matter.",
  ],
  sources: [
    {
      title: "Bernstein, October 2025: sum of the parts, 3 million USD per MW of power sites",
      url: "https://letsdatascience.com/news/bernstein-sees-upside-for-bitcoin-miners-fae56f2b",
      retrieved: "2026-11-22",
    },
    {
      title: "JPMorgan, November 2025: value per critical MW, 50% probability on excess power",
      url: "https://blockspace.media/insight/jpmorgan-increases-guidance-on-power-capacity-valuation-upgrades-cifr-and-clsk-to-overweight",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [1500, 90000, 1e8, 5, 168, 6e6, 1000, null, null, 1e9, 1.2e9],
      result: 2943000000,
      note: "135m of coins + 500m of mining + 1,008m leased + 1,500m of pipeline - 200m of net debt",
    },
    {
      arguments: [
        1500,
        90000,
        1e8,
        5,
        168,
        6e6,
        1000,
        null,
        null,
        1e9,
        1.2e9,
        4e8,
        "usd_per_share",
      ],
      result: 7.3575,
      note: "The same for 400 million shares",
    },
  ],
  keywords: "SOTP, net asset value, per share, price target",
  compute: (args) => {
    const { navUsd } = sumOfParts(args);
    return args.output === "usd" ? navUsd : perShareUsd(navUsd, args.sharesOutstanding);
  },
});

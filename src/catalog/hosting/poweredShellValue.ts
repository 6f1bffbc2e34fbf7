import { divide } from "../../core/errors";
import { poweredShell, yieldOnCost, type PoweredShell } from "../../core/poweredShell";
import { W_PER_MW } from "../../core/units";
import {
  buildCostUsdPerItW,
  discountRate,
  MORGAN_STANLEY_SHELL,
  MSX_ARTICLE,
  noiMarginFraction,
  rentUsdPerKwMonth,
  siteMw,
  siteToItRatio,
} from "../common";
import { defineFunction, type Arguments, type Parameters, type Source } from "../define";
import { quantity } from "../quantity";
import { chosenOf, namesOf, type Output } from "../outputs";
import { WULF_FLUIDSTACK } from "./sources";

/** Backed out so that the published equity values per watt come back; see the assumptions. */
const DEFAULT_RENT_USD_PER_KW_MONTH = { hyperscaler: 109.46, neocloud: 131.72 } as const;

type Tenant = keyof typeof DEFAULT_RENT_USD_PER_KW_MONTH;

const OUTPUTS = {
  usd_per_w: { unit: "USD/W", formula: "equityUsd/(siteMw*1000000)" },
  usd_per_it_w: { unit: "USD/IT W", formula: "equityUsd/(itMw*1000000)" },
  equity_usd: { unit: "USD", formula: "equityUsd" },
  value_usd: { unit: "USD", formula: "valueUsd" },
  build_usd: { unit: "USD", formula: "buildUsd" },
  noi_usd: { unit: "USD/year", formula: "noiUsdPerYear" },
  yield_on_cost: { unit: "fraction", formula: "noiUsdPerYear/buildUsd" },
  development_spread: { unit: "fraction", formula: "noiUsdPerYear/buildUsd-1/noiMultiple" },
} as const satisfies Record<string, Output>;

const parameters = {
  siteMw,
  tenant: {
    kind: "choice",
    description: "Who rents; sets the rent where none is given",
    choices: ["hyperscaler", "neocloud"],
    default: "hyperscaler",
  },
  rentUsdPerKwMonth: {
    ...rentUsdPerKwMonth,
    optional: true,
    defaultFrom: "109.46 for a hyperscaler, 131.72 for a neocloud, both backed out",
    defaultValue: ({ tenant }) => DEFAULT_RENT_USD_PER_KW_MONTH[tenant as Tenant],
  },
  siteToItRatio,
  noiMarginFraction,
  buildCostUsdPerItW,
  noiMultiple: quantity({
    unit: "multiple",
    description: "Value over NOI: 1 / cap rate",
    min: 0,
    default: 15,
  }),
  buildYears: quantity({
    unit: "years",
    description: "Time to build; the value comes at its end, the cost in its middle",
    min: 0,
    default: 0,
  }),
  discountRate: { ...discountRate, default: 0.1 },
  forgoneMiningUsdPerMwYear: quantity({
    unit: "USD/MW-year",
    description: "Mining profit given up per MW of site power; may be negative",
    default: 0,
  }),
  forgoneMiningMultiple: quantity({
    unit: "multiple",
    description: "Value over the mining profit given up",
    min: 0,
    default: 5,
  }),
  output: {
    kind: "choice",
    description: "Which result",
    choices: namesOf(OUTPUTS),
    default: "usd_per_w",
  },
} as const satisfies Parameters;

type ShellArguments = Arguments<typeof parameters>;

const JP_MORGAN: Source = {
  title: "Digest of JPMorgan, September 2025: value per gross and per critical MW, ratio 1.30",
  url: "https://coinmela.com/j-p-morgan-updates-ratings-and-price-targets-for-major-bitcoin-miners",
  retrieved: "2026-11-22",
};
const CANTOR: Source = {
  title: "Note citing Cantor, November 2025: 10 million USD per critical MW",
  url: "https://zhongli-tech.com/new/719673774944820224",
  retrieved: "2026-11-22",
};
const VANECK: Source = {
  title: "Digest of VanEck, May 2026: mid-teens infrastructure multiple",
  url: "https://coinsbit.io/?p=2449",
  retrieved: "2026-11-22",
};

export const poweredShellValue = defineFunction({
  name: "POWERED_SHELL_VALUE",
  group: "AI hosting",
  summary:
    "Equity value created by turning a mine's site into a powered shell let to an AI tenant.",
  parameters,
  result: {
    label: "Powered-shell value",
    unit: "USD/W",
    ...chosenOf(OUTPUTS),
  },
  steps: [
    {
      key: "rentUsed",
      label: "Rent per kW of critical IT power and month",
      unit: "USD/kW-month",
      formula: 'IF(rentUsdPerKwMonth="",IF(tenant="neocloud",131.72,109.46),rentUsdPerKwMonth)',
      value: rentUsed,
    },
    {
      key: "itMw",
      label: "Critical IT power",
      unit: "MW",
      formula: "siteMw/siteToItRatio",
      value: (args) => shell(args).itMw,
    },
    {
      key: "noiUsdPerYear",
      label: "NOI: rent less site costs",
      unit: "USD/year",
      formula: "itMw*12000*rentUsed*noiMarginFraction",
      value: (args) => shell(args).noiUsdPerYear,
    },
    {
      key: "valueUsd",
      label: "Value on completion",
      unit: "USD",
      formula: "noiUsdPerYear*noiMultiple",
      value: (args) => shell(args).valueUsd,
    },
    {
      key: "buildUsd",
      label: "Build cost",
      unit: "USD",
      formula: "itMw*1000000*buildCostUsdPerItW",
      value: (args) => shell(args).buildUsd,
    },
    {
      key: "forgoneMiningUsd",
      label: "Value of the mining given up, today",
      unit: "USD",
      formula: "siteMw*forgoneMiningUsdPerMwYear*forgoneMiningMultiple",
      value: (args) => shell(args).forgoneMiningUsd,
    },
    {
      key: "equityUsd",
      label: "Equity value created, today",
      unit: "USD",
      formula:
        "valueUsd/(1+discountRate)^buildYears-buildUsd/(1+discountRate)^(buildYears/2)-forgoneMiningUsd",
      value: (args) => shell(args).equityUsd,
    },
  ],
  assumptions: [
    "The default rents are backed out, not published: they make the published 5.19 (hyperscaler) and 7.81 USD/W (neocloud) come back. Agreement with those figures is a calibration, not evidence of the broker's inputs.",
    "Sourced defaults: site-to-IT ratio 1.30, NOI margin 85%, build cost 10 USD per IT W. The multiple of 15 is sourced but of May 2026, later than the broker's report. Other plausible input families hit the same two figures.",
    "Build time and mining given up are off by default; whether the broker counts them is not known. The forgone-mining multiple of 5 is a placeholder.",
    "A watt is one of site (gross) power unless the output says IT. Value, build cost, NOI, yield and spread are undiscounted and before the mining given up.",
    "A powered shell here includes cooling; in property usage it often does not.",
  ],
  sources: [MORGAN_STANLEY_SHELL, MSX_ARTICLE, JP_MORGAN, WULF_FLUIDSTACK, CANTOR, VANECK],
  examples: [
    { arguments: [100], result: 5.19, note: "A 100 MW site let to a hyperscaler, as published" },
    { arguments: [100, "neocloud"], result: 7.81, note: "The same site let to a neocloud" },
    {
      arguments: [
        [[50], [100]],
        [["hyperscaler", "neocloud"]],
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "equity_usd",
      ],
      result: [
        [259514615.38, 390506153.85],
        [519029230.77, 781012307.69],
      ],
      note: "Both tenants and two sites from one formula, in USD",
    },
  ],
  keywords:
    "value of a grid connection, powered land, landlord, site worth to a hyperscaler, landlord, lease, rent, data centre",
  compute: (args) => RESULTS[args.output](shell(args), args),
});

function rentUsed({ rentUsdPerKwMonth: rent, tenant }: ShellArguments): number {
  return rent ?? DEFAULT_RENT_USD_PER_KW_MONTH[tenant];
}

function shell(args: ShellArguments): PoweredShell {
  return poweredShell({ ...args, rentUsdPerKwMonth: rentUsed(args) });
}

const RESULTS: Readonly<
  Record<ShellArguments["output"], (result: PoweredShell, args: ShellArguments) => number>
> = {
  usd_per_w: ({ equityUsd }, { siteMw: mw }) => equityUsd / (mw * W_PER_MW),
  usd_per_it_w: ({ equityUsd, itMw }) => equityUsd / (itMw * W_PER_MW),
  equity_usd: ({ equityUsd }) => equityUsd,
  value_usd: ({ valueUsd }) => valueUsd,
  build_usd: ({ buildUsd }) => buildUsd,
  noi_usd: ({ noiUsdPerYear }) => noiUsdPerYear,
  yield_on_cost: shellYield,
  development_spread: (result, { noiMultiple }) =>
    shellYield(result) - divide(1, noiMultiple, "a multiple of 0 has no cap rate"),
};

function shellYield({ noiUsdPerYear, buildUsd }: PoweredShell): number {
  return yieldOnCost(noiUsdPerYear, buildUsd);
}

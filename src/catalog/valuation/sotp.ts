import { assetsUsd, parts, partsPerShareUsd, sumOfPartsUsd } from "../../core/sumOfParts";
import { discountRate, PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { oneOrRowFormula } from "../oneOrRow";
import { perPart, sotpCells, sotpTable } from "./sotpTable";
import { JPMORGAN_PARTS } from "./sources";

const DISCOUNTED = "(1+discountRate)^";

export const sotp = defineFunction({
  name: "SOTP",
  group: "Valuation",
  summary: "Sum of the parts: each site or phase at its own value per MW, chance and delivery.",
  parameters: {
    mw: {
      kind: "series",
      unit: "MW",
      description: "Power of each asset, each on one basis: site or critical IT",
      blanks: "skip",
      min: 0,
      max: 1e6,
      hint: "enter megawatts, so 100 for 100 MW",
    },
    valueUsdPerMw: {
      ...perPart,
      unit: "USD/MW",
      description: "Value per MW on the same basis once delivered; may be negative",
    },
    ownershipFraction: {
      ...perPart,
      unit: "fraction",
      description: "Share of the asset that the company owns",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 1,
    },
    probabilityFraction: {
      ...perPart,
      unit: "fraction",
      description: "Chance that the asset is delivered",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 1,
    },
    yearsToDelivery: {
      ...perPart,
      unit: "years",
      description: "Time until the value is there",
      min: 0,
      max: 100,
      hint: "enter years, so 1.5 for 18 months",
      default: 0,
    },
    capexLeftUsdPerMw: {
      ...perPart,
      unit: "USD/MW",
      description: "Capital per MW that is still to be spent; what is spent is in net debt",
      min: 0,
      default: 0,
    },
    discountRate: { ...discountRate, default: 0.1 },
    otherAssetsUsd: quantity({
      unit: "USD",
      description: "Other assets: bitcoin, mining at a multiple, stakes",
      min: 0,
      default: 0,
    }),
    netDebtUsd: quantity({
      unit: "USD",
      description: "Debt less cash, without debt that converts; negative where cash is more",
      default: 0,
    }),
    minorityUsd: quantity({
      unit: "USD",
      description: "What others own in subsidiaries that are counted in full",
      min: 0,
      default: 0,
    }),
    dilutedShares: quantity({
      unit: "shares",
      description: "Shares, needed for a value per share: DILUTED_SHARES",
      min: 0,
      optional: true,
    }),
    output: {
      kind: "choice",
      description: "Which result",
      choices: ["usd", "usd_per_share", "table"],
      default: "usd",
    },
  },
  result: {
    label: "Sum of the parts",
    unit: "USD",
    unitOf: ({ output }) => (output === "usd_per_share" ? "USD/share" : "USD"),
    formula: 'IF(output="usd_per_share",totalUsd/dilutedShares,totalUsd)',
    cellsOf: sotpCells,
  },
  steps: [
    {
      key: "assets",
      label: "What each asset is worth today",
      columns: [
        {
          key: "countedMw",
          label: "Power weighted by ownership and chance",
          unit: "MW",
          formula: `${oneOrRowFormula("ownershipFraction")}*${oneOrRowFormula("probabilityFraction")}*INDEX(mw,row+1)`,
        },
        {
          key: "finishedUsdPerMw",
          label: "Value per MW, as of today",
          unit: "USD/MW",
          formula: `${oneOrRowFormula("valueUsdPerMw")}/${DISCOUNTED}${oneOrRowFormula("yearsToDelivery")}`,
        },
        {
          key: "capexUsdPerMw",
          label: "Capital left per MW, spent halfway there, as of today",
          unit: "USD/MW",
          formula: `${oneOrRowFormula("capexLeftUsdPerMw")}/${DISCOUNTED}(${oneOrRowFormula("yearsToDelivery")}/2)`,
        },
        {
          key: "partUsd",
          label: "Value",
          unit: "USD",
          formula: "countedMw*(finishedUsdPerMw-capexUsdPerMw)",
        },
      ],
      rows: ({ mw }) => mw.length,
      values: (args) =>
        parts(args).map((part) => [
          part.countedMw,
          part.valueUsdPerMw,
          part.capexUsdPerMw,
          part.usd,
        ]),
    },
    {
      key: "assetsUsd",
      label: "All assets",
      unit: "USD",
      formula: "SUM(partUsd[])",
      value: assetsUsd,
    },
    {
      key: "totalUsd",
      label: "With other assets, less net debt and minorities",
      unit: "USD",
      formula:
        "IF(ABS(assetsUsd+otherAssetsUsd-netDebtUsd-minorityUsd)<=" +
        "10^-13*(SUMPRODUCT(ABS(partUsd[]))+otherAssetsUsd+ABS(netDebtUsd)+minorityUsd)," +
        "0,assetsUsd+otherAssetsUsd-netDebtUsd-minorityUsd)",
      value: sumOfPartsUsd,
    },
  ],
  assumptions: [
    "Each megawatt counts once, on one basis in its row: name the basis beside it. Value per MW of a lease is NOI times multiple over its critical IT MW.",
    "Capital left is spent on average halfway to delivery; what is spent already must not be taken off again, net debt holds it.",
    "One discount rate for all; a chance and a higher rate for the same risk count it twice.",
    "Corporate overheads are not taken off; enter their value in net debt where they matter.",
    "Shares of the table are of the total after debt, so they may exceed 100%; where the parts add up to nothing they are blank.",
  ],
  sources: [JPMORGAN_PARTS],
  examples: [
    {
      arguments: [480, 14e6],
      result: 6720000000,
      note: "JPMorgan on Cipher, November 2025: 480 MW at 14m USD",
    },
    {
      arguments: [[[200], [1400]], [[15e6], [3e6]], null, [[1], [0.5]], [[1], [3]], [[8e6], [0]]],
      result: 2779493666,
      note: "A leased site to finish in a year and a pipeline at even odds",
    },
    {
      arguments: [
        [[350], [900]],
        [[11e6], [2.5e6]],
        [[0.8], [1]],
        [[1], [0.4]],
        [[0.5], [2.5]],
        [[4e6], [0]],
        0.12,
        600e6,
        900e6,
        50e6,
        190e6,
        "usd_per_share",
      ],
      result: 11.3135,
      note: "With coins, net debt and a minority, per diluted share",
    },
    {
      arguments: [
        [[100], [200]],
        [[10e6], [2e6]],
        null,
        null,
        null,
        null,
        null,
        100e6,
        300e6,
        100e6,
        null,
        "table",
      ],
      result: [
        ["Part", "Value (USD)", "Share of total"],
        ["Asset 1", 1000000000, 0.909090909],
        ["Asset 2", 400000000, 0.363636364],
        ["Other assets", 100000000, 0.090909091],
        ["Net debt", -300000000, -0.272727273],
        ["Minority", -100000000, -0.090909091],
        ["Total", 1100000000, 1],
      ],
      note: "The parts as a table that adds up",
    },
  ],
  keywords:
    "bear base bull, sum of the parts, NAV, net asset value, price target, per MW, pipeline",
  compute: (args) => RESULTS[args.output](args),
});

const RESULTS = {
  usd: sumOfPartsUsd,
  usd_per_share: partsPerShareUsd,
  table: sotpTable,
} as const;

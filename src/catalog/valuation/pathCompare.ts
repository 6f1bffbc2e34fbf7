import { computePath, landlordPath, miningPath, type Path } from "../../core/paths";
import type { Unit } from "../../core/units";
import {
  buildCostUsdPerItW,
  discountRate,
  efficiencyJPerTh,
  hashpriceUsdPerPhDay,
  noiMarginFraction,
  otherCostUsdPerPhDay,
  PERCENT_HINT,
  poolFeeFraction,
  powerPriceUsdPerKwh,
  pue,
  rentUsdPerKwMonth,
  siteMw,
  siteToItRatio,
  uptimeFraction,
} from "../common";
import { defineFunction, type Arguments, type Cell, type Parameters, type Table } from "../define";
import { quantity } from "../quantity";
import { pathCells } from "./pathCells";
import { PATH_ASSUMPTIONS, PATH_SOURCES } from "./pathSources";
import { pathSteps } from "./pathSteps";

const residual = {
  kind: "number",
  unit: "fraction",
  min: 0,
  max: 1,
  hint: PERCENT_HINT,
} as const;

export const pathParameters = {
  siteMw,
  hashpriceUsdPerPhDay,
  efficiencyJPerTh,
  powerPriceUsdPerKwh,
  poolFeeFraction,
  pue,
  uptimeFraction,
  asicPriceUsdPerTh: quantity({
    unit: "USD/TH",
    description: "Price of machines to buy; 0 where they are sunk",
    min: 0,
    default: 0,
  }),
  miningMultiple: quantity({
    unit: "multiple",
    description: "Value over the yearly cash margin of mining; a placeholder",
    min: 0,
    default: 5,
  }),
  rentUsdPerKwMonth: {
    ...rentUsdPerKwMonth,
    description: "Rent per kW of critical IT power and month; the default is backed out",
    default: 109.46,
  },
  siteToItRatio,
  noiMarginFraction,
  buildCostUsdPerItW,
  noiMultiple: quantity({
    unit: "multiple",
    description: "Value over the NOI of the lease",
    min: 0,
    default: 15,
  }),
  cloudRevenueUsdPerItMwYear: quantity({
    unit: "USD/IT MW-year",
    description: "Cloud revenue per MW of critical IT power",
    min: 0,
    default: 9.7e6,
  }),
  cloudMarginFraction: quantity({
    unit: "fraction",
    description: "EBITDA margin of the cloud contract",
    min: 0,
    max: 1,
    hint: PERCENT_HINT,
    default: 0.85,
  }),
  gpuCapexUsdPerItMw: quantity({
    unit: "USD/IT MW",
    description: "GPUs and their equipment per MW of critical IT power",
    min: 0,
    default: 29e6,
  }),
  cloudSiteCostUsdPerItW: quantity({
    unit: "USD/IT W",
    description: "Build cost of the compute provider's own hall",
    min: 0,
    default: 15,
  }),
  cloudTermYears: quantity({
    unit: "years",
    description: "Term of the cloud contract",
    above: 0,
    default: 5,
  }),
  discountRate: { ...discountRate, default: 0.1 },
  gpuResidualFraction: {
    ...residual,
    description: "Share of GPU cost that is left at the end of the term; a placeholder",
    default: 0.2,
  },
  siteResidualFraction: {
    ...residual,
    description: "Share of the hall's cost that is left at the end of the term; a placeholder",
    default: 0.8,
  },
  otherCostUsdPerPhDay: {
    ...otherCostUsdPerPhDay,
    description: "Mining's cost beside power, such as site staff and repairs",
  },
} as const satisfies Parameters;

export type PathArguments = Arguments<typeof pathParameters>;

export const pathCompare = defineFunction({
  name: "PATH_COMPARE",
  group: "Valuation",
  summary: "Keep mining, landlord or compute provider side by side: two multiples and a contract.",
  parameters: pathParameters,
  result: { label: "Three paths", unit: "USD/MW", cells: pathCells },
  steps: pathSteps,
  assumptions: PATH_ASSUMPTIONS,
  sources: PATH_SOURCES,
  examples: [
    {
      arguments: [100, 38.2, 17.5, 0.045],
      result: [
        ["per MW of site power", "unit", "keep mining", "landlord", "compute provider"],
        ["Revenue", "USD/MW-year", 796742.86, 1010400, 7461538.46],
        ["Cash margin", "USD/MW-year", 402542.86, 858840, 6342307.69],
      ],
      note: "A 100 MW site at a hashprice of 38.20 USD/PH/day, the rest at the defaults",
    },
  ],
  keywords:
    "AI conversion, bull and bear of each path, convert or keep mining, mine or convert, landlord, keep mining, compute provider, conversion, three paths",
  compute: table,
});

function table(args: PathArguments): Table {
  const paths = [miningPath(args), landlordPath(args), computePath(args)];
  const row = (label: string, unit: Unit, value: (path: Path) => Cell): readonly Cell[] => [
    label,
    unit,
    ...paths.map(value),
  ];
  return [
    ["per MW of site power", "unit", "keep mining", "landlord", "compute provider"],
    row("Revenue", "USD/MW-year", (path) => path.revenueUsdPerMwYear),
    row("Cash margin", "USD/MW-year", (path) => path.marginUsdPerMwYear),
    row("Cash margin of revenue", "fraction", marginFraction),
    row("Capital", "USD/MW", (path) => path.capitalUsdPerMw),
    row("Yield on capital", "fraction", yieldOnCapital),
    row("Payback", "years", paybackYears),
    row("Value created", "USD/MW", (path) => path.valueCreatedUsdPerMw),
    row("Capital of the whole site", "USD", (path) => path.capitalUsdPerMw * args.siteMw),
    row(
      "Value created at the whole site",
      "USD",
      (path) => path.valueCreatedUsdPerMw * args.siteMw,
    ),
  ];
}

function marginFraction({ marginUsdPerMwYear, revenueUsdPerMwYear }: Path): Cell {
  return revenueUsdPerMwYear === 0 ? "no revenue" : marginUsdPerMwYear / revenueUsdPerMwYear;
}

function yieldOnCapital({ marginUsdPerMwYear, capitalUsdPerMw }: Path): Cell {
  return capitalUsdPerMw === 0 ? "no capital" : marginUsdPerMwYear / capitalUsdPerMw;
}

function paybackYears({ marginUsdPerMwYear, capitalUsdPerMw }: Path): Cell {
  if (capitalUsdPerMw === 0) {
    return "no capital";
  }
  return marginUsdPerMwYear > 0 ? capitalUsdPerMw / marginUsdPerMwYear : "never";
}

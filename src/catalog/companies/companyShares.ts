import { dilutionRows, type DilutionInputs, type DilutionRow } from "../../core/dilutedShares";
import type { Figure } from "../../presets/types";
import { formatNumber } from "../cells";
import { defineFunction, type Cell } from "../define";
import { quantity } from "../quantity";
import { DILUTION_OUTPUTS, DILUTION_RESULTS, DILUTION_UNITS } from "../valuation/dilutionTable";
import { shortSource } from "./companySource";
import { dilutionInputs, ownSecurities, securityOf, type OwnSecurities } from "./dilution";
import {
  companyOf,
  fieldOf,
  figureOf,
  tickerParameter,
  vintageOf,
  vintageParameter,
} from "./lookup";

interface Wanted {
  readonly ticker: string;
  readonly sharePriceUsd: number | undefined;
  readonly vintage: string;
}

const HEADER = [
  "Instrument",
  "Amount",
  "Price (USD/share)",
  "Shares added",
  "Converted debt (USD)",
  "As of",
  "Source",
];

export const companyShares = defineFunction({
  name: "COMPANY_SHARES",
  group: "Companies and contracts",
  summary: "Diluted shares of a company at a share price, from its own warrants and convertibles.",
  parameters: {
    ticker: tickerParameter,
    sharePriceUsd: quantity({
      unit: "USD/share",
      description: "Share price, or value a share, at which the securities are judged",
      min: 0,
      optional: true,
      defaultFrom: "the company's in that vintage",
    }),
    vintage: vintageParameter,
    output: {
      kind: "choice",
      description: "Which result",
      choices: DILUTION_OUTPUTS,
      default: "shares",
    },
  },
  result: {
    label: "Diluted shares of the company",
    unit: "shares",
    unitOf: ({ output }) => DILUTION_UNITS[output],
  },
  steps: [],
  assumptions: [
    "DILUTED_SHARES over the securities that SECURITIES lists, with their balances of the vintage's last day (18 November 2025, a quarter's end, the newest), on the shares outstanding of that vintage.",
    "What has no number, strike or conversion price cannot be counted and is left out: the table says so at its end, EXPLAIN names it.",
    "Capped calls count on the full principal of their notes: IREN at 48.85 USD has 349,967,477 shares before and 339,059,584 after them. Its prepaid forwards of December 2024 and June 2025 would take about 14.5m off, to 324.5m: their share counts are not published.",
    "CIFR at 14.58 USD has 421,073,726 shares with its warrants alone, those of 2020 among them until they were called in December 2025; its notes of May 2025 at 4.446 USD add 38,798,920.",
    "Left out for want of data are restricted stock and options of most companies, market programmes and shares of subsidiaries.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["IREN"],
      result: 339059584,
      note: "IREN at its own 48.85 USD of 18 November 2025",
    },
    {
      arguments: ["CIFR", 14.58],
      result: 459872646,
      note: "Notes at 4.45 USD convert, those at 16.03 USD do not",
    },
    {
      arguments: ["IREN", 48.85, "2025-Q3", "converted_debt_usd"],
      result: 990000000,
      note: "Debt that leaves the enterprise value at this price",
    },
    {
      arguments: ["IREN", [[20, 48.85, 100]]],
      result: [[332970000, 339059584, 354638971]],
      note: "Dilution grows with the price",
    },
  ],
  keywords:
    "dilution of a company, fully diluted, share count, dilution, warrants, convertible notes",
  sourceOf: (args) => origin(sharesOf(args)),
  compute(args) {
    const own = sharesOf(args);
    return args.output === "table" ? table(own) : DILUTION_RESULTS[args.output](own.inputs);
  },
});

interface OwnShares {
  readonly own: OwnSecurities;
  readonly inputs: DilutionInputs;
  readonly shares: Figure;
  /** The company's own price, where none was given. */
  readonly price: Figure | undefined;
}

function sharesOf({ ticker, sharePriceUsd, vintage: name }: Wanted): OwnShares {
  const company = companyOf(ticker);
  const vintage = vintageOf(name);
  const shares = figureOf(company, fieldOf("shares_outstanding"), vintage);
  const price =
    sharePriceUsd === undefined
      ? figureOf(company, fieldOf("share_price_usd"), vintage)
      : undefined;
  const own = ownSecurities(company.ticker, vintage);
  const priceUsd = sharePriceUsd ?? Number(price?.value);
  return { own, inputs: dilutionInputs(own, Number(shares.value), priceUsd), shares, price };
}

function table({ own, inputs }: OwnShares): Cell[][] {
  const counted = dilutionRows(inputs).flatMap((row) => tableRow(own, row));
  const uncounted = own.uncounted.map(({ instrument, asOf, sourceUrl }) => [
    `${instrument}: not counted, a figure is not published`,
    "",
    "",
    "",
    "",
    asOf,
    sourceUrl,
  ]);
  return [HEADER, ...counted, ...uncounted];
}

function tableRow(own: OwnSecurities, row: DilutionRow): Cell[][] {
  const security = securityOf(own, row);
  return security === undefined
    ? []
    : [
        [
          security.instrument,
          row.amount,
          // Only the prepaid forward has none, and no security stands behind its row.
          row.priceUsd as number,
          row.addedShares,
          row.convertedUsd,
          security.asOf,
          security.sourceUrl,
        ],
      ];
}

/** Shares and price with their days, what is counted and what cannot be, and the addresses. */
function origin({ own, inputs, shares, price }: OwnShares): string {
  const rows = dilutionRows(inputs).flatMap((row) => securityOf(own, row) ?? []);
  const uncounted = own.uncounted.map(({ instrument }) => instrument).join(", ");
  return [
    `${formatNumber(inputs.sharesOutstanding)} shares (${shortSource(shares)})`,
    ...(price === undefined ? [] : [`${price.value} USD (${shortSource(price)})`]),
    ...rows.map(({ instrument, asOf }) => `${instrument} of ${asOf}`),
    ...(uncounted === "" ? [] : [`not counted for want of a figure: ${uncounted}`]),
    ...new Set(rows.map(({ sourceUrl }) => sourceUrl)),
  ].join("; ");
}

import { notFound } from "../../core/errors";
import { balances } from "../../presets/securities";
import { SECURITY_TYPES, type Security } from "../../presets/securityTypes";
import { defineFunction } from "../define";
import { type Column, listing } from "./columns";
import { companyOf, knownName, tickerParameter } from "./lookup";

const COLUMNS: readonly Column<Security>[] = [
  ["ticker", "ticker"],
  ["instrument", "instrument"],
  ["type", "type"],
  ["principal USD", "principalUsd"],
  ["coupon rate", "couponFraction"],
  ["maturity", "maturity"],
  ["conversion price USD", "conversionPriceUsd"],
  ["shares", "sharesUnderlying"],
  ["strike USD", "exercisePriceUsd"],
  ["cap USD", "capPriceUsd"],
  ["as of", "asOf"],
  ["source", "sourceUrl"],
  ["confidence", "confidence"],
];

export const securities = defineFunction({
  name: "SECURITIES",
  group: "Companies and contracts",
  summary: "Convertibles, notes, loans, warrants and capped calls of a company, or of all.",
  parameters: {
    ticker: { ...tickerParameter, optional: true, description: "Only securities of this company" },
    type: {
      kind: "key",
      optional: true,
      description: `Only securities of this type: ${SECURITY_TYPES.join(", ")}`,
    },
  },
  result: { label: "Securities", unit: "text" },
  steps: [],
  assumptions: [
    "Each instrument once, with its newest balance; a principal of 0 is repaid, converted or undrawn, and a blank is unknown.",
    "Shares of convertibles are principal over conversion price, before make-whole shares. A capped call covers the shares of the notes above it in the list and adds none.",
    "A prepaid forward is money the company paid in advance for its own shares, not debt.",
    "Not in the list: diluted counts as reported, share sales, market programmes and shares of subsidiaries. HIVE, APLD and GLXY publish debt whose parts are not all known.",
  ],
  sources: [],
  examples: [
    {
      arguments: ["CIFR", "capped_call"],
      result: [["ticker", "instrument", "type", "principal USD", "coupon rate", "maturity"]],
      note: "What CIFR bought against the dilution of its notes",
    },
  ],
  keywords:
    "convertible notes outstanding, dilutive, convertible notes, warrants, capped call, debt, bonds",
  compute({ ticker, type }) {
    const company = ticker === undefined ? undefined : companyOf(ticker).ticker;
    const kind = type === undefined ? undefined : knownName("type", type, SECURITY_TYPES);
    const rows = balances(company).filter((one) => kind === undefined || one.type === kind);
    if (rows.length === 0) {
      throw notFound(`${company ?? "all"}: no ${kind ?? "security"} is known`);
    }
    return listing(COLUMNS, rows);
  },
});

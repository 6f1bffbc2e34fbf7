import type { DilutionInputs, DilutionRow } from "../../core/dilutedShares";
import { balances } from "../../presets/securities";
import type { Security } from "../../presets/securityTypes";
import { DEFAULT_VINTAGE, type VintageChoice } from "../../presets/vintages";

/** The last day of what an analyst knew in the default vintage. */
const DEFAULT_DAY = "2025-11-18";
const QUARTER_ENDS: Readonly<Record<string, string>> = {
  Q1: "03-31",
  Q2: "06-30",
  Q3: "09-30",
  Q4: "12-31",
};

/** What of a company's securities can dilute, and what cannot be counted for want of a figure. */
export interface OwnSecurities {
  readonly warrants: readonly Counted[];
  readonly convertibles: readonly Counted[];
  readonly uncounted: readonly Security[];
}

interface Counted {
  readonly security: Security;
  /** Shares of a warrant, principal of a convertible in USD. */
  readonly amount: number;
  /** Strike or conversion price in USD a share. */
  readonly priceUsd: number;
  /** The capped call bought with the notes. */
  readonly call?: Security;
}

/** The balances that a vintage knows: those of its last day. */
export function ownSecurities(ticker: string, vintage: VintageChoice): OwnSecurities {
  const own = balances(ticker, lastDayOf(vintage));
  const warrants = own.filter(({ type }) => type === "warrant" || type === "option_rsu");
  const convertibles = own.filter(({ type }) => type === "convertible");
  const forwards = own.filter(({ type }) => type === "prepaid_forward");
  const counted = {
    warrants: warrants.flatMap(countedWarrant),
    convertibles: convertibles.flatMap((notes) => countedConvertible(notes, own)),
  };
  const known = new Set(
    [...counted.warrants, ...counted.convertibles].map(({ security }) => security),
  );
  return {
    ...counted,
    uncounted: [...warrants, ...convertibles, ...forwards].filter((one) => !known.has(one)),
  };
}

/** ISO; undefined for the newest of all. */
export function lastDayOf(vintage: VintageChoice): string | undefined {
  switch (vintage) {
    case "latest":
      return undefined;
    case DEFAULT_VINTAGE:
      return DEFAULT_DAY;
    default:
      return `${vintage.slice(0, 4)}-${QUARTER_ENDS[vintage.slice(5)]}`;
  }
}

function countedWarrant(security: Security): Counted[] {
  const { sharesUnderlying: amount, exercisePriceUsd: priceUsd } = security;
  return amount === undefined || priceUsd === undefined ? [] : [{ security, amount, priceUsd }];
}

/** Notes repaid or converted since have a principal of 0 and add nothing. */
function countedConvertible(security: Security, own: readonly Security[]): Counted[] {
  const { principalUsd: amount, conversionPriceUsd: priceUsd } = security;
  if (amount === undefined || (priceUsd === undefined && amount > 0)) {
    return [];
  }
  const call = own.find(({ id }) => id === `${security.id}_capped_call`);
  return priceUsd === undefined
    ? []
    : [{ security, amount, priceUsd, ...(call !== undefined && { call }) }];
}

/** The same as DILUTED_SHARES takes it. */
export function dilutionInputs(
  { warrants, convertibles }: OwnSecurities,
  sharesOutstanding: number,
  sharePriceUsd: number,
): DilutionInputs {
  return {
    sharesOutstanding,
    sharePriceUsd,
    warrantShares: Float64Array.from(warrants, ({ amount }) => amount),
    strikesUsd: Float64Array.from(warrants, ({ priceUsd }) => priceUsd),
    convertPrincipalsUsd: Float64Array.from(convertibles, ({ amount }) => amount),
    conversionPricesUsd: Float64Array.from(convertibles, ({ priceUsd }) => priceUsd),
    cappedCallCapsUsd: Float64Array.from(convertibles, ({ call }) => call?.capPriceUsd ?? NaN),
    prepaidForwardShares: 0,
  };
}

/** The security behind a row of the dilution; the prepaid forward's share counts are not published. */
export function securityOf(
  { warrants, convertibles }: OwnSecurities,
  { kind, number }: DilutionRow,
): Security | undefined {
  switch (kind) {
    case "warrant":
      return warrants[number - 1].security;
    case "convertible":
      return convertibles[number - 1].security;
    case "capped call":
      return convertibles[number - 1].call;
    case "prepaid forward":
      return undefined;
  }
}

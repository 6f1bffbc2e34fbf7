import type { Confidence } from "./types";

/** A `prepaid_forward` is money paid in advance for own shares, a `capped_call` an option bought. */
export const SECURITY_TYPES = [
  "convertible",
  "note",
  "loan",
  "preferred",
  "warrant",
  "option_rsu",
  "capped_call",
  "prepaid_forward",
] as const;
export type SecurityType = (typeof SECURITY_TYPES)[number];

/** One balance of one instrument on one day. An absent member is unknown, never zero. */
export interface Security {
  readonly id: string;
  readonly ticker: string;
  readonly instrument: string;
  readonly type: SecurityType;
  /** What is outstanding on the day; 0 is repaid, converted or undrawn. */
  readonly principalUsd?: number;
  readonly couponFraction?: number;
  /** A day, month or year. */
  readonly maturity?: string;
  readonly conversionPriceUsd?: number;
  readonly sharesUnderlying?: number;
  readonly exercisePriceUsd?: number;
  readonly capPriceUsd?: number;
  /** First funding: a day, month or year. */
  readonly issued?: string;
  /** ISO. */
  readonly asOf: string;
  readonly sourceUrl: string;
  readonly confidence: Confidence;
}

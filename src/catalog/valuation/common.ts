import type { NumberParameter } from "../define";

export const btcHeld = {
  kind: "number",
  unit: "BTC",
  description: "Bitcoin held",
  min: 0,
  max: 21e6,
  hint: "coins, not USD",
} as const satisfies NumberParameter;

export const debtUsd = {
  kind: "number",
  unit: "USD",
  description: "Borrowings; leases and payables left out",
  min: 0,
  default: 0,
} as const satisfies NumberParameter;

export const cashUsd = {
  kind: "number",
  unit: "USD",
  description: "Cash and equivalents",
  min: 0,
  default: 0,
} as const satisfies NumberParameter;

export const sharesOutstanding = {
  kind: "number",
  unit: "shares",
  description: "Basic shares, without any that instruments may add",
  min: 0,
} as const satisfies NumberParameter;

/** Power that a value is spread over or multiplied with; none is a legal answer. */
export const anyMw = {
  kind: "number",
  unit: "MW",
  min: 0,
  max: 1e6,
  hint: "enter megawatts, so 100 for 100 MW",
} as const;

import { quantity } from "../quantity";

export const btcHeld = quantity({
  unit: "BTC",
  description: "Bitcoin held",
  min: 0,
  max: 21e6,
  hint: "coins, not USD",
});

export const debtUsd = quantity({
  unit: "USD",
  description: "Borrowings; leases and payables left out",
  min: 0,
  default: 0,
});

export const cashUsd = quantity({
  unit: "USD",
  description: "Cash and equivalents",
  min: 0,
  default: 0,
});

export const sharesOutstanding = quantity({
  unit: "shares",
  description: "Basic shares, without any that instruments may add",
  min: 0,
});

/** Power that a value is spread over or multiplied with; none is a legal answer. */
export const anyMw = {
  kind: "number",
  unit: "MW",
  min: 0,
  max: 1e6,
  hint: "enter megawatts, so 100 for 100 MW",
} as const;

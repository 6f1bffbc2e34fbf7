import { btcValueUsd, enterpriseValueUsd } from "../../core/valuation";
import { btcPriceUsd, PERCENT_HINT } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { btcHeld, cashUsd, debtUsd } from "./common";

const amount = { kind: "number", unit: "USD", min: 0, default: 0 } as const;

export const enterpriseValue = defineFunction({
  name: "ENTERPRISE_VALUE",
  group: "Valuation",
  summary: "Market cap plus debt, preferred stock and minorities, less cash, stakes and bitcoin.",
  parameters: {
    marketCapUsd: quantity({
      unit: "USD",
      description: "Share price times shares, diluted where convertibles are left out of the debt",
      min: 0,
    }),
    debtUsd,
    cashUsd,
    btcHeld: { ...btcHeld, default: 0 },
    btcPriceUsd: { ...btcPriceUsd, optional: true },
    preferredUsd: { ...amount, description: "Preferred stock" },
    minorityUsd: { ...amount, description: "Others' share in subsidiaries counted in full" },
    stakesUsd: { ...amount, description: "Shares held in companies that are not counted" },
    btcHaircutFraction: quantity({
      unit: "fraction",
      description: "Part of the bitcoin not to count, such as pledged coins or tax on a sale",
      min: 0,
      max: 1,
      hint: PERCENT_HINT,
      default: 0,
    }),
  },
  result: {
    label: "Enterprise value",
    unit: "USD",
    formula: "marketCapUsd+debtUsd+preferredUsd+minorityUsd-cashUsd-stakesUsd-btcUsd",
  },
  steps: [
    {
      key: "btcUsd",
      label: "Bitcoin held, at the price and after the haircut",
      unit: "USD",
      formula:
        'IF(btcHeld=0,0,IF(btcPriceUsd="",VALUE("refused"),btcHeld*btcPriceUsd*(1-btcHaircutFraction)))',
      value: btcValueUsd,
    },
  ],
  assumptions: [
    "Bitcoin counts like cash: do not value it again elsewhere, and leave btcHeld out where you do.",
    "Cash, debt and shares should be of one date, before or after a financing but never one of each.",
    "Each convertible counts once: in the debt, or in the shares where it is in the money. With basic shares and convertibles at par the value is too low: IREN's was 14.0 instead of 16.3bn USD in November 2025. DILUTED_SHARES gives shares and the debt that leaves.",
    "Pledged and lent coins are held by others: leave them out or give a haircut.",
  ],
  sources: [],
  examples: [
    {
      arguments: [5e9, 1e9, 0.4e9, 10000, 90000],
      result: 4700000000,
      note: "5.0 + 1.0 - 0.4 - 0.9 bn USD of bitcoin",
    },
    {
      arguments: [5e9, 9e8, 3e8, 2000, 95000, 1e8, 2e8, 1.5e8, 0.2],
      result: 5598000000,
      note: "With preferred stock, minorities, a stake, and a fifth of the coins not counted",
    },
  ],
  keywords: "EV/EBITDA, EV, net debt, treasury",
  compute: enterpriseValueUsd,
});

import { networkRatio, rebasedCostUsdPerBtc, rewardRatio } from "../../core/publishedCost";
import { BITCOIN_CORE, networkHashrateEhs, THE_MINER_MAG } from "../common";
import { defineFunction, type NumberParameter } from "../define";
import { CIPHER_THIRD_QUARTER, costUsdPerBtc } from "./arguments";

const reward = {
  kind: "number",
  unit: "BTC",
  min: 0,
  optional: true,
} as const satisfies Omit<NumberParameter, "description">;

export const rebaseCost = defineFunction({
  name: "REBASE_COST",
  group: "Mining",
  summary: "A published cost per bitcoin at another network hashrate and block reward.",
  parameters: {
    costUsdPerBtc,
    networkThenEhs: {
      ...networkHashrateEhs,
      description: "Average hashrate of the network in the period of the cost",
    },
    networkNowEhs: { ...networkHashrateEhs, description: "Hashrate of the network to restate for" },
    rewardThenBtc: { ...reward, description: "Subsidy plus average fees per block in that period" },
    rewardNowBtc: {
      ...reward,
      description: "Subsidy plus average fees per block to restate for; both rewards or neither",
    },
  },
  result: {
    label: "Cost per bitcoin, restated",
    unit: "USD/BTC",
    formula: "costUsdPerBtc*networkRatio*rewardRatio",
  },
  steps: [
    {
      key: "networkRatio",
      label: "Network now over network then",
      unit: "ratio",
      formula: "networkNowEhs/networkThenEhs",
      value: networkRatio,
    },
    {
      key: "rewardRatio",
      label: "Reward then over reward now",
      unit: "ratio",
      formula:
        'IF(AND(rewardThenBtc="",rewardNowBtc=""),1,' +
        'IF(OR(rewardThenBtc="",rewardNowBtc=""),VALUE("refused"),rewardThenBtc/rewardNowBtc))',
      value: rewardRatio,
    },
  ],
  assumptions: [
    "Fleet, power price and uptime stay as they were; only the hashes that a bitcoin takes change.",
    "Holds for cost that goes with the hashes: electricity, hosting, repairs. Overheads do not shrink or grow with the network, so restate the direct layer.",
    "Use the average hashrate of the period, measured or implied by difficulty, but the same kind for both; the two can differ by 12%.",
  ],
  sources: [THE_MINER_MAG, BITCOIN_CORE, CIPHER_THIRD_QUARTER],
  examples: [
    {
      arguments: [34189, 130, 152.27],
      result: 40045.84,
      note: "Cipher in the third quarter of 2025 at the difficulty of November 2025: any measure of the network will do, here difficulty in trillions",
    },
    {
      arguments: [41000, 870, 1090, 3.19, 3.1445],
      result: 52111.09,
      note: "With fees that fell from 0.065 to 0.0195 BTC a block",
    },
  ],
  keywords:
    "compare mining costs between companies, cost to mine, restate, difficulty, comparable, normalise, electricity cost",
  compute: rebasedCostUsdPerBtc,
});

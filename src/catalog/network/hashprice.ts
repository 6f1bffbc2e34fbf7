import { hashpriceBtcPerPhDay, hashpriceUsdPerPhDay } from "../../core/network";
import {
  BITCOIN_CORE,
  blockRewardBtc,
  btcPriceUsd,
  LUXOR_HASHPRICE,
  networkHashrateEhs,
} from "../common";
import { defineFunction } from "../define";

export const hashprice = defineFunction({
  name: "HASHPRICE",
  group: "Bitcoin network",
  summary: "Mining revenue of 1 PH/s in a day, before pool fee and power.",
  parameters: { btcPriceUsd, networkHashrateEhs, blockRewardBtc },
  result: {
    label: "Hashprice",
    unit: "USD/PH/day",
    formula: "hashpriceBtcPerPhDay*btcPriceUsd",
  },
  steps: [
    {
      key: "hashpriceBtcPerPhDay",
      label: "Bitcoin earned by 1 PH/s in a day",
      unit: "BTC",
      formula: "144*blockRewardBtc/(networkHashrateEhs*1000)",
      value: hashpriceBtcPerPhDay,
    },
  ],
  assumptions: [
    "144 blocks a day, the network's target.",
    "Published hashprice follows difficulty; with a measured hashrate the result can be off by 12%.",
  ],
  sources: [LUXOR_HASHPRICE, BITCOIN_CORE],
  examples: [
    {
      arguments: [86000, 1090, 3.15],
      result: 35.79,
      note: "144 x 3.15 BTC x 86,000 USD over 1,090,000 PH/s",
    },
  ],
  keywords: "miner revenue per petahash, revenue per PH a day, revenue, PH",
  compute: hashpriceUsdPerPhDay,
});

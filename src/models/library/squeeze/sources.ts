import type { ModelSource } from "../../describe";

export const squeezeSources = {
  luxor: {
    title: "Luxor on Extracrypto: many miners pay 0.07 to 0.08 USD/kWh",
    url: "https://extracrypto.net/bitcoin-mining-difficulty-drops-the-most-since-july-2021-as-crypto-winter-cuts-profitability/",
    asOf: "2022-12",
  },
  cambridge: {
    title: "Digest of Cambridge's mining report: 28.2 J/TH, 45 USD/MWh at the median",
    url: "https://www.gt-io.net/post/status/11869149",
    asOf: "2025-04",
  },
} as const satisfies Record<string, ModelSource>;

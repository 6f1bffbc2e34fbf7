import { fleetHashrateEhs } from "../../core/fleet";
import { efficiencyJPerTh, pue, siteMw } from "../common";
import { defineFunction } from "../define";
import { CBECI } from "./arguments";

export const fleetHashrate = defineFunction({
  name: "FLEET_HASHRATE",
  group: "Mining",
  summary: "Hashrate that a site's power can run.",
  parameters: { siteMw, efficiencyJPerTh, pue },
  result: { label: "Fleet hashrate", unit: "EH/s", formula: "siteMw/(efficiencyJPerTh*pue)" },
  steps: [],
  assumptions: ["The whole site mines. Where part of it is let, give the megawatts that are left."],
  sources: [CBECI],
  examples: [
    { arguments: [100, 17.5], result: 5.714, note: "100 MW at 17.5 J/TH" },
    { arguments: [100, 17.5, 1.05], result: 5.442, note: "With 5% for cooling and losses" },
  ],
  keywords: "hashrate for a given power, hashrate that fits in a site, EH/s, capacity",
  compute: fleetHashrateEhs,
});

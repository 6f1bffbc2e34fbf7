import { fleetPowerMw } from "../../core/fleet";
import { efficiencyJPerTh, pue } from "../common";
import { defineFunction } from "../define";
import { CBECI, hashrateEhs } from "./arguments";

export const fleetPower = defineFunction({
  name: "FLEET_POWER",
  group: "Mining",
  summary: "Power that a hashrate takes at the site.",
  parameters: { hashrateEhs, efficiencyJPerTh, pue },
  result: { label: "Fleet power", unit: "MW", formula: "hashrateEhs*efficiencyJPerTh*pue" },
  steps: [],
  assumptions: [
    "1 EH/s at 1 J/TH draws 1 MW at the machines; PUE adds cooling and losses.",
    "All machines running: multiply by uptime for the average draw.",
  ],
  sources: [CBECI],
  examples: [
    { arguments: [50, 15], result: 750, note: "50 EH/s at 15 J/TH" },
    { arguments: [50, 15, 1.05], result: 787.5, note: "The same at the site's meter" },
  ],
  keywords: "MW, load",
  compute: fleetPowerMw,
});

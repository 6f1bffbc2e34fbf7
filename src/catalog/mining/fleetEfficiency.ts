import { fleetEfficiencyJPerTh, machinePowerMw, totalHashrateEhs } from "../../core/fleet";
import { defineFunction } from "../define";
import { CBECI, efficienciesJPerTh, hashratesEhs } from "./arguments";

export const fleetEfficiency = defineFunction({
  name: "FLEET_EFFICIENCY",
  group: "Mining",
  summary: "Efficiency of a fleet: its power over its hashrate, not the mean of its rows.",
  parameters: { hashratesEhs, efficienciesJPerTh },
  result: {
    label: "Fleet efficiency",
    unit: "J/TH",
    formula: "machinePowerMw/totalHashrateEhs",
  },
  steps: [
    {
      key: "machinePowerMw",
      label: "Power of the machines; 1 EH/s at 1 J/TH draws 1 MW",
      unit: "MW",
      formula: "SUMPRODUCT(hashratesEhs,efficienciesJPerTh)",
      value: (args) => machinePowerMw(args.hashratesEhs, args.efficienciesJPerTh),
    },
    {
      key: "totalHashrateEhs",
      label: "Hashrate of the fleet",
      unit: "EH/s",
      formula: "SUM(hashratesEhs)",
      value: (args) => totalHashrateEhs(args.hashratesEhs),
    },
  ],
  assumptions: [
    "Weighted by hashrate. Any one unit of hashrate will do for the weights, TH/s as well.",
    "Rows that are blank in both ranges are skipped.",
  ],
  sources: [CBECI],
  examples: [
    {
      arguments: [
        [[30], [10], [5]],
        [[17.5], [21.5], [29.5]],
      ],
      result: 19.72,
      note: "887.5 MW over 45 EH/s; the mean of the rows would be 22.8",
    },
  ],
  keywords: "joules per terahash, watts per terahash, weighted average, J/TH",
  compute: (args) => fleetEfficiencyJPerTh(args.hashratesEhs, args.efficienciesJPerTh),
});

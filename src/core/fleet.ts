import { sum } from "./lists";
import { divide } from "./errors";

/** Hashrate of a whole fleet, in EH/s. */
export function totalHashrateEhs(hashratesEhs: Float64Array): number {
  return sum(hashratesEhs);
}

/** Power of the machines of a fleet, in MW: 1 EH/s at 1 J/TH draws 1 MW. */
export function machinePowerMw(hashratesEhs: Float64Array, efficiencies: Float64Array): number {
  return hashratesEhs.reduce((sum, hashrate, row) => sum + hashrate * efficiencies[row], 0);
}

/**
 * Efficiency of a fleet, in J/TH: power over hashrate, not the mean of the rows.
 *
 *     efficiency = sum(hashrate x efficiency) / sum(hashrate)
 *
 * @throws CalcError `divisionByZero` when the fleet has no hashrate.
 */
export function fleetEfficiencyJPerTh(
  hashratesEhs: Float64Array,
  efficiencies: Float64Array,
): number {
  return divide(
    machinePowerMw(hashratesEhs, efficiencies),
    totalHashrateEhs(hashratesEhs),
    "the fleet has no hashrate",
  );
}

interface MachineInputs {
  readonly efficiencyJPerTh: number;
  /** Facility power over machine power. */
  readonly pue: number;
}

/** Power that a hashrate takes at the site, in MW: EH/s x J/TH x PUE. */
export function fleetPowerMw(inputs: MachineInputs & { readonly hashrateEhs: number }): number {
  return inputs.hashrateEhs * inputs.efficiencyJPerTh * inputs.pue;
}

/** Hashrate that a site's power can run, in EH/s: MW / (J/TH x PUE). */
export function fleetHashrateEhs(inputs: MachineInputs & { readonly siteMw: number }): number {
  return inputs.siteMw / (inputs.efficiencyJPerTh * inputs.pue);
}

import { isOptional, type Parameter } from "../../catalog/define";
import { blockRewardBtc, blockSubsidyBtc } from "../../core/network";
import { networkMonths } from "../../presets/network";
import type { NetworkMonth } from "../../presets/networkTypes";

/** What a field begins with, and of which day it is. */
export interface Prefill {
  readonly text: string;
  readonly note: string;
}

/** A month of fewer days is not over. */
const WHOLE_MONTH_DAYS = 28;

/**
 * The state of the network for an argument that must be given and that nobody knows by heart: the
 * average of a dated month, the newest whole one unless another is named.
 */
export function networkPrefill(
  name: string,
  parameter: Parameter,
  wanted?: string,
): Prefill | null {
  const month = monthOf(wanted);
  const value = month === undefined || isOptional(parameter) ? undefined : valueOf(name, month);
  return value === undefined || month === undefined
    ? null
    : {
        text: String(value),
        note: `${NOTES[name] ?? "Average"} of ${month.month}, NETWORK_HISTORY.`,
      };
}

const NOTES: Readonly<Record<string, string>> = {
  blockRewardBtc: "Subsidy and, where known, fees",
};

function monthOf(wanted: string | undefined): NetworkMonth | undefined {
  const whole = networkMonths().filter(({ days = WHOLE_MONTH_DAYS, hashrateEhs, btcPriceUsd }) => {
    const isWhole = days >= WHOLE_MONTH_DAYS;
    return isWhole && hashrateEhs !== undefined && btcPriceUsd !== undefined;
  });
  return whole.find(({ month }) => month === wanted) ?? whole[whole.length - 1];
}

function valueOf(name: string, month: NetworkMonth): number | undefined {
  switch (name) {
    case "networkHashrateEhs":
      return month.hashrateEhs;
    case "difficulty":
      return month.difficulty;
    case "hashpriceUsdPerPhDay":
      return month.hashpriceUsdPerPhDay;
    case "btcPriceUsd":
      return month.btcPriceUsd;
    case "blockRewardBtc":
      return reward(month);
    default:
      return undefined;
  }
}

/** A block of the era since April 2024, the first that the months cover whole. */
const BLOCK_OF_THE_ERA = 840_000;
const ERA_BEGINS = "2024-05";

function reward({ month, feeFraction = 0 }: NetworkMonth): number | undefined {
  const subsidyBtc = blockSubsidyBtc(BLOCK_OF_THE_ERA);
  return month < ERA_BEGINS
    ? undefined
    : Number(blockRewardBtc({ subsidyBtc, feeFraction, feeBasis: "reward" }).toFixed(4));
}

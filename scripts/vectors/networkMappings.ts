import type { Inputs } from "./inputs";
import { rewardOf, type Mapping } from "./mapping";

const SATOSHI = 1e8;
const BLOCKS_PER_ERA = 210_000;
/** 30 December 1899, from which Excel's serials count. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const MANY = 1e12;

function serialOf(isoDate: string): number {
  return (Date.parse(`${isoDate}T00:00:00Z`) - SERIAL_ZERO_MS) / DAY_MS;
}

/** Difficulty of a compact target: three bytes of mantissa under one of exponent. */
function difficultyOfBits(bits: string): number {
  const value = Number(bits);
  const mantissa = value % 2 ** 24;
  const exponent = Math.floor(value / 2 ** 24);
  return (0xffff * 256 ** 26) / (mantissa * 256 ** (exponent - 3));
}

function issuedBtc(height: number, subsidyAt: (height: number) => number): number {
  let issued = 0;
  for (let start = 0; start <= height; start += BLOCKS_PER_ERA) {
    issued += Math.min(BLOCKS_PER_ERA, height + 1 - start) * subsidyAt(start);
  }
  return issued;
}

const heightOf = (inputs: Inputs) => inputs.number("height");
const ARITHMETIC = "arithmetic on two published figures";

/** Subsidy, difficulty, hashrate, reward, halving and hashprice. */
export const networkMappings: Readonly<Record<string, Mapping>> = {
  block_subsidy: { value: (inputs, call) => call("BLOCK_SUBSIDY", heightOf(inputs)) },
  total_subsidy: {
    how: "summed over every thousandth height, times 1,000, in satoshi",
    value: (_, call) => {
      let satoshi = 0;
      for (let height = 0; height < 14_000_000; height += 1000) {
        satoshi += Math.round(call("BLOCK_SUBSIDY", height) * SATOSHI) * 1000;
      }
      return satoshi;
    },
  },
  issued_supply: {
    how: "summed over all blocks up to the height, as scheduled",
    value: (inputs, call) => issuedBtc(heightOf(inputs), (height) => call("BLOCK_SUBSIDY", height)),
  },
  issued_share: {
    how: "the same over 21 million",
    value: (inputs, call) =>
      issuedBtc(heightOf(inputs), (height) => call("BLOCK_SUBSIDY", height)) / 210_000,
  },
  difficulty_from_nbits: { unmapped: "no function takes a compact target" },
  next_difficulty_nbits: {
    how: "difficulties of 2009 and 2010 scaled up by 1E12, to the three bytes of a compact target",
    value: (inputs, call) => {
      const seconds = inputs.number("last_block_time") - inputs.number("first_block_time");
      const difficulty = difficultyOfBits(inputs.text("nbits")) * MANY;
      return call("NEXT_DIFFICULTY", difficulty, seconds / 2016) / MANY;
    },
    expected: difficultyOfBits,
    tolerance: (expected) => expected / 2 ** 15,
  },
  hashes_per_block: {
    how: "hashrate at one block a second",
    value: (inputs, call) => call("NETWORK_HASHRATE", inputs.number("difficulty"), 1) / 1000,
  },
  hashes_per_btc: {
    how: "hashrate at one block a second, over the reward",
    value: (inputs, call) =>
      call("NETWORK_HASHRATE", inputs.number("difficulty"), 1) / 1000 / rewardOf(inputs, call),
  },
  network_hashrate_from_difficulty: {
    value: (inputs, call) =>
      call("NETWORK_HASHRATE", inputs.number("difficulty"), inputs.number("block_seconds")),
  },
  fee_share_of_reward: {
    how: "fees over the reward that the same fees give as a share of the subsidy",
    value: (inputs, call) => {
      const fees = inputs.number("fees_btc");
      const subsidy = inputs.number("total_rewards_btc") - fees;
      return (100 * fees) / call("BLOCK_REWARD", subsidy, fees / subsidy, "subsidy");
    },
  },
  reward_per_block_from_fee_share: {
    value: (inputs, call) =>
      call("BLOCK_REWARD", inputs.number("subsidy"), inputs.number("fee_share")),
  },
  blocks_to_halving: {
    how: "days at one block a day",
    value: (inputs, call) => {
      const today = serialOf("2024-11-12");
      return call("HALVING_DATE", heightOf(inputs), today, null, 86_400) - today;
    },
  },
  halving_date_estimate: {
    how: "as a date serial",
    value: (inputs, call) => {
      const height = 5 * BLOCKS_PER_ERA - inputs.number("blocks_to_go");
      const seconds = inputs.number("block_seconds");
      return call("HALVING_DATE", height, serialOf(inputs.text("as_of")), null, seconds);
    },
    expected: serialOf,
  },
  difficulty_change: { unmapped: ARITHMETIC },
  is_retarget_height: { unmapped: "the remainder of a height by 2,016" },
};

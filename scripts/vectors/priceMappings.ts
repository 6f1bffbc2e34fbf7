import type { Call, Inputs } from "./inputs";
import {
  ANY_EFFICIENCY,
  efficiencyOf,
  FREE_POWER,
  margin,
  networkOf,
  rewardOf,
  type Mapping,
} from "./mapping";

function hashprice(inputs: Inputs, call: Call, btcPriceUsd: number): number {
  return call("HASHPRICE", btcPriceUsd, networkOf(inputs, call), rewardOf(inputs, call));
}

/** A network of 144 PH/s: its reward per block is what one PH/s earns in a day. */
const NETWORK_OF_144_PH = 0.144;

function hashpriceOfBtc(call: Call, btcPriceUsd: number, btcPerPhDay: number): number {
  return call("HASHPRICE", btcPriceUsd, NETWORK_OF_144_PH, btcPerPhDay);
}

function usdHashprice(inputs: Inputs, call: Call): number {
  const price = inputs.number("btc_price");
  if (inputs.has("hashprice_btc")) {
    return hashpriceOfBtc(call, price, inputs.number("hashprice_btc"));
  }
  return inputs.has("hashprice_mbtc_ph_day")
    ? hashpriceOfBtc(call, price, inputs.number("hashprice_mbtc_ph_day") / 1000)
    : hashprice(inputs, call, price);
}

function breakeven(inputs: Inputs, call: Call, efficiency: number): number {
  const power = inputs.number("power_usd_kwh");
  const network = networkOf(inputs, call);
  const fee = inputs.numberOr("net_deduction", 0);
  return call("MINER_BREAKEVEN", efficiency, power, network, rewardOf(inputs, call), fee);
}

/** Where kWh and bitcoin of a day are given, their quotient needs no network. */
function shutdownPrice(inputs: Inputs, call: Call): number {
  if (!inputs.has("kwh_per_day")) {
    return breakeven(inputs, call, efficiencyOf(inputs));
  }
  const electricity = inputs.number("kwh_per_day") * inputs.number("power_usd_kwh");
  return directCost(call, inputs.number("btc_per_day"), electricity);
}

function directCost(call: Call, minedBtc: number, electricityUsd: number): number {
  const skipped = new Array<null>(7).fill(null);
  return call("COST_PER_BTC", minedBtc, electricityUsd, ...skipped, "direct");
}

function electricityPerBtc(inputs: Inputs, call: Call): number {
  const price = inputs.number("power_usd_kwh");
  if (inputs.has("mwh_per_btc")) {
    return directCost(call, 1, inputs.number("mwh_per_btc") * 1000 * price);
  }
  const efficiency = (1000 * inputs.number("rig_kw")) / inputs.number("rig_th_s");
  const [network, reward] = [inputs.number("network_ehs"), inputs.number("reward")];
  return call("MINER_BREAKEVEN", efficiency, price, network, reward);
}

/** "S19 95T/3250W" or "S21 XP Hyd 12 J/TH". */
function efficiencyInName(name: string): number {
  const [, hashrate, power] = /(\d+)T\/(\d+)W/.exec(name) ?? [];
  const [, efficiency] = /([\d.]+) J\/TH/.exec(name) ?? [];
  return efficiency === undefined ? Number(power) / Number(hashrate) : Number(efficiency);
}

/** Hashprice, shutdown prices and other breakevens, costs per bitcoin, margins. */
export const priceMappings: Readonly<Record<string, Mapping>> = {
  hashprice_usd: { value: usdHashprice },
  hashprice_usd_th_day: {
    value: (inputs, call) => hashprice(inputs, call, inputs.number("btc_price")) / 1000,
  },
  hashprice_usd_th_day_realised: {
    how: "with the measured hashrate",
    value: (inputs, call) => {
      const [price, network] = [inputs.number("btc_price"), inputs.number("network_hashrate_ehs")];
      return call("HASHPRICE", price, network, inputs.number("subsidy")) / 1000;
    },
  },
  hashprice_btc: {
    how: "at a price of 1 USD",
    value: (inputs, call) => hashprice(inputs, call, 1),
  },
  shutdown_price: { value: shutdownPrice },
  shutdown_price_ratio: {
    value: (inputs, call) => {
      const price = (name: string) =>
        call("MINER_BREAKEVEN", efficiencyInName(inputs.text(name)), 0.06, 1000, 3.125);
      return price("model_a") / price("model_b");
    },
  },
  breakeven_price_after_halving: {
    value: (inputs, call) => {
      const price = (name: string) =>
        call("MINER_BREAKEVEN", ANY_EFFICIENCY, 0.05, 1000, inputs.number(name));
      return (inputs.number("cost_before") * price("subsidy_after")) / price("subsidy_before");
    },
  },
  breakeven_power_price: {
    how: "per bitcoin in place of per PH and day",
    value: (inputs, call) => {
      const kwhPerBtc = inputs.number("cost_per_btc") / inputs.number("at_power_usd_kwh");
      return call("BREAKEVEN_POWER_PRICE", inputs.number("btc_price"), kwhPerBtc / 24);
    },
  },
  revenue_share_power_price: {
    how: "a power bill of a share of revenue leaves the rest like a pool fee",
    value: (inputs, call) =>
      call(
        "BREAKEVEN_POWER_PRICE",
        inputs.number("hashprice_usd_ph_day"),
        inputs.number("efficiency_j_th"),
        1 - inputs.number("share"),
      ),
  },
  energy_per_btc: {
    how: "at 1 USD/kWh a price per bitcoin counts its kWh",
    value: (inputs, call) => {
      const [efficiency, network] = [inputs.number("efficiency_j_th"), networkOf(inputs, call)];
      return call("MINER_BREAKEVEN", efficiency, 1, network, rewardOf(inputs, call)) / 1000;
    },
  },
  electricity_cost_per_btc: { value: electricityPerBtc },
  electricity_cost_rate: {
    how: "what the margin leaves",
    value: (inputs, call) =>
      100 * (1 - margin(call, inputs.number("btc_price"), inputs.number("shutdown_price"))),
  },
  breakeven_price_cash: {
    value: (inputs, call) => costOfOne(inputs, call, "cash"),
  },
  breakeven_price_all_in: {
    value: (inputs, call) => costOfOne(inputs, call, "all_in"),
  },
  margin_per_btc_after_power: {
    how: "a bitcoin in place of a PH-day",
    value: (inputs, call) =>
      profitPerBtc(call, inputs.number("btc_price"), inputs.number("power_cost_per_btc")),
  },
  margin_per_btc_all_in: {
    how: "a bitcoin in place of a PH-day",
    value: (inputs, call) =>
      profitPerBtc(call, inputs.number("btc_price"), inputs.number("all_in_cost_per_btc")),
  },
  mining_revenue_usd_mwh: {
    value: (inputs, call) =>
      call(
        "MINING_REVENUE_PER_MWH",
        inputs.number("hashprice_usd_ph_day"),
        inputs.number("efficiency_j_th"),
      ),
  },
  hash_spread_usd_mwh: {
    how: "a MWh in place of a PH-day",
    value: (inputs, call) =>
      profitPerBtc(call, inputs.number("revenue_usd_mwh"), inputs.number("power_usd_mwh")),
  },
};

function costOfOne(inputs: Inputs, call: Call, layer: string): number {
  const [power, overheads] = [
    inputs.number("power_per_btc"),
    inputs.number("other_cash_opex_per_btc"),
  ];
  const depreciation = inputs.numberOr("depreciation_per_btc", 0);
  return call("COST_PER_BTC", ...[1, power, 0, overheads, 0, 0, depreciation, 0, 0, layer]);
}

/** Revenue less cost of one unit, whatever it is: the profit of 1 PH/s over a day. */
function profitPerBtc(call: Call, revenue: number, cost: number): number {
  const skipped = new Array<null>(4).fill(null);
  return call("MINING_PROFIT", fleetOfOnePh, revenue, ANY_EFFICIENCY, FREE_POWER, ...skipped, cost);
}

const fleetOfOnePh = 0.001;

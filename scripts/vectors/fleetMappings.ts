import type { Call, Inputs } from "./inputs";
import {
  ANY_EFFICIENCY,
  efficiencyOf,
  fleetEhs,
  FREE_POWER,
  margin,
  networkOf,
  rewardOf,
  type Mapping,
} from "./mapping";

/** The fleet of 1 PH/s, on which a day's figures are the figures of the functions. */
const ONE_PH = 0.001;
const USD_PER_THOUSAND = 1000;
const ARITHMETIC = "arithmetic on two published figures";

/** A machine's own hashrate, or one PH/s that earns and draws the same. */
function rigNetPerDay(inputs: Inputs, call: Call): number {
  const price = inputs.number("power_usd_kwh");
  if (inputs.has("revenue")) {
    const kw = inputs.number("power_w") / 1000;
    return call("MINING_PROFIT", ONE_PH, inputs.number("revenue"), kw, price);
  }
  const hashprice = inputs.number("hashprice_usd_ph_day");
  return call("MINING_PROFIT", fleetEhs(inputs), hashprice, efficiencyOf(inputs), price);
}

function rigPowerPerDay(inputs: Inputs, call: Call): number {
  const price = inputs.number("power_usd_kwh");
  return inputs.has("efficiency_j_th")
    ? (call("HASHCOST", efficiencyOf(inputs), price) * inputs.number("hashrate_th_s")) / 1000
    : call("HASHCOST", inputs.number("power_w") / 1000, price);
}

function btcPerDay(inputs: Inputs, call: Call): number {
  const network = networkOf(inputs, call);
  const fee = inputs.numberOr("pool_fee", 0);
  return call("BTC_MINED", fleetEhs(inputs), network, rewardOf(inputs, call), 1, 1, fee);
}

function grossMargin(inputs: Inputs, call: Call): number {
  return inputs.has("net")
    ? 100 * margin(call, inputs.number("revenue"), inputs.number("revenue") - inputs.number("net"))
    : 100 * margin(call, inputs.number("btc_price"), inputs.number("cost_per_btc"));
}

/** Thousands of USD over bitcoin mined, in the layer that the given costs make. */
function costPerBtc(inputs: Inputs, call: Call, names: CostNames): number {
  const usd = (name: string | undefined) =>
    name === undefined ? 0 : inputs.number(name) * USD_PER_THOUSAND;
  const [electricity, sga, depreciation] = [names.direct, names.sga, names.depreciation].map(usd);
  const skipped: readonly null[] = [null, null];
  return call(
    "COST_PER_BTC",
    ...[inputs.number("btc"), electricity, null, sga, ...skipped, depreciation],
  );
}

interface CostNames {
  readonly direct: string;
  readonly sga?: string;
  readonly depreciation?: string;
}

/** The dearest machine that still pays back in time: all it earns until then, per PH/s. */
function earnedWithin(months: number, call: Call, args: readonly number[]): number {
  let [paidBack, tooDear] = [0, 1e6];
  for (let step = 0; step < 100; step++) {
    const price = (paidBack + tooDear) / 2;
    if (paysBackWithin(months, () => call("ASIC_PAYBACK", price / 1000, ...args))) {
      paidBack = price;
    } else {
      tooDear = price;
    }
  }
  return paidBack;
}

function paysBackWithin(months: number, payback: () => number): boolean {
  try {
    return payback() <= months;
  } catch {
    // Never.
    return false;
  }
}

const DAYS_PER_MONTH = 30.4375;

/** Production, machines, fleets and what companies report. */
export const fleetMappings: Readonly<Record<string, Mapping>> = {
  btc_per_day: { value: btcPerDay },
  btc_per_day_network_share: {
    value: (inputs, call) => {
      const reward = inputs.number("btc_mined_per_day") / 144;
      return call("BTC_MINED", fleetEhs(inputs), inputs.number("network_ehs"), reward);
    },
  },
  btc_per_month: {
    value: (inputs, call) => {
      const network = fleetEhs(inputs, "network_ths");
      const [reward, days] = [inputs.number("reward"), inputs.number("days")];
      return call("BTC_MINED", fleetEhs(inputs), network, reward, days);
    },
  },
  btc_mined_from_hashrate: {
    value: (inputs, call) => {
      const [fleet, days] = [inputs.number("avg_hashrate_ehs"), inputs.number("days")];
      return call("BTC_MINED", fleet, networkOf(inputs, call), rewardOf(inputs, call), days);
    },
  },
  btc_per_day_average: { unmapped: ARITHMETIC },
  hashcost: {
    value: (inputs, call) =>
      call("HASHCOST", inputs.number("efficiency_j_th"), inputs.number("power_usd_kwh")),
  },
  hashcost_usd_th_day: {
    value: (inputs, call) =>
      call("HASHCOST", inputs.number("efficiency_j_th"), inputs.number("power_usd_kwh")) / 1000,
  },
  rig_revenue_per_day: {
    how: "profit with free power",
    value: (inputs, call) => {
      const hashprice = inputs.number("hashprice_usd_ph_day");
      return call("MINING_PROFIT", fleetEhs(inputs), hashprice, ANY_EFFICIENCY, FREE_POWER);
    },
  },
  rig_net_per_day: { value: rigNetPerDay },
  rig_power_cost_per_day: { how: "times the machine's PH/s", value: rigPowerPerDay },
  electricity_cost_period: {
    how: "over the hours given",
    value: (inputs, call) => {
      const perDay = call("HASHCOST", inputs.number("power_w") / 1000, inputs.number("usd_kwh"));
      return (perDay * inputs.number("hours")) / 24;
    },
  },
  capex_per_btc: {
    how: "depreciation over the bitcoin that the machine mines in its life",
    value: (inputs, call) => {
      const [fleet, network] = [fleetEhs(inputs, "rig_th_s"), inputs.number("network_ehs")];
      const days = inputs.number("blocks_over_life") / 144;
      const mined = call("BTC_MINED", fleet, network, inputs.number("reward"), days);
      return call("COST_PER_BTC", mined, 0, 0, 0, 0, 0, inputs.number("rig_usd"));
    },
  },
  revenue_with_difficulty_growth: {
    how: "the dearest machine that pays back in these periods; the decline as one of the price",
    value: (inputs, call) => {
      const hashprice = inputs.number("first_period_revenue") / DAYS_PER_MONTH;
      const decline = inputs.number("decline_per_period");
      const args = [ANY_EFFICIENCY, FREE_POWER, hashprice, 0, -decline];
      return earnedWithin(inputs.number("periods"), call, args);
    },
  },
  gross_margin: { value: grossMargin },
  profit_margin: { value: grossMargin },
  hardware_profit_margin: {
    how: "per bitcoin in place of per PH and day",
    value: (inputs, call) =>
      100 * margin(call, inputs.number("revenue_per_btc"), inputs.number("electricity_per_btc")),
  },
  hardware_profit: {
    how: "a bitcoin in place of a PH-day",
    value: (inputs, call) => {
      const [fleet, revenue] = [
        inputs.number("btc_mined") / 1000,
        inputs.number("revenue_per_btc"),
      ];
      const cost = inputs.number("electricity_per_btc");
      const skipped = new Array<null>(4).fill(null);
      const args = [fleet, revenue, ANY_EFFICIENCY, FREE_POWER, ...skipped, cost];
      return call("MINING_PROFIT", ...args) / 1e6;
    },
  },
  cost_of_revenue_share: {
    how: "what the margin leaves",
    value: (inputs, call) =>
      100 * (1 - margin(call, inputs.number("revenue_usd_k"), inputs.number("cost_usd_k"))),
  },
  net_power_cost: {
    value: (inputs, call) => {
      const cost = inputs.number("power_cost_usd_k") * USD_PER_THOUSAND;
      const credits = inputs.number("curtailment_credits_usd_k") * USD_PER_THOUSAND;
      return 100 * call("NET_POWER_PRICE", cost, inputs.number("kwh") / 1000, credits);
    },
  },
  total_power_credits: { unmapped: ARITHMETIC },
  cost_per_btc_direct: {
    value: (inputs, call) => costPerBtc(inputs, call, { direct: "mining_cost_usd_k" }),
  },
  cost_per_btc_all_in: {
    value: (inputs, call) =>
      costPerBtc(inputs, call, {
        direct: "mining_cost_usd_k",
        sga: "sga_usd_k",
        depreciation: "d_and_a_usd_k",
      }),
  },
  power_cost_per_btc: {
    value: (inputs, call) => costPerBtc(inputs, call, { direct: "cost_usd_k" }),
  },
  fleet_hashrate: { unmapped: "a sum of units times their hashrate; FLEET_HASHRATE goes by power" },
  growth: { unmapped: ARITHMETIC },
  "4cp_annual_charge": {
    value: (inputs, call) =>
      call("PEAK_CHARGE", inputs.number("mw_4cp_avg"), inputs.number("usd_per_kw_yr")),
  },
  "4cp_annual_saving": {
    how: "on the megawatts taken off the peaks",
    value: (inputs, call) => {
      const saved = inputs.number("mw_before") - inputs.number("mw_after");
      return call("PEAK_CHARGE", saved, inputs.number("usd_per_kw_yr"));
    },
  },
  "4cp_opportunity_cost_hurdle": { unmapped: ARITHMETIC },
};

import type { Block } from "../../describe";
import { calcLines } from "../../rows";
import { MINING_NEEDS } from "../shared/market";
import { basisOf, publishedLines } from "./published";

export const MARGIN = "{efficiency},{powerPrice},{poolFee},{pue},{otherCost}";

const workings = calcLines({
  hashcost: {
    label: "Cost of running 1 PH/s for a day",
    unit: "USD/PH/day",
    formula: "=WATT.HASHCOST({efficiency},{powerPrice},{pue},{otherCost})",
    needs: MINING_NEEDS,
  },
  production: {
    label: "Bitcoin mined in a day at full uptime",
    unit: "BTC",
    format: "#,##0.00",
    formula: "=WATT.BTC_MINED({hashrate},{network},{reward},1,1,{poolFee})",
    needs: ["hashrate"],
  },
  power: {
    label: "Power that the fleet draws",
    unit: "MW",
    formula: "=WATT.FLEET_POWER({hashrate},{efficiency},{pue})",
    needs: ["hashrate", "efficiency"],
  },
  profit: {
    label: "Profit of a day after power and pool fee",
    unit: "USD",
    formula: `=WATT.MINING_PROFIT({hashrate},{hashprice},{efficiency},{powerPrice},1,1,{poolFee},{pue},{otherCost})`,
    needs: ["hashrate", ...MINING_NEEDS],
  },
});

const answers = calcLines({
  shutdown: {
    label: "Shutdown price",
    unit: "USD/BTC",
    formula:
      "=WATT.MINER_BREAKEVEN({efficiency},{powerPrice},{network},{reward},{poolFee},{pue},{otherCost})",
    needs: MINING_NEEDS,
    name: "Shutdown_price",
    strong: true,
    note: "Power and pool fee only: below it the machines are better off",
  },
  covers: {
    label: "What the power price behind it covers",
    unit: "text",
    formula: `=IF({powerPrice.standing}="your figure","your figure",${basisOf("power_price_usd_kwh", "{company},{vintage}")})`,
    note: "Where it is owned sites only, hosting elsewhere makes the rest of the fleet dearer",
  },
  safety: {
    label: "Margin of safety: fall of bitcoin to that price",
    unit: "fraction",
    formula: "=1-{shutdown}/{btcPrice}",
    needs: ["shutdown"],
    name: "Margin_of_safety",
    strong: true,
  },
  margin: {
    label: "Mining margin today",
    unit: "fraction",
    formula: `=WATT.MINING_MARGIN({hashprice},${MARGIN})`,
    needs: MINING_NEEDS,
  },
  revenuePerMwh: {
    label: "Mining revenue of a MWh",
    unit: "USD/MWh",
    formula: "=WATT.MINING_REVENUE_PER_MWH({hashprice},{efficiency},{poolFee},{pue})",
    needs: ["efficiency"],
    note: "Sell the power instead where a MWh brings more",
  },
  breakevenPower: {
    label: "Breakeven power price",
    unit: "USD/kWh",
    formula: "=WATT.BREAKEVEN_POWER_PRICE({hashprice},{efficiency},{poolFee},{pue},{otherCost})",
    needs: ["efficiency"],
    name: "Breakeven_power_price",
  },
  breakevenEfficiency: {
    label: "Breakeven efficiency",
    unit: "J/TH",
    formula:
      '=IFNA(WATT.BREAKEVEN_EFFICIENCY({hashprice},{powerPrice},{poolFee},{pue},{otherCost}),"never")',
    needs: ["powerPrice"],
    name: "Breakeven_efficiency",
    note: "Machines above it lose money at the company's power price",
  },
  breakevenNetwork: {
    label: "Network hashrate at which the fleet switches off",
    unit: "EH/s",
    formula:
      '=IFNA(WATT.BREAKEVEN_NETWORK({btcPrice},{efficiency},{powerPrice},{reward},{poolFee},{pue},{otherCost}),"never")',
    needs: MINING_NEEDS,
    name: "Breakeven_network",
  },
  networkGrowth: {
    label: "Growth of the network to that hashrate",
    unit: "fraction",
    formula: "={breakevenNetwork}/{network}-1",
    needs: ["breakevenNetwork"],
  },
});

const halving = calcLines({
  halvingDays: {
    label: "Day",
    unit: "date",
    formula: ["={day}", "=WATT.HALVING_DATE({height},{asOf})"],
    note: "At ten minutes a block",
  },
  subsidies: {
    label: "Block subsidy",
    unit: "BTC",
    formula: ["={subsidy}", "=WATT.BLOCK_SUBSIDY((INT({height}/210000)+1)*210000)"],
  },
  rewards: {
    label: "Block reward at the same fee share",
    unit: "BTC",
    formula: "=WATT.BLOCK_REWARD({subsidies},{feeShare})",
  },
  hashprices: {
    label: "Hashprice, price and network held",
    unit: "USD/PH/day",
    formula: "=WATT.HASHPRICE({btcPrice},{network},{rewards})",
  },
  shutdowns: {
    label: "Shutdown price",
    unit: "USD/BTC",
    formula:
      "=WATT.MINER_BREAKEVEN({efficiency},{powerPrice},{network},{rewards},{poolFee},{pue},{otherCost})",
    needs: MINING_NEEDS,
  },
  safeties: {
    label: "Margin of safety",
    unit: "fraction",
    formula: "=1-{shutdowns}/{btcPrice}",
    needs: ["shutdowns"],
  },
  breakevenPowers: {
    label: "Breakeven power price",
    unit: "USD/kWh",
    formula: "=WATT.BREAKEVEN_POWER_PRICE({hashprices},{efficiency},{poolFee},{pue},{otherCost})",
    needs: ["efficiency"],
  },
  breakevenEfficiencies: {
    label: "Breakeven efficiency",
    unit: "J/TH",
    formula:
      '=IFNA(WATT.BREAKEVEN_EFFICIENCY({hashprices},{powerPrice},{poolFee},{pue},{otherCost}),"never")',
    needs: ["powerPrice"],
  },
  breakevenNetworks: {
    label: "Network hashrate at which the fleet switches off",
    unit: "EH/s",
    formula:
      '=IFNA(WATT.BREAKEVEN_NETWORK({btcPrice},{efficiency},{powerPrice},{rewards},{poolFee},{pue},{otherCost}),"never")',
    needs: MINING_NEEDS,
  },
});

export const breakevenResults: readonly Block[] = [
  { kind: "lines", title: "Workings", lines: workings },
  { kind: "lines", title: "Breakevens", lines: answers },
  { kind: "lines", title: "What its published cost means", lines: publishedLines },
  {
    kind: "lines",
    title: "What the next halving does",
    heads: ["Today", "After it"],
    lines: halving,
  },
];

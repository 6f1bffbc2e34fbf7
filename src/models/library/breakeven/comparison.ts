import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Formula } from "../../describe";
import { tableColumns } from "../../rows";
import { COST_DIFFICULTY } from "./inputs";
import { basisOf, impliedPrice } from "./published";

/* The company among its peers, and the machines on sale. */

const RUN = "{network},{reward},{poolFee},{pue},{otherCost}";

/** From thirsty to frugal they would cross; listed by efficiency, the curve only rises. */
const MACHINES = [
  "Antminer S23 Hyd 580T",
  "Antminer S21 XP Hyd 473T",
  "Antminer S21 XP 270T",
  "SEALMINER A3 Air 260T",
  "Antminer S21 Pro 234T",
  "Whatsminer M60S++ 218T",
  "SEALMINER A2 226T",
  "Antminer S21 200T",
  "Whatsminer M60S 186T",
  "Antminer T21 190T",
  "Antminer S19 XP 140T",
  "Antminer S19k Pro 120T",
  "Antminer S19j Pro 104T",
  "Antminer S19 95T",
] as const;

const companies: Block = {
  kind: "table",
  key: "peers",
  title: "The nine companies on their own published figures",
  note: "n/p: not published. Power prices are stated on different bases: compare the shutdown price of owned sites only with no other.",
  columns: tableColumns({
    ticker: { label: "Ticker", unit: "text" },
    efficiency: {
      label: "Efficiency",
      unit: "J/TH",
      field: "fleet_efficiency_j_th",
      formula: '=IFNA(WATT.COMPANY({peers.ticker},{peers.fields#2}),"n/p")',
      spills: true,
    },
    power: {
      label: "Power price",
      unit: "USD/kWh",
      field: "power_price_usd_kwh",
      formula: '=IFNA(WATT.COMPANY({peers.ticker},{peers.fields#3}),"n/p")',
      spills: true,
    },
    covers: {
      label: "Covers",
      unit: "text",
      formula: `=${basisOf("power_price_usd_kwh", "{@ticker}")}`,
    },
    shutdown: {
      label: "Shutdown price",
      unit: "USD/BTC",
      formula: `=IF(COUNT({@efficiency},{@power})<2,"n/p",WATT.MINER_BREAKEVEN({@efficiency},{@power},${RUN}))`,
    },
    safety: {
      label: "Margin of safety",
      unit: "fraction",
      formula: '=IF(ISNUMBER({@shutdown}),1-{@shutdown}/{btcPrice},"n/p")',
    },
    row: {
      label: "Efficiency from, in the grid",
      unit: "J/TH",
      formula: '=IF(ISNUMBER({@shutdown}),IFNA(LOOKUP({@efficiency},{map.down}),"below it"),"n/p")',
    },
    column: {
      label: "Power price from, in it",
      unit: "USD/kWh",
      formula: '=IF(ISNUMBER({@shutdown}),IFNA(LOOKUP({@power},{map.across}),"below it"),"n/p")',
    },
  }),
  rows: COVERED_TICKERS.map((ticker) => [ticker]),
};

/** Mean difficulty of the month, quarter or year that a cost is of. */
const COST_PERIODS: Readonly<Record<string, number>> = { IREN: 129.7e12, CLSK: 116e12 };

const costs: Block = {
  kind: "table",
  key: "costs",
  title: "What their published costs mean",
  note: "A cost of an earlier period at today's difficulty stands beside the shutdown price, the power price it means beside the one above.",
  columns: tableColumns({
    ticker: { label: "Ticker", unit: "text", fixed: true },
    cost: {
      label: "Published",
      unit: "USD/BTC",
      formula: '=IFNA(WATT.COMPANY({@ticker},"cost_per_btc_usd"),"n/p")',
    },
    covers: {
      label: "Covers",
      unit: "text",
      formula: `=${basisOf("cost_per_btc_usd", "{@ticker}")}`,
    },
    difficulty: { label: "Difficulty then", unit: "difficulty", format: '0.0,,,,"T"' },
    restated: {
      label: "Cost restated",
      unit: "USD/BTC",
      formula:
        '=IF(ISNUMBER({@cost}),WATT.REBASE_COST({@cost},WATT.NETWORK_HASHRATE({@difficulty}),{network}),"n/p")',
    },
    shutdown: { label: "Shutdown price", unit: "USD/BTC", formula: "={peers.shutdown#row}" },
    implied: {
      label: "Price it means",
      unit: "USD/kWh",
      formula: `=IF(COUNT({@cost},{peers.efficiency#row})<2,"n/p",${impliedPrice("{@cost},{peers.efficiency#row}", "{@difficulty}", "{@covers}").slice(1)})`,
    },
    power: { label: "Power price", unit: "USD/kWh", formula: "={peers.power#row}" },
  }),
  rows: COVERED_TICKERS.map((ticker) => [ticker, COST_PERIODS[ticker] ?? COST_DIFFICULTY]),
  sources: ["networkLog"],
};

const owned: Block = {
  kind: "notes",
  title: "Owned sites and the rest",
  texts: [
    '="MARA: 0.04 USD/kWh and 39,235 USD/BTC cover owned sites only. Its own 31.3 USD/PH/day for all sites (letter of November 2025) is a shutdown price of "&TEXT(WATT.MINER_BREAKEVEN(1,0,{network},{reward},{poolFee},1,31.3),"#,##0")&" USD/BTC"',
    "CLSK: both figures cover owned sites; the cost is the mean of a year, the power price of a quarter.",
    "CIFR: the power price is of June 2025; the cost of the quarter after it means a higher one.",
  ],
};

/** The tickers whose efficiency and power price fall between a cell's heads and the next ones. */
const whoIsThere = COVERED_TICKERS.map(
  (_, index) =>
    `IF(AND({peers.row#${index + 1}}={down},{peers.column#${index + 1}}={across}),{peers.ticker#${index + 1}}&" ","")`,
).join("&");

const EFFICIENCIES = [12, 14, 16, 18, 20, 22, 24] as const;
const POWER_PRICES = [0.03, 0.04, 0.05, 0.06, 0.07] as const;

const grids: readonly Block[] = [
  {
    kind: "grid",
    key: "grid",
    title: "Shutdown price over efficiency and power price",
    down: { label: "Efficiency", unit: "J/TH", values: EFFICIENCIES },
    across: { label: "power price", unit: "USD/kWh", values: POWER_PRICES },
    formula: `=WATT.MINER_BREAKEVEN({down},{across},${RUN})`,
    unit: "USD/BTC",
  },
  {
    kind: "grid",
    key: "map",
    title: "Who stands where in that grid",
    note: "From each head up to the next one.",
    down: { label: "Efficiency from", unit: "J/TH", values: EFFICIENCIES },
    across: { label: "power price from", unit: "USD/kWh", values: POWER_PRICES },
    formula: `=TRIM(${whoIsThere})` as Formula,
    everyCell: true,
    unit: "text",
  },
];

const machines: readonly Block[] = [
  {
    kind: "table",
    key: "curve",
    title: "Shutdown curve of the machines at the power price of the curve",
    note: "Models as WATT.ASICS lists them: change them, keep them in rising order of J/TH for the chart.",
    columns: tableColumns({
      model: { label: "Machine", unit: "text" },
      efficiency: {
        label: "Efficiency",
        unit: "J/TH",
        formula: '=WATT.ASIC({curve.model},"efficiency_j_th")',
        spills: true,
      },
      shutdown: {
        label: "Shutdown price",
        unit: "USD/BTC",
        formula: `=WATT.MINER_BREAKEVEN({curve.efficiency},{curvePrice},${RUN})`,
        spills: true,
      },
      spot: { label: "Bitcoin price", unit: "USD/BTC", formula: "={btcPrice}" },
      state: {
        label: "At that price",
        unit: "text",
        formula: '=IF({@shutdown}<{@spot},"runs","off")',
      },
    }),
    rows: MACHINES.map((model) => [model]),
  },
  {
    kind: "chart",
    name: "Shutdown curve",
    type: "line",
    title: "Shutdown price of machines and the bitcoin price",
    altText:
      "The shutdown price rises with the energy a machine needs per terahash; machines above the line of the bitcoin price are off.",
    xAxis: "Machine, from frugal to thirsty",
    yAxis: "Bitcoin price (USD/BTC)",
    series: [
      { name: "Shutdown price", values: "{curve.shutdown}", categories: "{curve.model}" },
      { name: "Bitcoin price", values: "{curve.spot}", categories: "{curve.model}" },
    ],
  },
];

export const breakevenComparison: readonly Block[] = [
  ...grids,
  companies,
  costs,
  owned,
  ...machines,
];

import { figure } from "../../presets/companies";
import { COVERED_TICKERS } from "../../presets/tickers";
import { linePlot, type Curve, type Marker } from "../../plot/linePlot";
import { compact } from "../../plot/words";
import { breakevenModel, EFFICIENCIES, POWER_PRICES } from "./breakevenModel";
import { numberOf, type Drawn, type Inputs, type NumberField, type Picture } from "./picture";

const NUMBERS: readonly NumberField[] = [
  {
    key: "network",
    label: "Network hashrate",
    unit: "EH/s",
    value: 1090,
    note: "What the difficulty of mid-November 2025 means",
  },
  {
    key: "reward",
    label: "Block reward with fees",
    unit: "BTC",
    value: 3.15,
    note: "Subsidy of 3.125 BTC and fees of 0.8% of it",
  },
  {
    key: "btcPrice",
    label: "Bitcoin price",
    unit: "USD/BTC",
    value: 90_000,
    note: "Below 90,000 on 18 November 2025",
  },
];

/** Companies that have published both figures. */
const KNOWN = COVERED_TICKERS.filter(
  (ticker) => numbersOf(ticker).efficiency !== null && numbersOf(ticker).price !== null,
);

export const breakevenPicture: Picture = {
  id: "breakeven",
  title: "Breakeven against power price",
  sentence: "Where machines of an efficiency switch off, with companies where they stand.",
  numbers: NUMBERS,
  companies: { tickers: KNOWN, value: KNOWN.slice(0, 4) },
  draw,
  model: (inputs) => breakevenModel(inputs, NUMBERS),
};

function draw({ numbers, companies }: Inputs): Drawn {
  const { network, reward, btcPrice } = numbers;
  const at = (efficiency: number, price: number): number =>
    numberOf("MINER_BREAKEVEN", efficiency, price, network, reward);
  const [first, last] = [POWER_PRICES[0], POWER_PRICES[POWER_PRICES.length - 1]];
  const curves: Curve[] = [
    ...EFFICIENCIES.map((efficiency) => ({
      name: `${efficiency} J/TH`,
      points: POWER_PRICES.map((price) => [price, at(efficiency, price)] as const),
    })),
    {
      name: "BTC price",
      dashed: true,
      points: [
        [first, btcPrice],
        [last, btcPrice],
      ],
    },
  ];
  const markers = companies.flatMap((ticker): Marker[] => {
    const { efficiency, price } = numbersOf(ticker);
    return efficiency === null || price === null
      ? []
      : [{ name: ticker, at: [price, at(efficiency, price)] }];
  });
  const gist = gistOf(markers, btcPrice);
  const svg = linePlot({
    title: breakevenPicture.title,
    description: gist,
    x: { label: "Power price (USD/kWh)", format: compact },
    y: { label: "Breakeven (USD/BTC)", format: compact },
    curves,
    markers,
    fromZero: true,
  });
  return { svg, gist };
}

function gistOf(markers: readonly Marker[], btcPrice: number): string {
  if (markers.length === 0) {
    return "Each curve is the bitcoin price at which machines of that efficiency stop paying for their power.";
  }
  const listed = [...markers]
    .sort((a, b) => a.at[1] - b.at[1])
    .map(({ name, at }) => `${name} ${compact(at[1])}`)
    .join(", ");
  return `Breakeven in USD/BTC: ${listed}; bitcoin at ${compact(btcPrice)}. Power prices are stated on different bases.`;
}

function numbersOf(ticker: string): {
  readonly efficiency: number | null;
  readonly price: number | null;
} {
  const read = (field: string): number | null => {
    const value = figure(ticker, field)?.value;
    return typeof value === "number" ? value : null;
  };
  return { efficiency: read("fleet_efficiency_j_th"), price: read("power_price_usd_kwh") };
}

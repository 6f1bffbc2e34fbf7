import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Formula } from "../../describe";
import { tableColumns } from "../../rows";
import { FLEETS } from "./tiers";

/* Who stops first. */

const NINE = COVERED_TICKERS.length;
const FARMS = NINE + 1;

/** Where the fleet of a place stands; fleets without figures come last. */
const AT = "MATCH({@place},{fleets.place},0)";

function sorted(column: string): Formula {
  return `=INDEX({fleets.${column}},${AT})`;
}

function months(column: "runway" | "runwayAfter", farm: string): Formula {
  return `=IF(${AT}<=${NINE},INDEX({runways.${column}},MIN(${NINE},${AT})),IF(${AT}=${FARMS},${farm},""))`;
}

/** Hashrate or power of the fleets down to this row. */
function soFar(what: string): Formula {
  return `=IF(ISNUMBER({@hashcost}),SUMPRODUCT(({fleets.row}<=${FLEETS})*({fleets.cost}>={@hashcost})*${what}),"")`;
}

export const stopsTable: Block = {
  kind: "table",
  key: "first",
  title: "Who stops first",
  note: "Dearest first, by power cost alone. Cumulative: off once a fleet stops, with all above it. Runway as assumed below; the rest of the network publishes nothing.",
  columns: tableColumns({
    place: { label: "Place", unit: "", format: "0", fixed: true },
    name: { label: "Fleet", unit: "text", align: "left", formula: sorted("name") },
    hashrate: { label: "Hashrate", unit: "EH/s", formula: sorted("hashrate") },
    efficiency: { label: "Efficiency", unit: "J/TH", formula: sorted("efficiency") },
    powerPrice: { label: "Power price", unit: "USD/kWh", formula: sorted("powerPrice") },
    mw: { label: "Power", unit: "MW", formula: sorted("mw") },
    hashcost: { label: "Hashcost", unit: "USD/PH/day", formula: sorted("hashcost") },
    shutdown: { label: "Shutdown price", unit: "USD/BTC", formula: sorted("shutdown") },
    safety: {
      label: "Fall to it",
      unit: "fraction",
      formula: "=1-{@shutdown}/{btcPrice}",
      needs: ["@shutdown", "btcPrice"],
    },
    stops: { label: "Loses from", unit: "date", formula: sorted("stops") },
    runway: {
      label: "Runway today",
      unit: "months",
      format: "0",
      formula: months("runway", "{farmRunway#2}"),
    },
    runwayAfter: {
      label: "After halving",
      unit: "months",
      format: "0",
      formula: months("runwayAfter", "{farmRunwayAfter#2}"),
    },
    soFar: { label: "Cumulative", unit: "EH/s", formula: soFar("{fleets.counted}") },
    mwSoFar: {
      label: "Cumulative",
      unit: "MW",
      formula: soFar("{fleets.counted}*{fleets.mwPerEh}"),
    },
  }),
  rows: Array.from({ length: FLEETS }, (_, index) => [index + 1]),
};

import type { Block, Column, Formula } from "../../describe";
import { tableColumns } from "../../rows";
import { placeAmong } from "../shared/places";

/* The companies in the order of one column: what fills by formula cannot be sorted in place. */

const CHOICES = {
  "market cap": "cap",
  "enterprise value": "evDiluted",
  hashrate: "hashrate",
  efficiency: "efficiency",
  "power in operation": "operating",
  "secured power": "secured",
  "contracted IT power": "contracted",
  "EV/W in operation": "evOperating",
  "EV/W secured": "evSecured",
  "shutdown price": "shutdown",
} as const;

export const RANKING_CHOICES = Object.keys(CHOICES);

/** Dollars in millions, everything else as it is. */
const FIGURE_FORMAT = '[>=1000000]#,##0,,"m";#,##0.00';

const NAMES = RANKING_CHOICES.map((name) => `"${name}"`).join(",");
const CELLS = Object.values(CHOICES).map((key) => `{@${key}}`);
const PICKED = `CHOOSE(MATCH({rankBy},{${NAMES}},0),${CELLS.join(",")})`;

/** Last in the table of the companies. */
export const rankingColumns: readonly Column[] = tableColumns({
  ranked: {
    label: "Figure it is ranked by",
    unit: "",
    format: FIGURE_FORMAT,
    formula: `=IF({@ticker}="","",${PICKED})`,
  },
  place: {
    label: "Place",
    unit: "",
    format: "0",
    formula: `=IF(ISNUMBER({@ranked}),${placeAmong("{@ranked}", "{comps.ranked}", "ranks.place")},"")`,
  },
});

export function rankingTable(rows: number): Block {
  return {
    kind: "table",
    key: "ranks",
    title: "Ranking by the chosen column",
    note: "Equal figures keep the order of the table above.",
    columns: tableColumns({
      place: { label: "Place", unit: "", format: "0", fixed: true },
      ticker: { label: "Ticker", unit: "text", formula: atPlace("ticker") },
      value: { label: "Figure", unit: "", format: FIGURE_FORMAT, formula: atPlace("ranked") },
    }),
    rows: Array.from({ length: rows }, (_, index) => [index + 1]),
  };
}

function atPlace(column: string): Formula {
  return `=IFNA(INDEX({comps.${column}},MATCH({@place},{comps.place},0)),"")`;
}

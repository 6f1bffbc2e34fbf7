import type { Block } from "../../describe";
import { ROWS } from "./table";

/* The companies in the order of one column: what fills by formula cannot be sorted in place. */

const CHOICES = {
  "market cap": "cap",
  "enterprise value": "ev",
  hashrate: "hashrate",
  efficiency: "efficiency",
  "power in operation": "operating",
  "secured power": "secured",
  "contracted IT power": "contracted",
  "EV/W in operation": "evOperating",
  "EV/W secured": "evSecured",
  "diluted EV/W in operation": "evDilutedOperating",
  "shutdown price": "shutdown",
} as const;

export const RANKING_CHOICES = Object.keys(CHOICES);

/** Dollars in millions, everything else as it is. */
const FIGURE_FORMAT = '[>=1000000]#,##0,,"m";#,##0.00';

const NAMES = RANKING_CHOICES.map((name) => `"${name}"`).join(",");
const CELLS = Object.values(CHOICES).map((key) => `{comps.${key}#row}`);
const PICKED = `CHOOSE(MATCH({rankBy},{${NAMES}},0),${CELLS.join(",")})`;

export const rankingBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "ranks",
    title: "Ranking by the chosen column",
    note: "Equal figures keep the order of the table above, which the last two columns follow row by row.",
    columns: [
      { key: "place", label: "Place", unit: "", format: "0", fixed: true },
      {
        key: "ticker",
        label: "Ticker",
        unit: "text",
        formula:
          '=IF({@place}>COUNT({ranks.figure}),"",INDEX({comps.ticker},MATCH({@place},{ranks.rank},0)))',
      },
      {
        key: "value",
        label: "Figure",
        unit: "",
        format: FIGURE_FORMAT,
        formula: '=IF({@ticker}="","",INDEX({ranks.figure},MATCH({@place},{ranks.rank},0)))',
      },
      {
        key: "figure",
        label: "Figure of row",
        unit: "",
        format: FIGURE_FORMAT,
        formula: `=IF({comps.ticker#row}="","",${PICKED})`,
      },
      {
        key: "rank",
        label: "Rank of row",
        unit: "",
        format: "0",
        formula:
          '=IF(ISNUMBER({@figure}),COUNTIF({ranks.figure},">"&{@figure})+SUMPRODUCT(({ranks.figure}={@figure})*({ranks.place}<={@place})),"")',
      },
    ],
    rows: Array.from({ length: ROWS }, (_, index) => [index + 1]),
  },
];

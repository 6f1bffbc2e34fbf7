import type { Block } from "../../describe";
import { calcLines, tableColumns } from "../../rows";
import { PER_MW } from "../shared/looks";

/* What buyers paid for a site MW of miners. */

export const dealBlocks: readonly Block[] = [
  {
    kind: "table",
    key: "deals",
    title: "Be bought: deals over miners' power",
    note: "Only deals up to the day of the figures count, on site power; CoreWeave's bid was voted down, Long Ridge is a plant with land.",
    columns: tableColumns({
      what: { label: "Deal", unit: "text", fixed: true },
      day: { label: "Day", unit: "date" },
      usd: { label: "Price", unit: "USD", format: "#,##0.0,," },
      mw: { label: "Site power", unit: "MW" },
      perMw: { label: "A site MW", ...PER_MW, formula: "={@usd}/{@mw}" },
      counts: { label: "Counts", ...PER_MW, formula: '=IF({@day}<={day},{@perMw},"later")' },
    }),
    rows: [
      ["Galaxy: Helios, in distress", 44923, 65e6, 180],
      ["Riot: Block Mining", 45496, 92.5e6, 60],
      ["CleanSpark: Knoxville", 45545, 27.5e6, 85],
      ["Talen, a generator: 25% of Nautilus", 45567, 92e6, 50],
      ["Riot: Rhodium's part of Rockdale", 45775, 185e6, 125],
      ["CoreWeave's bid for Core Scientific", 45845, 9e9, 1300],
      ["MARA: Long Ridge, plant and land", 46142, 1.5e9, 505],
      ["Core Scientific: Muskogee, no hall", 46148, 421e6, 440],
    ],
    sources: [
      "helios",
      "blockMining",
      "knoxville",
      "nautilus",
      "rhodium",
      "coreWeave",
      "longRidge",
      "polaris",
    ],
  },
  {
    kind: "lines",
    title: "What buyers paid",
    lines: calcLines({
      dealMedian: { label: "Median", ...PER_MW, formula: "=MEDIAN({deals.counts})", strong: true },
      lowest: { label: "Lowest", ...PER_MW, formula: "=MIN({deals.counts})" },
      dealHigh: { label: "Highest", ...PER_MW, formula: "=MAX({deals.counts})" },
    }),
  },
];

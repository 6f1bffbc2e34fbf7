import type { Block } from "../../describe";
import { tableColumns } from "../../rows";

export const publishedTable: Block = {
  kind: "table",
  key: "published",
  title: "Published versions of the gap and what their parts give",
  note: "n/p: the parts are not published. A published figure is quoted, never used.",
  columns: tableColumns({
    report: { label: "Report", unit: "text", fixed: true },
    need: { label: "Need", unit: "GW" },
    grid: { label: "Grid access", unit: "GW" },
    construction: { label: "Construction", unit: "GW" },
    arithmetic: {
      label: "Arithmetic",
      unit: "GW",
      formula:
        '=IF(COUNT({@need},{@grid},{@construction})<3,"n/p",WATT.POWER_GAP({@need},{@grid},{@construction}))',
    },
    printed: { label: "Published", unit: "GW" },
    difference: {
      label: "Difference",
      unit: "GW",
      formula: '=IF(ISNUMBER({@arithmetic}),{@printed}-{@arithmetic},"n/p")',
    },
    note: { label: "Note", unit: "text", fixed: true, align: "left" },
  }),
  rows: [
    ["Morgan Stanley, December 2024", null, null, null, 36, "quoted a year later; parts not seen"],
    [
      "Morgan Stanley, September 2025",
      65,
      15,
      6,
      45,
      "printed as about 45: a rounding of 44; the article's figure",
    ],
    ["Morgan Stanley, November 2025", 69, 15, 10, 44, "need and construction both rose by 4"],
    ["Morgan Stanley, end of 2025", null, null, null, 47, "parts not seen; the day is not shown"],
    ["Morgan Stanley, February 2026", 74, 25, 0, 49, "25 is grid access and construction together"],
  ],
  sources: ["november", "september", "winter", "february"],
};

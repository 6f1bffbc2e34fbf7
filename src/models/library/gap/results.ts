import { powerSolutions } from "../../../presets/solutions";
import type { Block, CalcLine } from "../../describe";
import { calcLines, checkLines, tableColumns } from "../../rows";

function chosen(key: string, label: string, column: string): CalcLine {
  return {
    kind: "calc",
    key,
    label,
    unit: "GW",
    formula: `=INDEX({paths.${column}},MATCH({scenario},{paths.name},0))`,
  };
}

const answers: readonly CalcLine[] = [
  chosen("need", "Power needed", "need"),
  chosen("grid", "Near-term access to the grid", "grid"),
  chosen("construction", "Under construction", "construction"),
  ...calcLines({
    before: {
      label: "Gap before time-to-power solutions",
      unit: "GW",
      formula: "=WATT.POWER_GAP({need},{grid},{construction})",
      name: "Gap_before",
      strong: true,
      note: "65 - 15 - 6 is 44; the article rounds it to about 45",
    },
    shareBefore: { label: "Of the need", unit: "fraction", formula: "={before}/{need}" },
    after: {
      label: "Gap after them; negative is a surplus",
      unit: "GW",
      formula:
        "=WATT.POWER_GAP({need},{grid},{construction},SUM({solutions.chosen}),{realisation})",
      name: "Gap_after",
      strong: true,
      note: "Published in November 2025: about 13 GW",
    },
    shareAfter: {
      label: "Of the need",
      unit: "fraction",
      formula: "={after}/{need}",
      note: "Published: as much as 20%",
    },
    bitcoinShare: {
      label: "Share of the gap that bitcoin sites could close",
      unit: "fraction",
      formula: "={solutions.chosen#4}/{before}",
      name: "Bitcoin_sites_share",
      note: "If all of them come about",
    },
    realised: {
      label: "At the realised share",
      unit: "fraction",
      formula: "={solutions.comes#4}/{before}",
    },
  }),
];

const solution = (of: "low" | "mid" | "high"): `=${string}` =>
  `=VLOOKUP({@key},WATT.POWER_SOLUTIONS("${of}"),2,FALSE)`;

const solutions: Block = {
  kind: "table",
  key: "solutions",
  title: "Time-to-power solutions by 2028",
  columns: tableColumns({
    name: { label: "Way", unit: "text", fixed: true },
    low: { label: "Low", unit: "GW", formula: solution("low") },
    mid: { label: "Middle", unit: "GW", formula: solution("mid") },
    high: { label: "High", unit: "GW", formula: solution("high") },
    chosen: {
      label: "Chosen case",
      unit: "GW",
      formula: '=IF({case}="low",{@low},IF({case}="high",{@high},{@mid}))',
    },
    comes: { label: "Comes about", unit: "GW", formula: "={@chosen}*{realisation}" },
    key: { label: "Key", unit: "text", keys: true, align: "left" },
  }),
  rows: powerSolutions().map(({ solution: key }) => [key.replace(/_/g, " "), key]),
  sources: ["solutions", "bitcoinSites"],
};

const sums: Block = {
  kind: "lines",
  title: "Their sum by case",
  heads: ["Low", "Middle", "High"],
  lines: calcLines({
    sums: {
      label: "All four",
      unit: "GW",
      formula: ["=SUM({solutions.low})", "=SUM({solutions.mid})", "=SUM({solutions.high})"],
    },
  }),
};

const grid: Block = {
  kind: "grid",
  key: "sensitivity",
  title: "Gap that is left, over case and realised share",
  down: {
    label: "Realised share",
    unit: "fraction",
    values: [0.25, 0.5, 0.6667, 0.8, 1],
    format: "0%",
  },
  across: { label: "case", unit: "text", values: ["low", "mid", "high"] },
  formula: "=WATT.POWER_GAP({need},{grid},{construction},{sums#all},{down})",
  unit: "GW",
};

const steps: readonly Block[] = [
  {
    kind: "table",
    key: "steps",
    title: "From the need to what is left",
    columns: tableColumns({
      step: { label: "Step", unit: "text", fixed: true },
      number: { label: "No.", unit: "", format: "0", fixed: true },
      covers: { label: "Covered by this step", unit: "GW", fixed: true },
      earlier: {
        label: "Covered before",
        unit: "GW",
        formula: "=SUMPRODUCT(({steps.number}<{@number})*{steps.covers})",
      },
      open: { label: "Still open", unit: "GW", formula: "=MAX(0,{need}-{@earlier}-{@covers})" },
    }),
    rows: [
      ["Need", 1, 0],
      ["Grid access", 2, "={grid}"],
      ["Under construction", 3, "={construction}"],
      ...[1, 2, 3, 4].map((row) => [
        `={solutions.name#${row}}`,
        row + 3,
        `={solutions.comes#${row}}`,
      ]),
      ["What is left", 8, 0],
    ],
  },
  {
    kind: "chart",
    name: "Power gap",
    type: "stackedColumn",
    title: "US data centres to 2028: from the need to what is left",
    altText:
      "Each column is the whole need: the part still open shrinks from step to step as grid access, construction and the ways round the grid cover theirs.",
    xAxis: "Step",
    yAxis: "Power (GW)",
    series: [
      { name: "Still open", values: "{steps.open}", categories: "{steps.step}" },
      { name: "Covered by this step", values: "{steps.covers}", categories: "{steps.step}" },
      { name: "Covered before", values: "{steps.earlier}", categories: "{steps.step}" },
    ],
  },
];

export const gapChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "Need less grid access less construction is the gap": {
      holds: "ABS({need}-{grid}-{construction}-{before})<0.000000001",
    },
    "The steps end at what is left": {
      holds: "ABS({need}-SUM({steps.covers})-{after})<0.000000001",
    },
    "The chosen path is on the basis of grid access": {
      holds: 'INDEX({paths.compares},MATCH({scenario},{paths.name},0))="yes"',
    },
    "The parts of September 2025 give 44": {
      holds: "{published.arithmetic#2}=44",
      note: "Until its inputs in the table of versions are changed",
    },
  }),
};

export const gapResults: readonly Block[] = [
  { kind: "lines", title: "Answer", lines: answers },
  solutions,
  sums,
  grid,
  ...steps,
];

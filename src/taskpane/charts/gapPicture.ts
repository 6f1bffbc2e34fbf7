import { powerSolutions } from "../../presets/solutions";
import { barPlot, type Bar } from "../../plot/barPlot";
import { compact } from "../../plot/words";
import { gapModel } from "./gapModel";
import { numberOf, type Drawn, type Inputs, type NumberField, type Picture } from "./picture";

const NUMBERS: readonly NumberField[] = [
  {
    key: "demand",
    label: "Power needed to 2028",
    unit: "GW",
    value: 65,
    note: "MSX Research Institute, November 2025, for data centres of the United States",
  },
  {
    key: "grid",
    label: "Near-term access to the grid",
    unit: "GW",
    value: 15,
    note: "MSX Research Institute, November 2025",
  },
  {
    key: "construction",
    label: "Under construction with own power",
    unit: "GW",
    value: 6,
    note: "MSX Research Institute, November 2025",
  },
  {
    key: "realisation",
    label: "Share of the time-to-power solutions that comes about",
    unit: "fraction",
    value: 0.6667,
    note: "Backed out: (44 - 13) / 46.5, as in the model; 1 for all of them",
  },
];

const CASES = ["low", "mid", "high"] as const;

export const gapPicture: Picture = {
  id: "gap",
  title: "US power gap",
  sentence: "From the power that data centres need to what is left open.",
  numbers: NUMBERS,
  choice: {
    label: "Time-to-power solutions",
    choices: [
      { value: "none", label: "left out" },
      ...CASES.map((value) => ({ value, label: `${value} case` })),
    ],
    value: "mid",
  },
  draw,
  model: (inputs) => gapModel(inputs, { fields: NUMBERS, solutions: solutionsGw(inputs.choice) }),
};

/** All time-to-power solutions together, GW. */
function solutionsGw(choice: string): number {
  const key = `${choice}Gw` as "lowGw" | "midGw" | "highGw";
  return choice === "none" ? 0 : powerSolutions().reduce((sum, one) => sum + one[key], 0);
}

function draw({ numbers, choice }: Inputs): Drawn {
  const { demand, grid, construction, realisation } = numbers;
  const solutions = solutionsGw(choice);
  const before = numberOf("POWER_GAP", demand, grid, construction);
  const after = numberOf("POWER_GAP", demand, grid, construction, solutions, realisation);
  const steps: readonly (readonly [string, number, number])[] = [
    ["Grid\naccess", demand, demand - grid],
    ["Under con-\nstruction", demand - grid, before],
    ...(choice === "none" ? [] : [["Solutions", before, after] as const]),
  ];
  const bars: Bar[] = [
    { label: "Needed", from: 0, to: demand, value: compact(demand), tone: 0 },
    ...steps.map(([label, from, to]) => ({ label, from, to, value: compact(to - from), tone: 2 })),
    after < 0
      ? { label: "Surplus", from: 0, to: after, value: `${compact(-after)} surplus`, tone: 2 }
      : { label: "Gap", from: 0, to: after, value: compact(after), tone: 1 },
  ];
  const left = after < 0 ? `a surplus of ${compact(-after)} GW` : `${compact(after)} GW`;
  const rest = choice === "none" ? "" : `, ${left} after time-to-power solutions`;
  const gist = `Of ${compact(demand)} GW needed, ${compact(before)} GW are open after grid access and construction${rest}.`;
  const svg = barPlot({
    title: gapPicture.title,
    description: gist,
    y: { label: "GW", format: compact },
    bars,
    linked: true,
  });
  return { svg, gist };
}

import { siteSum } from "../../catalog/companies/siteLoads";
import { tickers } from "../../presets/companies";
import { gridModel, NOT_STATED, STANDINGS } from "./gridModel";
import type { Drawn, Inputs, Picture } from "./picture";
import { stackPlot, type Stack } from "../../plot/stackPlot";
import { compact } from "../../plot/words";

/** More would have no room for their names. */
const COLUMNS = 8;

export const gridPicture: Picture = {
  id: "grids",
  title: "Where the megawatts are",
  sentence: "Site load by grid: what runs, what is being built or agreed, and pipeline.",
  numbers: [],
  companies: { tickers: tickers(), value: tickers() },
  draw,
  model: ({ companies }) =>
    gridModel(
      companies,
      loadsByGrid(companies).map(({ label }) => label),
    ),
};

/** GW of each standing on a grid, the most first. */
function loadsByGrid(companies: readonly string[]): readonly Stack[] {
  const byGrid = new Map<string, number[]>();
  STANDINGS.forEach(({ stages }, standing) => {
    const loads = companies.flatMap((ticker) =>
      stages.flatMap((stage) => siteSum({ ticker, basis: "gross", stage }).counted),
    );
    for (const { site, mw } of loads) {
      const grid = site.grid ?? NOT_STATED;
      const values = byGrid.get(grid) ?? STANDINGS.map(() => 0);
      values[standing] += mw / 1000;
      byGrid.set(grid, values);
    }
  });
  return [...byGrid]
    .map(([label, values]) => ({ label, values }))
    .sort((a, b) => sumOf(b.values) - sumOf(a.values));
}

function draw({ companies }: Inputs): Drawn {
  const grids = loadsByGrid(companies);
  const shown = grids.length > COLUMNS ? grids.slice(0, COLUMNS - 1) : grids;
  const rest = grids.slice(shown.length);
  const others: Stack[] =
    rest.length === 0
      ? []
      : [
          {
            label: "others",
            values: STANDINGS.map((_, at) => sumOf(rest.map(({ values }) => values[at]))),
          },
        ];
  const gist = gistOf(companies, grids);
  const svg = stackPlot({
    title: gridPicture.title,
    description: gist,
    y: { label: "GW of site load", format: compact },
    series: STANDINGS.map(({ label }) => label),
    stacks: [...shown, ...others].map(({ label, values }) => ({
      label: label.replace(" ", "\n"),
      values,
    })),
  });
  return { svg, gist };
}

function gistOf(companies: readonly string[], grids: readonly Stack[]): string {
  if (companies.length === 0) {
    return "Choose at least one company.";
  }
  const total = sumOf(grids.map(({ values }) => sumOf(values)));
  const [first] = grids;
  const share = Math.round((sumOf(first.values) / total) * 100);
  return (
    `${compact(total)} GW of site load on ${grids.length} grids, ${share}% of it on ${first.label}. ` +
    "Grids are partly our mapping; sites without a published load are left out."
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

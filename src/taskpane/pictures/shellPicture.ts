import { heatMap } from "./plot/heatMap";
import { compact } from "./plot/words";
import { numberOf, type Drawn, type Inputs, type NumberField, type Picture } from "./picture";
import { shellModel, STEPS } from "./shellModel";

const NUMBERS: readonly NumberField[] = [
  {
    key: "rent",
    label: "Rent",
    unit: "USD/kW-month",
    value: 109.46,
    note: "Backed out of the published 5.19 USD/W",
  },
  {
    key: "cost",
    label: "Build cost",
    unit: "USD/IT W",
    value: 10,
    note: "Published with the 5.19 USD/W",
  },
  {
    key: "ratio",
    label: "Site power over IT power",
    unit: "ratio",
    value: 1.3,
    note: "Signed leases lie between 1.21 and 1.52",
  },
  { key: "margin", label: "NOI margin", unit: "fraction", value: 0.85, note: "Published" },
  { key: "multiple", label: "Multiple of NOI", unit: "multiple", value: 15, note: "Published" },
];

export const shellPicture: Picture = {
  id: "shell",
  title: "Powered shell: rent against build cost",
  sentence: "Equity value of a watt of site power, as rent and cost move by a fifth and two.",
  numbers: NUMBERS,
  draw,
  model: (inputs) => shellModel(inputs, NUMBERS),
};

function draw({ numbers }: Inputs): Drawn {
  const { rent, cost, ratio, margin, multiple } = numbers;
  const [rents, costs] = [rent, cost].map((base) => STEPS.map((step) => base * step));
  const values = rents.map((oneRent) =>
    costs.map((oneCost) =>
      numberOf(
        "POWERED_SHELL_VALUE",
        100,
        "hyperscaler",
        oneRent,
        ratio,
        margin,
        oneCost,
        multiple,
      ),
    ),
  );
  const all = values.flat();
  const gist = `From ${compact(Math.min(...all))} to ${compact(Math.max(...all))} USD/W; ${compact(values[2][2])} where the inputs stand.`;
  const svg = heatMap({
    title: shellPicture.title,
    description: gist,
    down: { label: "Rent (USD/kW-month)", heads: rents.map(compact) },
    across: { label: "cost (USD/IT W)", heads: costs.map(compact) },
    values,
    format: compact,
    base: [2, 2],
  });
  return { svg, gist };
}

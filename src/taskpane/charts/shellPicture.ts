import { heatMap } from "../../plot/heatMap";
import { compact, evenNumbers } from "../../plot/words";
import { numberOf, type Drawn, type Inputs, type NumberField, type Picture } from "./picture";
import { shellModel, STEPS } from "./shellModel";
import { greatest, least } from "../../core/lists";

const NUMBERS: readonly NumberField[] = [
  {
    key: "rent",
    label: "Rent",
    unit: "USD/kW-month",
    value: 109.46,
    note: "Backed out of the published 5.19 USD/W; the broker's rent is not public",
  },
  {
    key: "cost",
    label: "Build cost",
    unit: "USD/IT W",
    value: 10,
    note: "Rule of Cantor, November 2025; the broker's cost is not public",
  },
  {
    key: "ratio",
    label: "Site power over IT power",
    unit: "ratio",
    value: 1.3,
    note: "Derived from JPMorgan, September 2025; signed leases 1.21 to 1.52",
  },
  {
    key: "margin",
    label: "NOI margin",
    unit: "fraction",
    value: 0.85,
    note: "TeraWulf's lease with Fluidstack, August 2025",
  },
  {
    key: "multiple",
    label: "Multiple of NOI",
    unit: "multiple",
    value: 15,
    note: "Published in May 2026, later than the 5.19 USD/W",
  },
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
  const gist = `From ${compact(least(all))} to ${compact(greatest(all))} USD/W; ${compact(values[2][2])} where the inputs stand.`;
  const svg = heatMap({
    title: shellPicture.title,
    description: gist,
    down: { label: "Rent (USD/kW-month)", heads: rents.map(compact) },
    across: { label: "cost (USD/IT W)", heads: costs.map(compact) },
    values,
    format: evenNumbers("USD/W", all),
    base: [2, 2],
  });
  return { svg, gist };
}

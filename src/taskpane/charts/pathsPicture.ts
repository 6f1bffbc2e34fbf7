import { barPlot } from "../../plot/barPlot";
import { compact } from "../../plot/words";
import { pathsModel, type Measure } from "./pathsModel";
import { tableOf, type Drawn, type Inputs, type NumberField, type Picture } from "./picture";

const NUMBERS: readonly NumberField[] = [
  { key: "site", label: "Site power", unit: "MW", value: 100, note: "Results are per MW of it" },
  {
    key: "hashprice",
    label: "Hashprice",
    unit: "USD/PH/day",
    value: 38.2,
    note: "Mid-November 2025",
  },
  {
    key: "efficiency",
    label: "Fleet efficiency",
    unit: "J/TH",
    value: 17.5,
    note: "Assumption: a modern fleet",
  },
  {
    key: "powerPrice",
    label: "Power price",
    unit: "USD/kWh",
    value: 0.045,
    note: "Assumption, net of credits",
  },
];

/** What can be compared: rows whose three values have one unit. */
const MEASURES: readonly Measure[] = [
  { row: 7, label: "Value created", unit: "USD/MW" },
  { row: 2, label: "Cash margin", unit: "USD/MW-year" },
  { row: 1, label: "Revenue", unit: "USD/MW-year" },
  { row: 4, label: "Capital", unit: "USD/MW" },
];

export const pathsPicture: Picture = {
  id: "paths",
  title: "Three paths of a site",
  sentence: "Keep mining, become a landlord or a compute provider, per MW of site power.",
  numbers: NUMBERS,
  choice: {
    label: "Compare",
    choices: MEASURES.map(({ label, unit }) => ({ value: label, label: `${label}, ${unit}` })),
    value: MEASURES[0].label,
  },
  draw,
  model: (inputs) => pathsModel(inputs, { fields: NUMBERS, measure: measureOf(inputs) }),
};

function measureOf({ choice }: Inputs): Measure {
  return MEASURES.find(({ label }) => label === choice) ?? MEASURES[0];
}

const TONES = [4, 0, 2] as const;
const NEGATIVE = 1;

const LABELS = ["Keep\nmining", "Landlord", "Compute\nprovider"];

function draw(inputs: Inputs): Drawn {
  const { site, hashprice, efficiency, powerPrice } = inputs.numbers;
  const { row, label, unit } = measureOf(inputs);
  const table = tableOf("PATH_COMPARE", site, hashprice, efficiency, powerPrice);
  const values = table[row].slice(2, 5).map(Number);
  const listed = LABELS.map(
    (name, index) => `${name.replace("\n", " ").toLowerCase()} ${compact(values[index])}`,
  ).join(", ");
  const gist = `${label} in ${unit}: ${listed}. All else at the defaults of PATH_COMPARE.`;
  const svg = barPlot({
    title: `${pathsPicture.title}: ${label.toLowerCase()}`,
    description: gist,
    y: { label: `${label} (${unit})`, format: compact },
    bars: values.map((value, index) => ({
      label: LABELS[index],
      from: 0,
      to: value,
      value: compact(value),
      tone: value < 0 ? NEGATIVE : TONES[index],
    })),
  });
  return { svg, gist };
}

import path from "node:path";
import { catalog } from "../src/catalog";
import { derive, type Derivation } from "../src/catalog/analysis/derivation";
import { readCsvFile } from "./readCsv";
import { mismatch, parseArgument } from "./support";

/*
 * What single steps show. Where `row` is filled in, `step` is a column of a schedule; where `step`
 * is the function itself, the line is its result. Arguments are parted by `|`.
 */

const [header, ...rows] = readCsvFile(path.join(__dirname, "stepValues.csv"));

it("has the columns that this test reads", () => {
  expect(header).toEqual(["function", "arguments", "step", "row", "expected", "unit", "basis"]);
});

it.each(rows.map((row) => ({ title: row.join(" "), row })))("$title", ({ row }) => {
  const [name, values, key, place, expected, unit, basis] = row;
  const definition = catalog.find((candidate) => candidate.name === name);
  expect(definition).toBeDefined();
  expect(basis).not.toBe("");
  if (definition !== undefined) {
    const derivation = derive(definition, values.split("|").map(parseArgument));
    const line = place === "" ? lineOf(derivation, key) : cellOf(derivation, key, Number(place));
    expect(mismatch(line?.value, expected)).toBeNull();
    expect(line?.unit).toBe(unit);
  }
});

interface Found {
  readonly value: unknown;
  readonly unit: string;
}

function lineOf({ steps, result }: Derivation, key: string): Found | undefined {
  const lines = steps.flatMap((step) => (step.kind === "line" ? [step] : []));
  return [...lines, result].find((line) => line.key === key);
}

function cellOf({ steps }: Derivation, key: string, row: number): Found | undefined {
  for (const step of steps) {
    const column = step.kind === "line" ? -1 : step.columns.findIndex((one) => one.key === key);
    if (step.kind === "schedule" && column >= 0 && Array.isArray(step.rows)) {
      return { value: step.rows[row]?.[column], unit: step.columns[column].unit };
    }
  }
  return undefined;
}

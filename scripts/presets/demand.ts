import type { CsvRecord } from "../csv";
import { amount, checkCells, filled, oneOf, repeated, type Rule, webAddress } from "./check";
import { declaration, distinct, heading, lines, tuple } from "./emit";

const CELL_RULES: Readonly<Record<string, Rule>> = {
  scenario: filled,
  source: filled,
  region: filled,
  year: (cell) => (/^20\d\d$/.test(cell) ? undefined : `is '${cell}', not a year`),
  demand_gw: amount(),
  basis: oneOf(["capacity_level", "average_load", "additions", "share"]),
  source_url: webAddress,
  note: filled,
};

/** Everything wrong with the demand scenarios, a sentence each; empty if they may be shipped. */
export function checkDemand(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkPoint(record);
    return all.map((problem) => `${record.scenario} ${record.year}: ${problem}`);
  });
  return [...rows, ...scenarioNames(records).flatMap((name) => checkScenario(name, records))];
}

function checkPoint({ basis, demand_gw: demand, note }: CsvRecord): string[] {
  const problems: string[] = [];
  if (basis === "share" && Number(demand) > 1) {
    problems.push(`share ${demand} is not a fraction`);
  }
  if (basis === "additions" && !/^(Annual|Cumulative)\b/.test(note)) {
    problems.push("the note of an addition starts with Annual or Cumulative");
  }
  return problems;
}

/** Points of one scenario are read as one line over the years, so all must count the same. */
function checkScenario(name: string, records: readonly CsvRecord[]): string[] {
  const points = pointsOf(name, records);
  const mixed = ["source", "region", "basis"].filter(
    (column) => distinct(points.map((point) => point[column])).length > 1,
  );
  const years = points.map(({ year }) => year);
  const problems = mixed.map((column) => `${name}: more than one ${column}`);
  if (distinct(points.map((point) => String(additionsOf(point)))).length > 1) {
    problems.push(`${name}: annual and cumulative additions`);
  }
  if (repeated(years).length > 0 || years.join() !== [...years].sort().join()) {
    problems.push(`${name}: years must rise, are ${years.join(", ")}`);
  }
  return problems;
}

function scenarioNames(records: readonly CsvRecord[]): string[] {
  return distinct(records.map(({ scenario }) => scenario));
}

function pointsOf(name: string, records: readonly CsvRecord[]): CsvRecord[] {
  return records.filter(({ scenario }) => scenario === name);
}

function additionsOf({ basis, note }: CsvRecord): string | undefined {
  if (basis !== "additions") {
    return undefined;
  }
  return note.startsWith("Annual") ? "annual" : "cumulative";
}

/** The typed data of the scenarios; expects records without problems. */
export function emitDemand(records: readonly CsvRecord[]): string {
  const texts = distinct(records.flatMap((record) => [record.source_url, record.note]));
  const scenarios = scenarioNames(records).map((name) =>
    emitScenario(pointsOf(name, records), texts),
  );
  return (
    heading("demand-scenarios.csv", "DemandRows", "rows") +
    declaration(
      "demandTexts",
      "string",
      lines(
        texts.map((text) => JSON.stringify(text)),
        "",
      ),
    ) +
    declaration("demandRows", "DemandRows", lines(scenarios, ""))
  );
}

function emitScenario(records: readonly CsvRecord[], texts: readonly string[]): string {
  const [first] = records;
  const additions = additionsOf(first);
  const points = records.map((r) =>
    tuple([
      Number(r.year),
      Number(r.demand_gw),
      texts.indexOf(r.source_url),
      texts.indexOf(r.note),
    ]),
  );
  return `{
    scenario: ${JSON.stringify(first.scenario)},
    source: ${JSON.stringify(first.source)},
    region: ${JSON.stringify(first.region)},
    basis: "${first.basis}",
    unit: "${first.basis === "share" ? "fraction" : "GW"}",
${additions === undefined ? "" : `    additions: "${additions}",\n`}    points: ${lines(points, "    ")},
  }`;
}

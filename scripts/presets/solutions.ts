import type { CsvRecord } from "../csv";
import { agree, amount, checkCells, filled, repeated, type Rule, webAddress } from "./check";
import { declaration, heading, lines, object } from "./emit";

const CELL_RULES: Readonly<Record<string, Rule>> = {
  solution: filled,
  low_gw: amount(),
  high_gw: amount(),
  mid_gw: amount(),
  source_url: webAddress,
  note: filled,
};

/** Everything wrong with the ways round the grid, a sentence each; empty if they may be shipped. */
export function checkSolutions(records: readonly CsvRecord[]): string[] {
  const rows = records.flatMap((record) => {
    const problems = checkCells(record, CELL_RULES);
    const all = problems.length > 0 ? problems : checkRange(record);
    return all.map((problem) => `${record.solution}: ${problem}`);
  });
  const twice = repeated(records.map(({ solution }) => solution));
  return [...rows, ...twice.map((solution) => `${solution}: more than one row`)];
}

function checkRange({ low_gw: low, mid_gw: mid, high_gw: high }: CsvRecord): string[] {
  const centred = agree(Number(mid), (Number(low) + Number(high)) / 2, 1e-9);
  return Number(low) <= Number(high) && centred
    ? []
    : [`${mid} is not midway from ${low} to ${high}`];
}

/** The typed data of the solutions; expects records without problems. */
export function emitSolutions(records: readonly CsvRecord[]): string {
  const items = records.map((r) =>
    object({
      solution: r.solution,
      lowGw: Number(r.low_gw),
      midGw: Number(r.mid_gw),
      highGw: Number(r.high_gw),
      sourceUrl: r.source_url,
      note: r.note,
    }),
  );
  return (
    heading("power-solutions.csv", "PowerSolution", "types") +
    declaration("solutionRows", "PowerSolution", lines(items, ""))
  );
}

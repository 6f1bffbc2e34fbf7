import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ExcelHost } from "./host/excelHost";

const FOLDER = path.join(__dirname, "../../test-results/client");

/** What the files of the suite tell for its report, each from a process of its own. */
interface Records {
  readonly members: Record<string, string>;
  readonly operations: Record<string, number>;
  readonly faults: Record<string, number>;
  readonly flows: Record<string, string>;
}

const flows: Record<string, string> = {};

/** Keeps what a host has seen. */
export function record({ state, faults }: ExcelHost): void {
  const records: Records = {
    members: Object.fromEntries(state.used),
    operations: Object.fromEntries(state.operations),
    faults: Object.fromEntries(faults),
    flows,
  };
  mkdirSync(FOLDER, { recursive: true });
  const name = `${path.basename(expect.getState().testPath ?? "")}-${process.hrtime.bigint()}.json`;
  writeFileSync(path.join(FOLDER, name), JSON.stringify(records));
}

/** Notes how many requests a flow took. */
export function recordFlow(flow: string, outcome: string): void {
  flows[flow] = outcome;
}

export function forgetRecords(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** The report of the whole suite. */
export function reportRecords(): string {
  const all = readdirSync(FOLDER).map(
    (name) => JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as Records,
  );
  const members = Object.assign({}, ...all.map((one) => one.members)) as Record<string, string>;
  const sum = (key: "operations" | "faults"): [string, number][] => {
    const totals = new Map<string, number>();
    for (const [name, count] of all.flatMap((one) => Object.entries(one[key]))) {
      totals.set(name, (totals.get(name) ?? 0) + count);
    }
    return [...totals].sort(([a], [b]) => a.localeCompare(b));
  };
  const list = (title: string, entries: readonly (readonly [string, unknown])[]): string =>
    [`${title}: ${entries.length}`, ...entries.map(([a, b]) => `  ${a}: ${String(b)}`)].join("\n");
  return [
    list(
      "Members used",
      Object.entries(members).sort(([a], [b]) => a.localeCompare(b)),
    ),
    list("Operations run", sum("operations")),
    list(
      "Requests per flow",
      all.flatMap((one) => Object.entries(one.flows)),
    ),
    list("Faults injected", sum("faults")),
  ].join("\n");
}

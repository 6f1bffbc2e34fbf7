import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { plain, tableText } from "./markdown";

const RESULTS = path.join(__dirname, "../../bench/results");

interface Gate {
  readonly name: string;
  readonly measured: number | null;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly holds: boolean | null;
  readonly limit?: string;
}

interface Run {
  readonly day: string;
  readonly machine: string;
  readonly results: readonly {
    readonly task: string;
    readonly nanoseconds: Readonly<Record<string, number>>;
    readonly missing: readonly string[];
    readonly gates: readonly Gate[];
  }[];
}

/** The newest run of the bench as a page: every budget, and the times behind it. */
export function performanceReport(): string {
  const days = readdirSync(RESULTS).filter((name) => name.endsWith(".json"));
  const newest = days.sort()[days.length - 1];
  const run = JSON.parse(readFileSync(path.join(RESULTS, newest), "utf8")) as Run;
  const gates = run.results.flatMap(({ task, gates: own }) =>
    own.map((gate) => [plain(task), plain(gate.name), ...gateCells(gate)]),
  );
  const times = run.results.flatMap(({ task, nanoseconds }) =>
    Object.entries(nanoseconds).map(([rival, time]) => [plain(task), plain(rival), number(time)]),
  );
  const limits = run.results.flatMap(({ task, gates: own }) =>
    own.flatMap(({ name, limit }) =>
      limit === undefined ? [] : [plain(`- ${task}, ${name}: ${limit}`)],
    ),
  );
  const missing = run.results.flatMap(({ missing: sentences }) => sentences);
  return [
    "# Speed",
    `\`npm run bench\` on ${run.day}, ${run.machine}; this page is made of [its results](../bench/results/${newest}).`,
    "Rivals take turns within one run, and the least time of a hundred rounds counts, of the longest calls one: what another machine is doing on the same host only adds. Machines differ and so do runs on a shared one, so ratios within a run mean more than times. Collecting garbage comes on top: a range call fills 100,000 arrays for Excel, and over many calls in a row on average it takes two to three times its least time.",
    tableText(["task", "budget", "measured", "allowed", "holds"], gates),
    ...(limits.length === 0
      ? []
      : ["What stands in the way of those that do not hold:", limits.join("\n")]),
    "## Times",
    "In nanoseconds, memory apart: for a call, for a row of the range or of the file, or for the whole of a grid, of a file and of a load.",
    tableText(["task", "contender", "ns"], times),
    ...missing.map(plain),
    "Budgets on size (functions.js without data at most 100 kB, its data at most 300 kB) are held by the bundle's tests.",
    "Requests to Excel are counted, not timed: by flow, with the number each is held to, in the [host matrix](host-matrix.md#requests).",
    "",
  ].join("\n\n");
}

function gateCells({ measured, atMost, atLeast, holds }: Gate): string[] {
  const allowed =
    atMost === undefined ? `at least ${String(atLeast)}` : `at most ${number(atMost)}`;
  const verdict = holds === null ? "not measured" : holds ? "yes" : "no";
  return [measured === null ? "" : number(measured), allowed, verdict];
}

function number(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en-US");
}

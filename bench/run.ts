/* Measures the budgets, each rival in the same run. Run: npm run bench (after npm run build) */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { registeredHere } from "../scripts/bundle";
import { performanceReport } from "../scripts/docs/performance";
import { severalRatesTask, simulateTask } from "./analysis";
import { blockingTask } from "./blocking";
import { commandTask, filesTask } from "./files";
import { leaseTask } from "./lease";
import { loadTask } from "./load";
import { measure, type Gate, type Task, type Times } from "./measure";
import { newcomerTask } from "./newcomer";
import { paneTask } from "./pane";
import { rangeTask } from "./range";
import { scalarTask } from "./scalar";

const ROUNDS = 100;
const SCRIPT = path.join(__dirname, "../dist/functions.js");

const script = readFileSync(SCRIPT, "utf8");
const functions = registeredHere(script);
void run();

async function run(): Promise<void> {
  const tasks = [
    () => scalarTask(functions),
    () => rangeTask(functions),
    () => leaseTask(functions),
    severalRatesTask,
    () => simulateTask(functions),
    loadTask,
    filesTask,
    commandTask,
    paneTask,
    newcomerTask,
    // Last: what it calls leaves the engine's code and memory other than a workbook's first calls do.
    () => blockingTask(functions),
  ];
  const results: ReturnType<typeof runTask>[] = [];
  for (const task of tasks) {
    results.push(runTask(await task()));
  }
  const failed = results.flatMap(({ gates }) => gates).filter(({ holds }) => holds === false);
  save(results);
  console.log(failed.length === 0 ? "All budgets hold." : `${failed.length} budgets do not hold.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function runTask(task: Task) {
  const times: Map<string, number> = measure(task.rivals, task.rounds ?? ROUNDS);
  const missing: string[] = [];
  for (const outsider of task.outsiders ?? []) {
    const measured = outsider.measure();
    if (typeof measured === "number") {
      times.set(outsider.name, measured);
    } else {
      missing.push(measured);
    }
  }
  const gates = task.gates.map((gate) => judge(gate, times));
  print(task, { times, missing, gates });
  return { task: task.name, nanoseconds: Object.fromEntries(times), missing, gates };
}

function judge({ name, atMost, atLeast, limit, value }: Gate, times: Times) {
  const measured = value(times);
  const holds = Number.isNaN(measured)
    ? null
    : measured <= (atMost ?? Infinity) && measured >= (atLeast ?? -Infinity);
  return { name, measured, atMost, atLeast, holds, limit: holds === false ? limit : undefined };
}

interface Report {
  readonly times: Times;
  readonly missing: readonly string[];
  readonly gates: readonly ReturnType<typeof judge>[];
}

function print({ name }: Task, { times, missing, gates }: Report): void {
  console.log(`\n${name}`);
  times.forEach((time, rival) => console.log(`  ${rival}: ${time.toPrecision(4)} ns`));
  missing.forEach((sentence) => console.log(`  missing: ${sentence}`));
  for (const gate of gates) {
    const limit = gate.atMost === undefined ? `at least ${gate.atLeast}` : `at most ${gate.atMost}`;
    const verdict = gate.holds === null ? "not judged" : gate.holds ? "holds" : "DOES NOT HOLD";
    console.log(`  ${gate.name}: ${gate.measured.toPrecision(3)}, ${limit}: ${verdict}`);
  }
}

function save(results: readonly ReturnType<typeof runTask>[]): void {
  const day = new Date().toISOString().slice(0, 10);
  const folder = path.join(__dirname, "results");
  mkdirSync(folder, { recursive: true });
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}`;
  const file = path.join(folder, `${day}.json`);
  writeFileSync(file, `${JSON.stringify({ day, machine, results }, null, 2)}\n`);
  writeFileSync(path.join(__dirname, "../docs/performance.md"), performanceReport());
}

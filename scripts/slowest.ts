/* Runs the tests of `npm test` and lists the ten suites that take longest. `-- PATTERN` runs some. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const SHOWN = 10;

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-slowest-"));
const file = path.join(folder, "report.json");
const jest = path.join(__dirname, "../node_modules/jest/bin/jest.js");
const args = [jest, "--silent", "--json", `--outputFile=${file}`, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
const { testResults } = JSON.parse(readFileSync(file, "utf8")) as Report;
rmSync(folder, { recursive: true });

const timed = testResults.map(({ name, startTime, endTime }) => ({
  name: path.relative(process.cwd(), name),
  seconds: (endTime - startTime) / 1000,
}));
timed.sort((a, b) => b.seconds - a.seconds);
for (const { name, seconds } of timed.slice(0, SHOWN)) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
process.exitCode = status ?? 1;

import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptySheet, type Book } from "../src/sheet/files/book";
import { readXlsx } from "../src/sheet/files/readXlsx";
import { writeXlsx } from "../src/sheet/files/writeXlsx";
import { ratio, timeOf, type Task } from "./measure";

const ROWS = 6_000;
const COLUMNS = 10;

/** 60,000 cells: numbers, texts, and a formula in every row. */
const BOOK: Book = {
  sheets: [
    {
      ...emptySheet("Fleet"),
      cells: Array.from({ length: ROWS * COLUMNS }, (_, at) => {
        const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
        return column === COLUMNS - 1
          ? { row, column, value: row + 1, formula: `=SUM(B${row + 1}:C${row + 1})` }
          : { row, column, value: column === 0 ? `Site ${row}` : (row + column) / 7 };
      }),
    },
  ],
  names: [],
  date1904: false,
  properties: {},
};

/** What a file of many cells takes that the workbench or the command saves and opens. */
export async function filesTask(): Promise<Task> {
  const [written, save] = await timed(() => writeXlsx(BOOK));
  const [, open] = await timed(() => readXlsx(written));
  return {
    name: "an .xlsx file of 60,000 cells",
    rivals: [],
    outsiders: [
      { name: "save", measure: () => save },
      { name: "open", measure: () => open },
    ],
    gates: [],
  };
}

async function timed<T>(action: () => Promise<T>): Promise<readonly [T, nanoseconds: number]> {
  const start = process.hrtime.bigint();
  const result = await action();
  return [result, Number(process.hrtime.bigint() - start)];
}

const ROOT = path.join(__dirname, "..");
const MANY = 1_000_000;
const FEW = 100_000;
/** Prints the most memory that the process held, in kB, where nothing else is printed. */
const MEMORY =
  "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))";

/** `hashwatt call` over a CSV file, as a pipeline runs it. */
export function commandTask(): Task {
  execFileSync(process.execPath, ["--import", "tsx", "scripts/cli/build.ts"], { cwd: ROOT });
  const [many, few] = [MANY, FEW].map(callOver);
  return {
    name: "hashwatt call MINER_BREAKEVEN over a CSV file of a million rows",
    rivals: [],
    outsiders: [
      { name: "a row", measure: () => many.nanoseconds / MANY },
      { name: "memory, kB", measure: () => many.kilobytes },
      { name: "memory over a tenth of the rows, kB", measure: () => few.kilobytes },
    ],
    gates: [
      { name: "rows a second", atLeast: 100_000, value: (times) => 1e9 / timeOf("a row")(times) },
      {
        name: "memory over that for a tenth of the rows",
        atMost: 1.5,
        value: ratio("memory, kB", "memory over a tenth of the rows, kB"),
      },
    ],
  };
}

function callOver(rows: number): { readonly nanoseconds: number; readonly kilobytes: number } {
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
  const [csv, out] = ["in.csv", "out.csv"].map((name) => path.join(folder, name));
  const file = openSync(csv, "w");
  writeSync(file, "efficiencyJPerTh,powerPriceUsdPerKwh,networkHashrateEhs,blockRewardBtc\n");
  for (let row = 0; row < rows; row++) {
    writeSync(file, `${15 + (row % 100) / 10},${0.03 + (row % 50) / 1000},1090,3.15\n`);
  }
  closeSync(file);
  const start = process.hrtime.bigint();
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", MEMORY, "bin/hashwatt.js", "call", "MINER_BREAKEVEN", "--csv", csv, "-o", out],
    { cwd: ROOT, encoding: "utf8" },
  );
  const nanoseconds = Number(process.hrtime.bigint() - start);
  rmSync(folder, { recursive: true });
  const kilobytes = Number(/(\d+)\s*$/.exec(stderr)?.[1]);
  if (status !== 0 || !(kilobytes > 0)) {
    throw new Error(`hashwatt call failed: ${stderr}`);
  }
  return { nanoseconds, kilobytes };
}

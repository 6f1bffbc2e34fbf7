import { execFileSync } from "node:child_process";
import path from "node:path";
import { timeOf, type Task } from "./measure";

const SCRIPT = path.join(__dirname, "../dist/functions.js");
const STARTS = 10;

/** In a process of its own, as Excel does it: nothing of the script has been read before. */
const COLD = `
  const script = require("node:fs").readFileSync(${JSON.stringify(SCRIPT)}, "utf8");
  globalThis.CustomFunctions = { associate() {}, Error: class extends Error {}, ErrorCode: {} };
  const start = process.hrtime.bigint();
  const compiled = new (require("node:vm").Script)(script);
  const parsed = process.hrtime.bigint();
  compiled.runInThisContext();
  console.log(Number(parsed - start), Number(process.hrtime.bigint() - parsed));
`;

export function loadTask(): Task {
  const starts = Array.from({ length: STARTS }, () =>
    execFileSync(process.execPath, ["-e", COLD], { encoding: "utf8" }).split(" ").map(Number),
  );
  const least = (of: (start: number[]) => number) => Math.min(...starts.map(of));
  return {
    name: "functions.js, read for the first time",
    rivals: [],
    outsiders: [
      { name: "parse", measure: () => least(([parse]) => parse) },
      { name: "register", measure: () => least(([, register]) => register) },
      { name: "both", measure: () => least(([parse, register]) => parse + register) },
    ],
    gates: [
      {
        name: "parse and register, milliseconds",
        atMost: 12,
        limit:
          "an engine reads every byte of a script before it runs, some 30 nanoseconds each, and half of the bytes are figures: they stand in the same file because a function reaches for no network, and are decoded at their first use.",
        value: timeOf("both", 1e-6),
      },
    ],
  };
}

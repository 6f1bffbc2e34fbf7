import { execFileSync } from "node:child_process";
import path from "node:path";
import { timeOf, type Task } from "./measure";

const SCRIPT = path.join(__dirname, "native/paneStart.ts");

export function paneTask(): Task {
  return {
    name: "task pane in the workbench, from opening to its list of functions",
    rivals: [],
    outsiders: [{ name: "pane", measure: paneNanoseconds }],
    gates: [{ name: "pane, milliseconds", atMost: 1000, value: timeOf("pane", 1e-6) }],
  };
}

function paneNanoseconds(): number | string {
  try {
    const printed = execFileSync(process.execPath, ["--import", "tsx", SCRIPT], { stdio: "pipe" });
    return Number(printed.toString()) * 1e6;
  } catch {
    return "The start of the pane was not measured: there is no Chromium, or no built workbench.";
  }
}

import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { timeOf, type Task } from "./measure";

const ROOT = path.join(__dirname, "..");
const BUILT = path.join(ROOT, "node_modules/.cache/hashwatt/workbench");

/** What somebody waits who has cloned the repository and run npm ci. */
export async function newcomerTask(): Promise<Task> {
  rmSync(BUILT, { recursive: true, force: true });
  const first = await startNanoseconds();
  const again = await startNanoseconds();
  return {
    name: "a newcomer, after npm ci",
    rivals: [],
    outsiders: [
      { name: "npm start, all built", measure: () => first },
      { name: "npm start, nothing changed", measure: () => again },
      { name: "page, opened until its sheet has computed", measure: pageNanoseconds },
    ],
    gates: [
      { name: "npm start, seconds", atMost: 25, value: timeOf("npm start, all built", 1e-9) },
      {
        name: "npm start when nothing changed, seconds",
        atMost: 3,
        value: timeOf("npm start, nothing changed", 1e-9),
      },
      {
        name: "page computes, seconds",
        atMost: 3,
        limit: "a time and no ratio: hosts of one kind took from 2.7 to 3.2 seconds on one day.",
        value: timeOf("page, opened until its sheet has computed", 1e-9),
      },
    ],
  };
}

/** From the command until it says that the page can be opened. */
function startNanoseconds(): Promise<number> {
  const begin = process.hrtime.bigint();
  const script = path.join(ROOT, "scripts/start.ts");
  const started = spawn(process.execPath, ["--import", "tsx", script, "--port", "3430"], {
    cwd: ROOT,
    env: { ...process.env, CI: "1" },
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    started.stdout.on("data", (part) => {
      printed += String(part);
      if (printed.includes("Ready.")) {
        resolve(Number(process.hrtime.bigint() - begin));
        started.kill("SIGTERM");
      }
    });
    started.stderr.on("data", (part) => (printed += String(part)));
    started.on("exit", () => reject(new Error(printed)));
  });
}

function pageNanoseconds(): number | string {
  const script = path.join(__dirname, "native/pageStart.ts");
  try {
    const printed = execFileSync(process.execPath, ["--import", "tsx", script], { stdio: "pipe" });
    return Number(printed.toString()) * 1e6;
  } catch {
    return "The page was not opened: there is no Chromium.";
  }
}

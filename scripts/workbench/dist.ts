import { execFileSync } from "node:child_process";
import { readFileSync, utimesSync } from "node:fs";
import path from "node:path";
import { isStale } from "./freshness";
import { buildPage } from "./page";

const ROOT = path.join(__dirname, "../..");
export const DIST = path.join(ROOT, "dist");
const FUNCTIONS = path.join(DIST, "functions.js");

const inRoot = (names: readonly string[]) => names.map((name) => path.join(ROOT, name));

const ADD_IN = inRoot([
  ...["catalog", "commands", "core", "functions", "models", "presets", "taskpane", "workbook"].map(
    (layer) => `src/${layer}`,
  ),
  "assets",
  "docs/help",
  "manifest.xml",
  "package-lock.json",
  "webpack.config.js",
]);
const PAGE = [...inRoot(["src", "package-lock.json", "scripts/workbench"]), FUNCTIONS];

/** Webpack leaves a file alone that comes out the same; its age is to tell when it was built. */
function touch(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
}

/** Builds what is missing in dist/ or older than its sources. */
export async function refreshDist(): Promise<void> {
  if (isStale(FUNCTIONS, ADD_IN)) {
    console.log("Building the add-in...");
    const webpack = path.join(ROOT, "node_modules/webpack/bin/webpack.js");
    execFileSync(process.execPath, [webpack, "--mode", "production", "--stats", "errors-only"], {
      cwd: ROOT,
      stdio: "inherit",
    });
    touch(FUNCTIONS);
  }
  if (isStale(path.join(DIST, "workbench/index.html"), PAGE)) {
    console.log("Building the workbench...");
    const pane = readFileSync(path.join(DIST, "taskpane.html"), "utf8");
    await buildPage(path.join(DIST, "workbench"), pane);
  }
}

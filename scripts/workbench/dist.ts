import { execFileSync } from "node:child_process";
import path from "node:path";
import { isStale } from "./freshness";

const ROOT = path.join(__dirname, "../..");
export const DIST = path.join(ROOT, "dist");

const SOURCES = ["src", "assets", "docs/help", "scripts", "manifest.xml", "package-lock.json"]
  .concat("webpack.config.js")
  .map((name) => path.join(ROOT, name));

/** Builds dist/ as it is released, unless it is younger than all it is made of. */
export function refreshDist(): void {
  if (isStale(path.join(DIST, "workbench/index.html"), SOURCES)) {
    execFileSync("npm", ["run", "--silent", "build", "--", "--stats", "errors-only"], {
      cwd: ROOT,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
}

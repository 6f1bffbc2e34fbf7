import { buildSync } from "esbuild";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import type * as Headless from "../../src/workbench/headless";

const ROOT = path.join(__dirname, "../..");
const SOURCE = path.join(ROOT, "src/workbench");
const CACHE = path.join(ROOT, "node_modules/.cache/hashwatt");

/**
 * The workbench's engine as Jest can load it: the spreadsheet packages mix module kinds in a way
 * that only a bundler sorts out. The port's own types stay outside, so that errors keep their class.
 */
export function loadHeadless(): typeof Headless {
  const file = path.join(CACHE, `headless-${sourceHash()}.cjs`);
  if (!existsSync(file)) {
    build(file);
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- built just now
  return require(file) as typeof Headless;
}

function build(file: string): void {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  buildSync({
    entryPoints: [path.join(SOURCE, "headless.ts")],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["sheet", "formula", "workbook"].map((room) => path.join(ROOT, `src/${room}/*`)),
    logLevel: "error",
  });
  renameSync(unfinished, file);
}

function sourceHash(): string {
  const hash = createHash("sha256");
  const names = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names.filter((each) => each.endsWith(".ts"))) {
    hash.update(name).update(readFileSync(path.join(SOURCE, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

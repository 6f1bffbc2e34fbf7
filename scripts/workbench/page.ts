import { build } from "esbuild";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const DIST = path.join(ROOT, "dist");
const SOURCE = path.join(ROOT, "src/workbench/page");
const OUT = path.join(DIST, "workbench");

/** Writes the workbench's page to dist/workbench/; the add-in must be in dist/ already. */
export async function buildPage(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await Promise.all([bundlePage(), bundlePaneHost()]);
  cpSync(path.join(SOURCE, "index.html"), path.join(OUT, "index.html"));
  const pane = path.join(DIST, "taskpane.html");
  if (existsSync(pane)) {
    writeFileSync(path.join(OUT, "taskpane.html"), paneForWorkbench(readFileSync(pane, "utf8")));
  }
}

/** In parts, so that what the grid needs first comes first. */
async function bundlePage(): Promise<void> {
  await build({
    entryPoints: [path.join(SOURCE, "page.ts")],
    outdir: OUT,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    chunkNames: "parts/[name]-[hash]",
    logLevel: "warning",
  });
}

async function bundlePaneHost(): Promise<void> {
  await build({
    entryPoints: [path.join(SOURCE, "paneHost.ts")],
    outdir: OUT,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    logLevel: "warning",
  });
}

/** Quoted or not: minified pages leave the quotes out. */
const OFFICE_SCRIPT =
  /<script\b[^>]*\bsrc="?https:\/\/appsforoffice\.microsoft\.com\/[^>]*>\s*<\/script>/;

/**
 * The pane's page with the workbench in office.js's place. It stands one folder below the add-in's
 * files, which it refers to by relative addresses.
 */
export function paneForWorkbench(html: string): string {
  if (!OFFICE_SCRIPT.test(html)) {
    throw new Error("taskpane.html loads no office.js: there is nothing to put the workbench for.");
  }
  return html
    .replace(OFFICE_SCRIPT, '<script src="workbench/paneHost.js"></script>')
    .replace(/<head>/, '<head><base href="../" />');
}

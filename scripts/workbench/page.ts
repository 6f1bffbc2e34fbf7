import type { BuildOptions } from "esbuild";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const SOURCE = path.join(ROOT, "src/workbench/page");

type Options = BuildOptions & { metafile: true };

/** How the workbench's scripts are built: by a fast compiler, for the browsers of today. */
export const FAST: Options = {
  absWorkingDir: ROOT,
  bundle: true,
  target: "es2022",
  minify: true,
  metafile: true,
  logLevel: "error",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Modules in parts, so that what is needed first comes first. */
export const IN_PARTS: Options = {
  ...FAST,
  splitting: true,
  format: "esm",
  chunkNames: "parts/[name]-[hash]",
};

export const PAGE: Options = { ...IN_PARTS, entryPoints: [path.join(SOURCE, "page.ts")] };

export const PANE_HOST: Options = {
  ...FAST,
  entryPoints: [path.join(SOURCE, "paneHost.ts")],
  format: "iife",
};

/**
 * Writes the workbench's page into a folder, around the pane's page of the add-in beside it, and
 * answers the sources it is made of.
 */
export async function buildPage(outdir: string, paneHtml: string): Promise<readonly string[]> {
  const { build } = await import("esbuild");
  rmSync(outdir, { recursive: true, force: true });
  const built = await Promise.all([PAGE, PANE_HOST].map((each) => build({ ...each, outdir })));
  writePages(outdir, paneHtml);
  return built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
}

/** The pages of the workbench; a script of a watched build goes in among the grid's. */
export function writePages(outdir: string, paneHtml: string, script = ""): void {
  mkdirSync(outdir, { recursive: true });
  writeFileSync(path.join(outdir, "taskpane.html"), paneForWorkbench(paneHtml));
  const page = readFileSync(path.join(SOURCE, "index.html"), "utf8");
  writeFileSync(path.join(outdir, "index.html"), page.replace("</head>", `${script}</head>`));
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

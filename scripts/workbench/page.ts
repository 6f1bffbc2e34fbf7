import { build, type BuildOptions } from "esbuild";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../..");
const SOURCE = path.join(ROOT, "src/workbench/page");

/** How every script of the workbench is built: by a fast compiler, for the browsers of today. */
export const FAST: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  target: "es2022",
  minify: true,
  metafile: true,
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** In parts, so that what is needed first comes first. */
export const IN_PARTS: BuildOptions = {
  ...FAST,
  splitting: true,
  format: "esm",
  chunkNames: "parts/[name]-[hash]",
};

export const PAGE: BuildOptions = { ...IN_PARTS, entryPoints: [path.join(SOURCE, "page.ts")] };

export const PANE_HOST: BuildOptions = {
  ...FAST,
  entryPoints: [path.join(SOURCE, "paneHost.ts")],
  format: "iife",
};

/**
 * Writes the workbench's page into a folder, around the pane's page of the built add-in beside it,
 * and answers the sources it was made of.
 */
export async function buildPage(outdir: string, paneHtml: string): Promise<string[]> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const built = await Promise.all(
    [PAGE, PANE_HOST].map((options) => build({ ...options, outdir, metafile: true })),
  );
  cpSync(path.join(SOURCE, "index.html"), path.join(outdir, "index.html"));
  writeFileSync(path.join(outdir, "taskpane.html"), paneForWorkbench(paneHtml));
  return built.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs)),
  );
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

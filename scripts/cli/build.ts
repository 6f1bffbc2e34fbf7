/* Builds the command, the script for databases and the library into build/. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { noticesFor, NOTICES_FILE } from "../notices";
import { bare as computing } from "../webpack/withoutHelp";
import { databaseSource, entrySource, typesSource } from "./library";

const ROOT = path.join(__dirname, "../..");
const OUT = path.join(ROOT, "build");
const ENGINE_FILE = "workbench.js";

/** Databases need no help texts, and keep what they store small. */
const bare: Plugin = {
  name: "without help",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]catalog[\\/].*\.ts$/ }, ({ path: file }) => ({
      loader: "js",
      contents: ts.transpileModule(readFileSync(file, "utf8"), {
        fileName: file,
        compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext },
        transformers: { before: [computing] },
      }).outputText,
    }));
  },
};

/** The spreadsheet engine is a file of its own, which one command of several loads. */
const engineApart: Plugin = {
  name: "engine apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/workbench\/headless$/ }, () => ({
      path: `./${ENGINE_FILE}`,
      external: true,
    }));
  },
};

const common = { bundle: true, target: "es2020", logLevel: "warning" } as const;
const forNode = {
  platform: "node",
  target: "node20",
  legalComments: "none",
  metafile: true,
} as const;

async function all(): Promise<void> {
  const [command, engine] = await Promise.all([
    build({
      ...common,
      ...forNode,
      entryPoints: [path.join(ROOT, "src/cli/main.ts")],
      outfile: path.join(OUT, "cli/hashwatt.js"),
      plugins: [engineApart],
    }),
    build({
      ...common,
      ...forNode,
      entryPoints: [path.join(ROOT, "src/workbench/headless.ts")],
      outfile: path.join(OUT, "cli", ENGINE_FILE),
      minify: true,
    }),
    build({
      ...common,
      stdin: { contents: databaseSource(), resolveDir: ROOT, loader: "ts" },
      outfile: path.join(OUT, "cli/hashwatt-udf.js"),
      format: "iife",
      globalName: "hashwatt",
      minify: true,
      charset: "ascii",
      plugins: [bare],
    }),
    ...(["cjs", "esm"] as const).map((format) =>
      build({
        ...common,
        stdin: { contents: entrySource(), resolveDir: ROOT, loader: "ts" },
        outfile: path.join(OUT, `lib/index.${format === "cjs" ? "js" : "mjs"}`),
        format,
      }),
    ),
  ]);
  writeFileSync(path.join(OUT, "lib/index.d.ts"), typesSource());
  const sources = [command, engine].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  writeFileSync(path.join(OUT, "cli", NOTICES_FILE), noticesFor(sources));
}

void all().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

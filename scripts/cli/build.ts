/* Builds the command, the script for databases and the library into build/. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { bare as computing } from "../webpack/withoutHelp";
import { databaseSource, entrySource, typesSource } from "./library";

const ROOT = path.join(__dirname, "../..");
const OUT = path.join(ROOT, "build");

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

const common = { bundle: true, target: "es2020", logLevel: "warning" } as const;

async function all(): Promise<void> {
  await Promise.all([
    build({
      ...common,
      entryPoints: [path.join(ROOT, "src/cli/main.ts")],
      outfile: path.join(OUT, "cli/hashwatt.js"),
      platform: "node",
      target: "node20",
      legalComments: "inline",
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
}

void all().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

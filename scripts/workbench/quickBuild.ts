import type { BuildContext, BuildOptions } from "esbuild";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FAST, IN_PARTS, PAGE, PANE_HOST, writePages } from "./page";

const ROOT = path.join(__dirname, "../..");
/** What a quick build is made of. */
export const SOURCES = ["src", "assets", "docs/help", "manifest.xml", "package-lock.json"]
  .concat("scripts/workbench")
  .map((name) => path.join(ROOT, name));

type Report = (sentence: string) => void;

interface Part {
  readonly name: string;
  readonly folder: string;
  readonly options: BuildOptions;
}

/** The add-in's scripts without webpack's slow care for old engines, which a browser page can spare. */
const PARTS: readonly Part[] = [
  { name: "grid", folder: "workbench", options: PAGE },
  { name: "way into the pane", folder: "workbench", options: PANE_HOST },
  { name: "pane", folder: "", options: { ...IN_PARTS, entryPoints: ["src/taskpane/taskpane.ts"] } },
  {
    name: "functions",
    folder: "",
    options: { ...FAST, entryPoints: ["src/functions/functions.ts"], format: "iife" },
  },
];

export interface QuickBuild {
  /** Builds all parts at once, says when each is there, and answers once all are. */
  run(say: Report): Promise<void>;
  end(): Promise<void>;
}

/**
 * A build of the workbench for this machine; what Excel loads is built by webpack alone.
 * @param reloadScript what the page also runs, nothing when left out
 */
export async function quickBuild(folder: string, reloadScript = ""): Promise<QuickBuild> {
  const { context } = await import("esbuild");
  rmSync(folder, { recursive: true, force: true });
  const parts = await Promise.all(
    PARTS.map(async ({ name, folder: below, options }) => ({
      name,
      context: await context({ ...options, outdir: path.join(folder, below) }),
    })),
  );
  return {
    run: async (say) => {
      await Promise.all(parts.map((part) => build(part, say)));
      copyFiles(folder, reloadScript);
    },
    end: async () => {
      await Promise.all(parts.map((part) => part.context.dispose()));
    },
  };
}

async function build(part: { name: string; context: BuildContext }, say: Report): Promise<void> {
  const start = performance.now();
  await part.context.rebuild();
  say(`  ${part.name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

/** What is no script. The pages come last: their age tells when all was built. */
function copyFiles(folder: string, reloadScript: string): void {
  const copies = [
    ["src/functions/functions.json", "functions.json"],
    ["manifest.xml", "manifest.xml"],
    ["assets", "assets"],
    ["docs/help", "help"],
    ...styleSheets().map((file) => [file, path.basename(file)] as const),
  ] as const;
  for (const [from, to] of copies) {
    cpSync(path.join(ROOT, from), path.join(folder, to), { recursive: true });
  }
  const pane = readFileSync(path.join(ROOT, "src/taskpane/taskpane.html"), "utf8");
  const built = path.join(folder, "workbench");
  const page = pane.replace('defer src="taskpane.js"', 'type="module" src="taskpane.js"');
  if (reloadScript === "") {
    writePages(built, page);
  } else {
    writePages(built, page, '<script type="module" src="reload.js"></script>');
    writeFileSync(path.join(built, "reload.js"), reloadScript);
  }
}

function styleSheets(): string[] {
  const pane = "src/taskpane";
  return readdirSync(path.join(ROOT, pane), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => path.join(pane, name));
}

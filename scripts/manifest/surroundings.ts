import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { registeredFunctions } from "../bundle";
import type { Surroundings } from "./check";
import { registeredCommands } from "./registrations";

const SOURCES = "src";

/** Looks at the built folder `served` when there is one, else at the sources it is built from. */
export function lookAround(served: string, production: boolean): Surroundings {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const script = path.join(served, "functions.js");
  return {
    production,
    packageVersion: version,
    servedFile: (file) => readServed(served, file),
    commands: new Set(sourceTexts().flatMap(registeredCommands)),
    functions: existsSync(script)
      ? new Set(registeredFunctions(readFileSync(script, "utf8")).keys())
      : undefined,
  };
}

/** Before a build the pane, help and metadata lie in the sources, and functions.js nowhere. */
function readServed(served: string, file: string): Uint8Array | undefined {
  const built = existsSync(served);
  const candidates = built
    ? [path.join(served, file)]
    : [file, file.replace(/^help\//, "docs/help/"), ...sourcesOf(file)];
  const found = candidates.find((candidate) => existsSync(candidate));
  return found === undefined ? undefined : readFileSync(found);
}

function sourcesOf(file: string): string[] {
  const sources: Record<string, string> = {
    "taskpane.html": "src/taskpane/taskpane.html",
    "functions.json": "src/functions/functions.json",
    "functions.js": "src/functions/functions.ts",
  };
  return file in sources ? [sources[file]] : [];
}

function sourceTexts(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(path.join(SOURCES, file), "utf8"));
}

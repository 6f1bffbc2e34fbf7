import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Whether any of the sources, folders included, is younger than the result or the result absent. */
export function isStale(result: string, sources: readonly string[]): boolean {
  const built = statSync(result, { throwIfNoEntry: false });
  return built === undefined || Math.max(...sources.map(newestTime)) > built.mtimeMs;
}

function newestTime(source: string): number {
  const entry = statSync(source, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) {
    return entry?.mtimeMs ?? 0;
  }
  const inside = readdirSync(source).map((name) => newestTime(path.join(source, name)));
  return Math.max(0, ...inside);
}

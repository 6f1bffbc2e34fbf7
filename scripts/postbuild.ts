/* Run by `npm run build` when the add-in is in dist/: the workbench around it, and the notices. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mappedSources, noticesFor, NOTICES_FILE } from "./notices";
import { DIST } from "./workbench/dist";
import { buildPage } from "./workbench/page";

const PAGE = path.join(DIST, "workbench");

void finish().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

async function finish(): Promise<void> {
  writeFileSync(path.join(DIST, NOTICES_FILE), noticesFor(mappedSources(DIST)));
  const sources = await buildPage(PAGE, readFileSync(path.join(DIST, "taskpane.html"), "utf8"));
  writeFileSync(path.join(PAGE, NOTICES_FILE), noticesFor(sources));
}

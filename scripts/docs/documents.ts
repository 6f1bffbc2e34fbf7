import { readFileSync } from "node:fs";
import path from "node:path";
import { catalog } from "../../src/catalog";
import { claimsReport } from "../claims/report";
import { freshnessReport } from "../freshness/report";
import { readData } from "../presets";
import { readTargets, targetsReport } from "../targets/report";
import { withFunctionTable } from "./functionTable";
import { guidePages } from "./guidePage";
import { helpIndex } from "./helpIndex";
import { helpPage } from "./helpPage";
import { modelsPage } from "./modelsPage";
import { performanceReport } from "./performance";
import { withWorkbookTable } from "./workbookTable";

const README = path.join(__dirname, "../../README.md");

/** The documents made from catalog, models, published numbers and the bench's results, by file. */
export async function documents(): Promise<Record<string, string>> {
  const pages = catalog.map((definition) => [
    `docs/help/${definition.name}.html`,
    helpPage(definition),
  ]);
  return {
    ...Object.fromEntries(pages),
    ...guidePages(),
    "docs/help/index.html": helpIndex(catalog),
    "docs/claims.md": await claimsReport("claims"),
    "docs/freshness.md": freshnessReport(readData("companies.csv")),
    "docs/models.md": modelsPage(),
    "docs/performance.md": performanceReport(),
    "docs/targets.md": targetsReport(readTargets()),
    "docs/vectors-hosting.md": await claimsReport("hosting"),
    "docs/vectors-mining.md": await claimsReport("mining"),
    "README.md": withWorkbookTable(withFunctionTable(readFileSync(README, "utf8"), catalog)),
  };
}

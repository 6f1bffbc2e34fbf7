/*
 * Takes the pictures of the documentation from the workbench. Run: npx tsx scripts/docs/screenshots.ts,
 * with names of pictures for these alone.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { models, type Model } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { startBrowser, type BrowserSession, type Workbench } from "../../test/e2e/harness";
import { sampleOptions, workbookPath } from "../workbooks/samples";

const FOLDER = path.join(__dirname, "../../docs/images");

/** Brings the workbench to what a picture shows; answers the part of it that is meant, if not all. */
type Scene = (bench: Workbench) => Promise<Locator | void>;

/** By file name. */
const SCENES: Readonly<Record<string, Scene>> = {
  workbench: fillForm,
  model: useModel,
  explain: explainCell,
  sensitivity: drawSensitivity,
  ...Object.fromEntries(models.map((model) => [`models/${model.id}`, showing(model)])),
};

/** A model's workbook without the pane: its answer, and below it its first chart. */
function showing(model: Model): Scene {
  return async ({ page }) => {
    await page.click("#pane-toggle");
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.setInputFiles("#file", workbookPath(model));
    const sheets = layoutModel(model, sampleOptions(model));
    const { name, charts } = sheets.find((sheet) => sheet.charts.length > 0) ?? sheets[0];
    await page.getByText(name, { exact: true }).first().waitFor();
    await page.evaluate((first) => window.hashwattHost?.port.activate(`'${first}'!A1`), name);
    const chart = page.locator(`figure:has([aria-label="Picture of ${charts[0].title}"])`);
    await chart.waitFor({ state: "attached" });
    await page.evaluate(() => window.hashwattHost?.port.recalculate());
    await page.mouse.move(600, 400);
    for (let below = Infinity; below > 0; await page.waitForTimeout(200)) {
      below = ((await chart.boundingBox())?.y ?? 0) - CHART_TOP;
      await page.mouse.wheel(0, Math.min(Math.max(below, 0), 2000));
    }
  };
}

/** Below the frozen rows, so that its heading shows. */
const CHART_TOP = 250;

async function fillForm(bench: Workbench): Promise<void> {
  const pane = await bench.pane();
  await pane.click("button.item:has-text('MINER_BREAKEVEN')");
  await pane.waitForSelector("article.detail");
  await bench.select("D25");
  for (const [index, cell] of ["B25", "C25", "B20", "B21"].entries()) {
    await pane.locator("article.detail input").nth(index).fill(cell);
  }
  await pane.waitForSelector("article.detail .value");
}

async function useModel(bench: Workbench): Promise<void> {
  const pane = await bench.pane();
  await pane.getByRole("tab", { name: "Models" }).click();
  await pane.getByRole("button", { name: "Use this model: US power gap" }).click();
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByText(/stands on/).waitFor();
}

async function explainCell(bench: Workbench): Promise<void> {
  const pane = await bench.pane();
  await pane.getByRole("tab", { name: "Explain" }).click();
  await bench.select("D25");
  await pane.getByRole("heading", { name: "Start!D25" }).waitFor();
}

async function drawSensitivity(bench: Workbench): Promise<Locator> {
  await explainCell(bench);
  const pane = await bench.pane();
  await pane.getByText("Sensitivity", { exact: true }).click();
  await pane.getByLabel("Over", { exact: true }).selectOption("powerPriceUsdPerKwh");
  const panel = pane.locator("details.tool-panel[open]");
  await panel.locator("svg").first().waitFor();
  return panel;
}

async function takeAll(session: BrowserSession): Promise<void> {
  mkdirSync(path.join(FOLDER, "models"), { recursive: true });
  const wanted = process.argv.slice(2);
  const scenes = Object.entries(SCENES).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name),
  );
  for (const [name, arrange] of scenes) {
    const bench = await session.open({ width: 1440, height: 860 });
    await bench.page.emulateMedia({ reducedMotion: "reduce" });
    const part = await arrange(bench);
    await bench.page.waitForTimeout(500);
    await (part ?? bench.page).screenshot({ path: path.join(FOLDER, `${name}.png`) });
  }
}

void startBrowser()
  .then((session) => takeAll(session).finally(() => session.close()))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });

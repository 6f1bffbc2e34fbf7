/* Takes the pictures of the documentation from the workbench. Run: npx tsx scripts/docs/screenshots.ts */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { startBrowser, type BrowserSession, type Workbench } from "../../test/e2e/harness";

const FOLDER = path.join(__dirname, "../../docs/images");

/** What each picture shows, by file name. */
const SCENES: Readonly<Record<string, (bench: Workbench) => Promise<void>>> = {
  workbench: async (bench) => {
    const pane = await bench.pane();
    await pane.click("button.item:has-text('MINER_BREAKEVEN')");
    await pane.waitForSelector("article.detail");
    await bench.select("D25");
    for (const [index, cell] of ["B25", "C25", "B20", "B21"].entries()) {
      await pane.locator("article.detail input").nth(index).fill(cell);
    }
    await pane.waitForSelector("article.detail .value");
  },
};

async function takeAll(session: BrowserSession): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, arrange] of Object.entries(SCENES)) {
    const bench = await session.open({ width: 1440, height: 860 });
    await bench.page.emulateMedia({ reducedMotion: "reduce" });
    await arrange(bench);
    await bench.page.waitForTimeout(500);
    await bench.page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    await bench.close();
  }
}

void startBrowser()
  .then((session) => takeAll(session).finally(() => session.close()))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });

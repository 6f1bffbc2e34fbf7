/* Prints the milliseconds from opening the pane to its first list, best of several pages. */
import path from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../../scripts/workbench/server";

const PAGES = 5;
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

declare global {
  interface Window {
    /** Milliseconds since the frame began to load. */
    listShown?: number;
  }
}

async function main(): Promise<void> {
  const server = await serveFolder(path.join(__dirname, "../../dist"), 3410);
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const times: number[] = [];
    for (let page = 0; page < PAGES; page++) {
      const context = await browser.newContext();
      await context.addInitScript(watchList);
      const opened = await context.newPage();
      await opened.goto(`${server.address}/`);
      const pane = opened.frameLocator("#pane");
      await pane.locator("button.item").first().waitFor();
      times.push(await pane.locator("body").evaluate(() => window.listShown ?? Infinity));
      await context.close();
    }
    console.log(Math.min(...times));
  } finally {
    await browser.close();
    await server.close();
  }
}

function watchList(): void {
  const watcher = new MutationObserver(() => {
    if (document.querySelector("button.item") !== null) {
      window.listShown = performance.now();
      watcher.disconnect();
    }
  });
  watcher.observe(document, { childList: true, subtree: true });
}

void main();

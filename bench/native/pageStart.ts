/* Prints the milliseconds from opening the workbench until its sheet has computed, median of five. */
import path from "node:path";
import { chromium } from "playwright-core";
import { serveFolder } from "../../scripts/workbench/server";

const PAGES = 5;
const BUILT = path.join(__dirname, "../../node_modules/.cache/hashwatt/workbench");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

declare global {
  interface Window {
    /** Milliseconds since the page began to load. */
    sheetComputed?: number;
  }
}

async function main(): Promise<void> {
  const server = await serveFolder(BUILT, 3440);
  const times: number[] = [];
  for (let page = 0; page < PAGES; page++) {
    times.push(await opening(`${server.address}/workbench/`));
  }
  await server.close();
  console.log(times.sort((a, b) => a - b)[Math.floor(PAGES / 2)]);
}

/** In a browser of its own, which has nothing of the page in store. */
async function opening(address: string): Promise<number> {
  const executablePath = process.env.CHROME_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.addInitScript(watchSheet);
    await page.goto(address);
    await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 120_000 });
    return await page.evaluate(() => window.sheetComputed ?? Infinity);
  } finally {
    await browser.close();
  }
}

function watchSheet(): void {
  const watcher = new MutationObserver(() => {
    if (document.documentElement.dataset.ready !== undefined) {
      window.sheetComputed = performance.now();
      watcher.disconnect();
    }
  });
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}

void main();

import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { WAIT_MS } from "../support/patience";

const ROOT = path.join(__dirname, "../..");
const CHROME = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const STYLES = path.join(ROOT, "src/workbench/page/page.css");

let browser: Browser;
let started: ChildProcess;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROME, args: ["--no-sandbox"] });
});
afterEach(() => {
  started.kill("SIGTERM");
});
afterAll(() => browser.close());

/** Runs the start script, and answers the address it prints once it is ready. */
function start(...args: string[]): Promise<{ address: string; printed: string }> {
  const script = path.join(ROOT, "scripts/start.ts");
  started = spawn(process.execPath, ["--import", "tsx", script, "--port", "3510", ...args], {
    cwd: ROOT,
    env: { ...process.env, CI: "1" },
  });
  return new Promise((resolve, reject) => {
    let printed = "";
    started.stdout?.on("data", (part) => {
      printed += String(part);
      if (printed.includes("Ready.")) {
        resolve({ address: /http:\S+/.exec(printed)?.[0] ?? "", printed });
      }
    });
    started.stderr?.on("data", (part) => (printed += String(part)));
    started.on("exit", () => reject(new Error(printed)));
  });
}

async function opened(address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(address);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  return { page, problems };
}

it("opens on a sheet that computes, with the pane beside it", async () => {
  const { address, printed } = await start();
  expect(printed.indexOf("Workbench: http://127.0.0.1:")).toBe(0);
  const { page, problems } = await opened(address);
  const gap = await page.evaluate(() => window.hashwattHost?.port.read("Start!B8"));
  // 65 - 15 - 6
  expect(gap?.values).toEqual([[44]]);
  await page.frameLocator("#pane").getByText("MINER_BREAKEVEN").first().waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

it("loads the page again after a save while it watches", async () => {
  const { address } = await start("--watch");
  const { page } = await opened(address);
  await page.evaluate(() => (document.documentElement.dataset.before = "true"));
  writeFileSync(STYLES, readFileSync(STYLES));
  await page.waitForSelector("html[data-ready]:not([data-before])", { state: "attached" });
  await page.close();
});

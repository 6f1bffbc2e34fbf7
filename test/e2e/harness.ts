import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { DIST, refreshDist } from "../../scripts/workbench/dist";
import { serveFolder, type StaticServer } from "../../scripts/workbench/server";
import type { CellBlock, CellValue } from "../../src/sheet/cells";
import { WAIT_MS } from "../support/patience";

const RESULTS = path.join(__dirname, "../../test-results");
const CHROME = process.env.CHROME_PATH ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface BrowserSession {
  /** The one workbench of the session, as it looks when it has just been opened. */
  open(options?: WorkbenchOptions): Promise<Workbench>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly colorScheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

export function launchChromium(): Promise<Browser> {
  if (!existsSync(CHROME)) {
    throw new Error(`There is no Chromium at ${CHROME}: install it or set CHROME_PATH.`);
  }
  return chromium.launch({ executablePath: CHROME, args: FLAGS });
}

/** Builds what is stale in dist/, serves it and starts Chromium; nothing here is skipped. */
export async function startBrowser(): Promise<BrowserSession> {
  refreshDist();
  const browser = await launchChromium();
  const folder = copyOfDist();
  const server = await serveFolder(folder, 3310);
  let opening: Promise<OpenedPage> | null = null;
  return {
    async open(options = {}) {
      const first = opening === null;
      opening ??= openPage(browser, server);
      const { workbench, start } = await opening;
      if (!first) {
        await reopen(workbench.page, start);
      }
      await arrange(workbench, options);
      return workbench;
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A build that somebody starts meanwhile must not take files away from a running page. */
function copyOfDist(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-"));
  cpSync(DIST, folder, { recursive: true, filter: (file) => !file.endsWith(".map") });
  return folder;
}

interface OpenedPage {
  readonly workbench: Workbench;
  /** The file of the workbook it opened on. */
  readonly start: Buffer;
}

async function openPage(browser: Browser, { address }: StaticServer): Promise<OpenedPage> {
  const page = await (await browser.newContext()).newPage();
  page.context().setDefaultTimeout(WAIT_MS);
  const problems = watch(page, address);
  await page.goto(`${address}/`);
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  const saved = page.waitForEvent("download");
  await page.click("#save");
  const start = readFileSync(await (await saved).path());
  return { workbench: new Workbench(page, problems), start };
}

/** The workbook it began with, nothing remembered, no other page; a new page would take six times as long. */
async function reopen(page: Page, start: Buffer): Promise<void> {
  const others = page.context().pages();
  await Promise.all(others.filter((other) => other !== page).map((other) => other.close()));
  await page.keyboard.press("Escape");
  await page.evaluate(async () => {
    localStorage.clear();
    document.querySelectorAll("dialog").forEach((dialog) => dialog.close());
    await window.hashwattHost?.port.setDocument("before", true);
  });
  await page.setInputFiles("#file", { name: "start.json", mimeType: "", buffer: start });
  if (await page.isVisible("#replace")) {
    await page.click("#replace button[value=replace]");
  }
  await page.waitForFunction(
    async () => (await window.hashwattHost?.port.getDocument("before")) === null,
  );
}

async function arrange(
  workbench: Workbench,
  { colorScheme = "light", width = 1440, height = 900 }: WorkbenchOptions,
): Promise<void> {
  const { page } = workbench;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: null, forcedColors: null });
  if (!(await page.isVisible("#pane"))) {
    await page.click("#pane-toggle");
  }
  const pane = await workbench.pane();
  await pane.goto(pane.url());
  await page.evaluate(() => window.hashwattHost?.port.activate("Start!A1"));
  await workbench.settle();
}

/** Collects console errors, page errors, failed requests and requests to other machines. */
function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`page: ${String(error)}`));
  page.on("response", (response) => {
    if (!response.ok() && response.status() !== 302) {
      problems.push(`${response.status()}: ${response.url()}`);
    }
  });
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== address) {
      problems.push(`request off this machine: ${request.url()}`);
    }
  });
  return problems;
}

/** Pictures are for people to look at: `PICTURES=1 npm run test:e2e` leaves them in test-results/. */
export const TAKES_PICTURES = process.env.PICTURES !== undefined;

/** The path test-results/NAME.png, in a folder that exists. */
export function pictureFile(name: string): string {
  mkdirSync(RESULTS, { recursive: true });
  return path.join(RESULTS, `${name}.png`);
}

/** The workbench in a real browser, driven as a user would. */
export class Workbench {
  constructor(
    readonly page: Page,
    private readonly problems: string[],
  ) {}

  /** Console errors, failed requests and requests off this machine since this was last asked. */
  newProblems(): string[] {
    return this.problems.splice(0);
  }

  /** The frame of the task pane once it shows its tabs. */
  async pane(): Promise<Frame> {
    const frame = this.page.frames().find((each) => each.url().includes("taskpane.html"));
    if (!frame) {
      throw new Error("The task pane has no frame.");
    }
    await frame.waitForSelector("main");
    return frame;
  }

  /** Goes to a cell or range by the name box. */
  async select(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(address);
    await this.page.keyboard.press("Enter");
    await this.until(async () => (await this.selection()).endsWith(`!${address}`));
  }

  /** Types into a cell by the keyboard and waits until the workbook holds it. */
  async typeInCell(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 2 });
    // While help or suggestions are open, Enter would take the suggestion and go on editing.
    await this.page.waitForSelector('[data-u-comp="rect-popup"]', { state: "detached" });
    await this.page.keyboard.press("Enter");
    await this.until(async () => !(await this.selection()).endsWith(`!${address}`));
    await this.settle();
  }

  /** The value of a cell on the sheet that is shown. */
  async readCell(address: string): Promise<CellValue> {
    return (await this.readBlock(address))[0][0];
  }

  async readBlock(address: string): Promise<readonly (readonly CellValue[])[]> {
    return (await this.read(address)).values;
  }

  /** The cells as shown, number formats applied. */
  async readText(address: string): Promise<readonly (readonly string[])[]> {
    return (await this.read(address)).text;
  }

  /** What the page says below the grid about the error in a cell. */
  async errorMessageOf(cell: string): Promise<string> {
    await this.select(cell);
    return this.status();
  }

  async status(): Promise<string> {
    return (await this.page.textContent("#status")) ?? "";
  }

  /** Waits for results: an edit through the port ends when formulas have theirs, even an empty one. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      (cell) => window.hashwattHost?.port.write(cell, [[null]]),
      await this.selection(),
    );
  }

  /** Saves a picture as test-results/NAME.png where pictures are taken. */
  async screenshot(name: string): Promise<void> {
    if (TAKES_PICTURES) {
      await this.page.screenshot({ path: pictureFile(name) });
    }
  }

  private async selection(): Promise<string> {
    return this.page.evaluate(async () => (await window.hashwattHost?.port.selection()) ?? "");
  }

  private async read(address: string): Promise<CellBlock> {
    const sheet = (await this.selection()).replace(/![^!]*$/, "");
    const block = await this.page.evaluate(
      (full) => window.hashwattHost?.port.read(full),
      `${sheet}!${address}`,
    );
    if (!block) {
      throw new Error("The page offers no workbook.");
    }
    return block;
  }

  private async until(check: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + WAIT_MS;
    while (!(await check())) {
      if (Date.now() > end) {
        throw new Error(`The workbench did not get there in ${WAIT_MS} ms.`);
      }
      await this.page.waitForTimeout(20);
    }
  }
}

import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { startBrowser, type BrowserSession, type Workbench } from "./harness";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const GRAVE = ["serious", "critical"];

let session: BrowserSession;
let workbench: Workbench;
let pane: Frame;

beforeAll(async () => {
  session = await startBrowser();
}, 240_000);

afterAll(() => session.close());

afterEach(async () => {
  expect(workbench.problems).toEqual([]);
  await workbench.close();
});

/** The Companies view as narrow as Excel opens the pane. */
async function open(colorScheme: "light" | "dark" = "light"): Promise<void> {
  workbench = await session.open({ colorScheme });
  pane = await workbench.pane();
  await workbench.page.addStyleTag({ content: "#pane { width: 320px; flex: none; }" });
  await pane.getByRole("tab", { name: "Companies" }).click();
  await pane.getByLabel("Search companies").waitFor();
}

async function pick(...tickers: string[]): Promise<void> {
  for (const ticker of tickers) {
    await pane.getByRole("checkbox", { name: new RegExp(`^${ticker} `) }).check();
  }
}

async function press(name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

async function insert(): Promise<void> {
  await press("Insert");
  await pane.getByText(/^Inserted (on|into)/).waitFor();
}

async function graveFindings(): Promise<string[]> {
  await pane.evaluate(AXE);
  return pane.evaluate(async (grave) => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => grave.includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, GRAVE);
}

async function overflow(): Promise<number> {
  return pane.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll(".panel:not([hidden])")].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

/** Where the team's table holds the value of a figure. */
async function teamCell(ticker: string, field: string): Promise<string> {
  const rows = await workbench.readBlock("A1:B120");
  const row = rows.findIndex(([one, name]) => one === ticker && name === field);
  expect(row).toBeGreaterThan(0);
  return `C${row + 1}`;
}

async function showSheet(name: string): Promise<void> {
  await workbench.page.evaluate(
    (sheet) => window.hashwattHost?.port.activate(`'${sheet}'!A1`),
    name,
  );
}

it("takes one edited figure of the team into comps, a breakeven and a powered shell", async () => {
  await open();
  await pick("IREN", "CIFR", "RIOT");
  await press("Team table");
  await press("Insert team table");
  await pane
    .getByText(/stands at 'Team figures'!A5/)
    .first()
    .waitFor();

  await press("Comps table");
  await pane.getByRole("checkbox", { name: /TeamFigures/ }).waitFor();
  await pane.getByText(/Goes to a new sheet, Comps/).waitFor();
  await insert();
  const comps = await workbench.readBlock("A5:F8");
  expect(comps[0].slice(0, 4)).toEqual([
    "ticker",
    "share_price_usd",
    "market_cap_usd",
    "hashrate_eh_s",
  ]);
  expect(comps.slice(1).map((row) => row.slice(0, 4))).toEqual([
    ["IREN", 48.85, 13847509500, 50],
    ["CIFR", 14.58, 5760442147, 23.6],
    ["RIOT", 13.94, 5182992173, 36.6],
  ]);

  await press("Use RIOT in a function");
  await pane.getByLabel("Function", { exact: true }).selectOption("MINER_BREAKEVEN");
  await pane.getByText("Fill in networkHashrateEhs, blockRewardBtc first.").waitFor();
  await pane.getByLabel("networkHashrateEhs", { exact: true }).fill("1090");
  await pane.getByLabel("blockRewardBtc", { exact: true }).fill("3.15");
  await pane.getByText(/Goes to a new sheet, RIOT/).waitFor();
  await insert();
  const breakeven = await sheetName();
  expect(await workbench.readCell("B8")).toBeCloseTo(37832.804, 3);

  await pane.getByLabel("Function", { exact: true }).selectOption("POWERED_SHELL_VALUE");
  await pane.getByText("Optional arguments", { exact: false }).click();
  await pane.getByLabel("output", { exact: true }).selectOption("equity_usd");
  await insert();
  const shell = await sheetName();
  expect((await cell("B6")) / 1e6).toBeCloseTo(1160 * 5.19, 0);

  await showSheet("Team figures");
  await workbench.typeInCell(await teamCell("RIOT", "power_price_usd_kwh"), "0.064");
  await workbench.typeInCell(await teamCell("RIOT", "power_operating_mw"), "580");
  await showSheet(breakeven);
  expect(await workbench.readCell("B8")).toBeCloseTo(2 * 37832.804, 2);
  await showSheet(shell);
  expect((await cell("B6")) / 1e6).toBeCloseTo(580 * 5.19, 0);
  await showSheet("Comps");
  expect(await workbench.readCell("F8")).toBe(0.064);
}, 180_000);

async function cell(address: string): Promise<number> {
  return Number(await workbench.readCell(address));
}

async function sheetName(): Promise<string> {
  const address = await workbench.page.evaluate(async () => window.hashwattHost?.port.selection());
  return String(address).replace(/!.*$/, "").replace(/^'|'$/g, "");
}

async function keys(...names: string[]): Promise<void> {
  for (const name of names) {
    await workbench.page.keyboard.press(name);
  }
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(name: string): Promise<void> {
  for (let stop = 0; stop < 80; stop++) {
    const focused = await pane.evaluate(() => {
      const active = document.activeElement;
      const label = active instanceof HTMLInputElement || active instanceof HTMLSelectElement;
      const text = label ? active.labels?.[0]?.textContent : active?.textContent;
      return text ?? "";
    });
    if (focused.startsWith(name)) {
      return;
    }
    await keys("Tab");
  }
  throw new Error(`The Tab key does not reach ${name}.`);
}

it("needs no mouse from the search to the inserted formula", async () => {
  await open();
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await keys("ArrowRight");
  await tabTo("Search companies");
  await workbench.page.keyboard.type("riot");
  await tabTo("RIOT Riot Platforms");
  await keys("Space");
  await tabTo("Use RIOT in a function");
  await keys("Enter");
  await tabTo("Function");
  await workbench.page.keyboard.type("MINER_B");
  await tabTo("networkHashrateEhs");
  await workbench.page.keyboard.type("1090");
  await tabTo("blockRewardBtc");
  await workbench.page.keyboard.type("3.15");
  await tabTo("Insert");
  await keys("Enter");
  await pane.getByText("Inserted on the new sheet").waitFor();
  expect(await workbench.readCell("B8")).toBeCloseTo(37832.804, 3);
  await tabTo("Undo");
  await keys("Enter");
  await pane.getByText("is gone.").waitFor();
});

it("exports the team's table, takes it back and reports what it leaves out", async () => {
  await open();
  await pick("RIOT");
  await press("Team table");
  await press("Insert team table");
  await pane.getByRole("button", { name: "Export CSV" }).waitFor();
  const saved = workbench.page.waitForEvent("download");
  await press("Export CSV");
  const file = readFileSync(await (await saved).path(), "utf8");
  expect(file).toContain("RIOT,hashrate_eh_s,36.6,EH/s,2025-10-31,");
  const edited = `${file.replace(",36.6,", ",40,")}MYCO,debt_usd,much,,,,\r\n`;
  await pane.getByLabel("Import a CSV or JSON file").setInputFiles({
    name: "edited.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(edited),
  });
  const question = pane.getByRole("alertdialog");
  await question.getByText("RIOT hashrate_eh_s: 36.6 becomes 40").waitFor();
  await question.getByRole("button", { name: "Replace" }).click();
  await pane.getByText(/Row \d+ was left out: value of debt_usd must be a number/).waitFor();
  await showSheet("Team figures");
  expect(await workbench.readCell(await teamCell("RIOT", "hashrate_eh_s"))).toBe(40);
});

it("shows the address of a source before it opens it", async () => {
  await open();
  await pick("MARA");
  await pane.getByRole("link", { name: "Source of MARA Bitcoin held" }).click();
  const question = pane.getByRole("alertdialog");
  expect(await question.innerText()).toContain("https://ir.mara.com/sec-filings/");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(workbench.page.context().pages()).toHaveLength(1);
});

it.each(["light", "dark"] as const)("fits 320 px and pleases axe in %s", async (colours) => {
  await open(colours);
  await workbench.screenshot(`companies-list-${colours}`);
  await pick("RIOT", "HUT");
  expect(await graveFindings()).toEqual([]);
  expect(await overflow()).toBe(0);
  for (const name of ["Comps table", "Compare two", "Use in a function", "Team table"]) {
    await press(name);
    await pane.locator(".task h2").waitFor();
    expect(await graveFindings()).toEqual([]);
    expect(await overflow()).toBe(0);
    await workbench.screenshot(`companies-${name.split(" ")[0].toLowerCase()}-${colours}`);
  }
  await press("Close");
  await pane.getByText("Show notes").first().scrollIntoViewIfNeeded();
  await pane.evaluate(() =>
    document.querySelectorAll("details").forEach((one) => (one.open = true)),
  );
  expect(await graveFindings()).toEqual([]);
  expect(await overflow()).toBe(0);
  await pane.locator(".card").first().scrollIntoViewIfNeeded();
  await workbench.screenshot(`companies-card-${colours}`);
});

import { readFileSync } from "node:fs";
import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";

const openWorkbench = useBrowser();
let driver: PaneDriver;

async function open(colours?: "light" | "dark"): Promise<void> {
  driver = await openView(openWorkbench, "Companies", colours);
  await driver.pane.getByLabel("Search companies").waitFor();
  await driver.pane.getByLabel("Figures", { exact: true }).selectOption("2025-Q3");
}

async function pick(...tickers: string[]): Promise<void> {
  for (const ticker of tickers) {
    await driver.pane.getByRole("checkbox", { name: new RegExp(`^${ticker} `) }).check();
  }
}

async function insert(): Promise<void> {
  await driver.button("Insert");
  await driver.pane.getByText(/^Inserted (on|into)/).waitFor();
}

/** Where the team's table holds the value of a figure. */
async function teamCell(ticker: string, field: string): Promise<string> {
  const rows = await driver.workbench.readBlock("A1:B120");
  const row = rows.findIndex(([one, name]) => one === ticker && name === field);
  expect(row).toBeGreaterThan(0);
  return `C${row + 1}`;
}

async function showSheet(name: string): Promise<void> {
  await driver.workbench.page.evaluate(
    (sheet) => window.hashwattHost?.port.activate(`'${sheet}'!A1`),
    name,
  );
}

it("takes one edited figure of the team into comps, a breakeven and a powered shell", async () => {
  await open();
  const { pane, workbench } = driver;
  await pick("IREN", "CIFR", "RIOT");
  await driver.button("Team table");
  await driver.button("Insert team table");
  await pane
    .getByText(/stands at 'Team figures'!A5/)
    .first()
    .waitFor();

  await driver.button("Comps table");
  await pane.getByRole("checkbox", { name: /TeamFigures/ }).waitFor();
  await pane.getByText("Goes to the new sheet Comps.").waitFor();
  await driver.button("Insert");
  await driver.told("Comps table stands on the new sheet Comps.");
  const comps = await workbench.readText("A1:Z60");
  const prices = comps.findIndex((row) => row.includes("Share price"));
  const power = comps[prices].indexOf("Power price");
  const riot = comps.findIndex(([first], row) => row > prices && first === "RIOT");
  expect(comps.slice(riot - 2, riot + 3).map((row) => [row[0], row[1]])).toEqual([
    ["IREN", "48.85"],
    ["CIFR", "14.58"],
    ["RIOT", "13.94"],
    ["Mean", "25.79"],
    ["Median", "14.58"],
  ]);
  const values = comps.findIndex((row) => row.includes("EV/W in operation (site)"));
  const perWatt = comps[values].indexOf("EV/W in operation (site)");
  const riotBelow = comps.findIndex(([first], row) => row > values && first === "RIOT");
  // 3,975.8m USD over 1,160 MW of site power, as hand-checked for the ready sheet.
  expect(comps[riotBelow][perWatt]).toBe("3.43");

  await driver.button("Use RIOT in a function");
  await pane.getByLabel("Function", { exact: true }).selectOption("MINER_BREAKEVEN");
  await pane.getByText("Begins with 1076.3: Average of 2025-11, NETWORK_HISTORY.").waitFor();
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
  const after = await workbench.readText("A1:Z60");
  expect(after[riot][power]).toBe("0.064");
  // Half the megawatts are worth twice as much each.
  expect(after[riotBelow][perWatt]).toBe("6.85");
});

async function cell(address: string): Promise<number> {
  return Number(await driver.workbench.readCell(address));
}

async function sheetName(): Promise<string> {
  const address = await driver.workbench.page.evaluate(async () =>
    window.hashwattHost?.port.selection(),
  );
  return String(address).replace(/!.*$/, "").replace(/^'|'$/g, "");
}

it("needs no mouse from the search to the inserted formula", async () => {
  await open();
  const { pane, workbench } = driver;
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await driver.press("ArrowRight");
  await driver.tabTo("Search companies");
  await driver.type("riot");
  await driver.tabTo("RIOT Riot Platforms");
  await driver.press("Space");
  await driver.tabTo("Use RIOT in a function");
  await driver.press("Enter");
  await driver.tabTo("Function");
  await driver.type("MINER_B");
  await driver.tabTo("networkHashrateEhs");
  await driver.type("1090");
  await driver.tabTo("blockRewardBtc");
  await driver.type("3.15");
  await driver.tabTo("Insert");
  await driver.press("Enter");
  await pane.getByText("Inserted on the new sheet").waitFor();
  expect(await workbench.readCell("B8")).toBeCloseTo(37832.804, 3);
  await driver.tabTo("Undo");
  await driver.press("Enter");
  await pane.getByText("is gone.").waitFor();
});

it("exports the team's table, takes it back and reports what it leaves out", async () => {
  await open();
  const { pane, workbench } = driver;
  await pick("RIOT");
  await driver.button("Team table");
  await driver.button("Insert team table");
  await pane.getByRole("button", { name: "Export CSV" }).waitFor();
  const saved = workbench.page.waitForEvent("download");
  await driver.button("Export CSV");
  const file = readFileSync(await (await saved).path(), "utf8");
  expect(file).toContain("RIOT,hashrate_eh_s,36.6,EH/s,2025-10-31,");
  const edited = `${file.replace(",36.6,", ",40,")}MYCO,debt_usd,much,,,,\r\n`;
  await pane.getByLabel("Import a CSV or JSON file").setInputFiles({
    name: "edited.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(edited),
  });
  const question = pane.getByRole("alertdialog");
  await question.getByText("RIOT Hashrate: 36.6 becomes 40").waitFor();
  await question.getByRole("button", { name: "Replace" }).click();
  await pane.getByText(/Row \d+ was left out: value of debt_usd must be a number/).waitFor();
  await showSheet("Team figures");
  expect(await workbench.readCell(await teamCell("RIOT", "hashrate_eh_s"))).toBe(40);
});

it("finds a site by its tenant and opens the site's source", async () => {
  await open();
  const { pane } = driver;
  await pane.getByLabel("Search companies").fill("Anthropic");
  await pane.getByText("3 companies found").waitFor({ state: "attached" });
  await pane.getByText("Hawesville (Justified), contract with Anthropic").waitFor();
  await pick("WULF");
  await pane.getByText(/^Sites \(\d+\)$/).focus();
  await driver.press("Enter");
  const site = pane.getByRole("listitem").filter({ hasText: "Hawesville (Justified)" }).last();
  await site.getByText("Tenant: Anthropic", { exact: true }).waitFor();
  await site.getByRole("link", { name: "Source of the site Hawesville" }).click();
  const question = pane.getByRole("alertdialog");
  expect(await question.innerText()).toContain("https://");
  await question.getByRole("button", { name: "Cancel" }).click();
});

it("inserts the build-out of five companies, shows its chart and takes it back", async () => {
  await open();
  const { pane, workbench } = driver;
  await pick("IREN", "CIFR", "RIOT", "HUT", "GLXY");
  await driver.button("Build-out");
  await pane.locator(".task svg.plot").waitFor();
  await pane
    .locator("figcaption")
    .getByText(/5.19 GW of site load energized by the end of 2026-Q4/)
    .waitFor();
  await pane.getByText(/Goes to a new sheet, Build-out/).waitFor();
  await insert();
  const table = await workbench.readBlock("A5:K9");
  // Summed over data/sites.csv by hand: 31 December 2026 and 2027, and every site.
  expect(table.map((row) => [row[0], row[5], row[9], row[10]])).toEqual([
    ["IREN", 2310, 2910, 5610],
    ["CIFR", 607, 877, 5277],
    ["RIOT", 1760, 1760, 1760],
    ["HUT", 310, 1140, 3087],
    ["GLXY", 200, 600, 2630],
  ]);
  expect((await workbench.readText("B4"))[0][0]).toBe("2025-12-31");
  await workbench.screenshot("build-out-sheet");
  await driver.button("Undo");
  await pane.getByText("is gone.").waitFor();
});

it("shows the address of a source before it opens it", async () => {
  await open();
  const { pane, workbench } = driver;
  await pick("MARA");
  await pane.getByRole("link", { name: "Source of MARA Bitcoin held" }).click();
  const question = pane.getByRole("alertdialog");
  expect(await question.innerText()).toContain("https://ir.mara.com/sec-filings/");
  await question.getByRole("button", { name: "Cancel" }).click();
  expect(workbench.page.context().pages()).toHaveLength(1);
});

it.each(["light", "dark"] as const)("fits 320 px and pleases axe in %s", async (colours) => {
  await open(colours);
  const { pane, workbench } = driver;
  await workbench.screenshot(`companies-list-${colours}`);
  const cut = await pane
    .locator(".company span")
    .evaluateAll(
      (names) => names.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
    );
  expect(cut).toBe(0);
  await pick("RIOT", "HUT", "IREN");
  expect(await driver.graveFindings()).toEqual([]);
  expect(await driver.overflow()).toBe(0);
  for (const name of [
    "Comps table",
    "Build-out",
    "Compare two",
    "Use in a function",
    "Team table",
  ]) {
    await driver.button(name);
    await pane.locator(".task h2").waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`companies-${name.split(" ")[0].toLowerCase()}-${colours}`);
  }
  await driver.button("Close");
  await pane.getByText("Show notes").first().scrollIntoViewIfNeeded();
  await pane.evaluate(() =>
    document.querySelectorAll("details").forEach((one) => (one.open = true)),
  );
  await pane.locator(".card svg.plot").first().waitFor();
  expect(await driver.graveFindings()).toEqual([]);
  expect(await driver.overflow()).toBe(0);
  await driver.screenshot(`companies-card-${colours}`);
});

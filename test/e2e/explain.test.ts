import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";

const openWorkbench = useBrowser();
let driver: PaneDriver;

const explain = async (colours?: "light" | "dark"): Promise<void> => {
  driver = await openView(openWorkbench, "Explain", colours);
};

it("follows the selection to the way a number was made", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.typeInCell("H40", "17.5");
  await workbench.typeInCell("H41", "=ROUND(WATT.MINER_BREAKEVEN(H40,0.045,1000+90,3.15),2)");
  await workbench.select("H41");
  await pane.getByRole("heading", { name: "Start!H41" }).waitFor();
  await pane.getByText("45,416.67 USD/BTC").first().waitFor();
  expect(await pane.locator(".inputs").innerText()).toContain("From Start!H40");
  expect(await pane.locator(".inputs").innerText()).toContain("Typed in the formula: 0.045");
  expect(await pane.locator(".steps").innerText()).toContain("18.90 USD/PH/day");
  await workbench.typeInCell("H40", "35");
  await pane.getByText("90,833.33 USD/BTC").first().waitFor();
});

it("says of a year filled in that the figure is our line, and names the default left out", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.typeInCell("H41", '=WATT.POWER_DEMAND("sp_451_2025",2027,TRUE)');
  await workbench.select("H41");
  await pane.getByRole("heading", { name: "Start!H41" }).waitFor();
  await pane.getByText("our straight line between 2026 and 2028, not published").waitFor();
  await driver.screenshot("explain-filled-in");
  await workbench.typeInCell("H50", '=WATT.EXPLAIN("LEASE_IRR",100000000,8000000,10)');
  const names = (await workbench.readBlock("I50:I60")).flat();
  expect(names).toContain("amortisationYears (default termYears)");
});

it("solves for an input and puts it into its cell, by keyboard alone", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.typeInCell("H40", "0.045");
  await workbench.typeInCell("H41", "=WATT.MINER_BREAKEVEN(17.5,H40,1090,3.15)");
  await workbench.select("H41");
  await pane.getByRole("heading", { name: "Start!H41" }).waitFor();
  await pane.getByRole("tab", { name: "Explain" }).focus();
  await driver.tabTo("Solve for an input");
  await driver.press("Enter");
  await driver.tabTo("Input");
  await driver.type("powerPrice");
  await driver.tabTo("Wanted Shutdown price");
  await driver.press("Control+A");
  await driver.type("60000");
  await driver.press("Enter");
  // 60,000 / 45,416.667 x 0.045.
  await pane.getByText("0.0594 USD/kWh").waitFor();
  await driver.screenshot("explain-solved");
  await driver.tabTo("Put into Start!H40");
  await driver.press("Enter");
  await pane.getByRole("alertdialog").getByText("Start!H40 holds 0.045").waitFor();
  await driver.press("Shift+Tab", "Enter");
  await driver.told("Start!H40 holds 0.0594");
  expect(await workbench.readCell("H41")).toBeCloseTo(60_000, 4);
  await driver.tabTo("Undo");
  await driver.press("Enter");
  await driver.told("Start!H40 is as it was before.");
  expect(await workbench.readCell("H41")).toBeCloseTo(45_416.6667, 3);
});

it("inserts the question as a formula beside the cell", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.typeInCell("H41", "=WATT.MINER_BREAKEVEN(17.5,0.045,1090,3.15)");
  await workbench.select("H41");
  await pane.getByText("Solve for an input").click();
  await pane.getByLabel("Wanted Shutdown price").fill("30000");
  await driver.button("Solve");
  await driver.button("Insert as formula");
  await driver.told("Inserted into Start!I41.");
  // Breakeven is proportional to the efficiency: 30,000 / 45,416.667 x 17.5.
  expect(await workbench.readCell("I41")).toBeCloseTo(11.5596, 4);
});

it("tells how sure a result is, and inserts the simulation that says the same", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.typeInCell("H41", "=WATT.POWER_GAP(65,15,6)");
  await workbench.select("H41");
  await pane.getByText("How sure is this?").click();
  // 65 between 52 and 78 and 15 between 12 and 18, likeliest where they stand: half lie above 44.
  await pane.getByLabel(/^How likely at least/).fill("44");
  await pane.getByLabel("Correlation of demandGw and gridAccessGw (-1 to 1)").fill("0.5");
  await driver.press("Tab");
  const picture = pane.locator("figure").filter({ hasText: "of the trials reach 44 GW" });
  await picture.waitFor();
  const gist = await picture.locator("figcaption").innerText();
  expect(await picture.locator("rect.bar").count()).toBe(24);
  expect(await picture.locator("text.value").allTextContents()).toEqual(["44"]);
  expect(await driver.overflow()).toBe(0);
  expect(await driver.graveFindings()).toEqual([]);
  await driver.screenshot("explain-sure");
  await driver.button("Insert as formula");
  await driver.told("Inserted into Start!I41");
  const told = new Map(
    await workbench.readBlock("I41:J60").then((rows) => rows.map(([a, b]) => [a, Number(b)])),
  );
  expect(told.get("mean")).toBeCloseTo(44, 0);
  const share = told.get("share at or above the threshold") ?? 0;
  expect(gist).toContain(` ${Math.round(share * 100)}% of the trials reach 44 GW`);
  const [low, high] = [told.get("P10") ?? 0, told.get("P90") ?? 0].map((one) => one.toFixed(1));
  expect(gist).toContain(`of 10,000 trials lie from ${low} GW to ${high} GW`);
});

it("goes to an input and back, and stays where it is pinned", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.select("D25");
  await pane.getByRole("heading", { name: "Start!D25" }).waitFor();
  await driver.button("Start!B25");
  await pane.getByRole("heading", { name: "Start!B25" }).waitFor();
  await pane.getByText("Typed into the cell").waitFor();
  await driver.button("Back to Start!D25");
  await pane.getByRole("heading", { name: "Start!D25" }).waitFor();
  await pane.getByLabel("Keep this cell").check();
  await workbench.select("B8");
  await workbench.settle();
  expect(await pane.getByRole("heading", { level: 2 }).first().innerText()).toMatch(/^Start!D25/);
  await pane.getByLabel("Keep this cell").uncheck();
  await pane.getByRole("heading", { name: "Start!B8" }).waitFor();
});

it("explains a grid element by element, and schedules in tables that scroll", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.select("B13");
  await pane.getByLabel("Column of the grid").selectOption("2");
  await pane.getByLabel("Row of the grid").selectOption("2");
  // A neocloud at 10 USD per IT watt: 7.81 USD/W, as published.
  await pane.locator(".explain .result").getByText("7.81 USD/W").waitFor();
  await workbench.typeInCell("H40", "=WATT.LEASE_IRR(1000000000,150000000,15)");
  await workbench.select("H40");
  await pane.locator(".schedule").first().waitFor();
  expect(await driver.overflow()).toBe(0);
  expect(await driver.graveFindings()).toEqual([]);
  await driver.screenshot("explain-schedule");
});

it("writes native formulas on a sheet of their own, and takes them back", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.select("D25");
  await pane.getByRole("heading", { name: "Start!D25" }).waitFor();
  await driver.button("Write as native formulas");
  await driver.told("Native formulas are on the new sheet Native copy");
  const sheets = await workbench.page.evaluate(() => window.hashwattHost?.port.sheets());
  expect(sheets?.map(({ name }) => name)).toEqual(["Start", "Native copy"]);
  await driver.button("Undo");
  await driver.told("The sheet Native copy is gone.");
});

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("has nothing grave for axe and fits 320 px", async () => {
    await explain(colours);
    const { workbench, pane } = driver;
    await pane.getByRole("heading", { name: "Start!A1" }).waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    await workbench.select("D25");
    await pane.getByRole("heading", { name: "Start!D25" }).waitFor();
    await pane.getByText("Sensitivity").click();
    await pane.locator("svg.plot").waitFor();
    await pane.getByText("Solve for an input").click();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`explain-line-${colours}`);
    await pane.getByLabel("And over").selectOption("powerPriceUsdPerKwh");
    await pane.locator("rect.cell").first().waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    await driver.screenshot(`explain-map-${colours}`);
  });
});

it("leads from a model's headline to a filing in two clicks, and back", async () => {
  driver = await openView(openWorkbench, "Models");
  const { pane, workbench } = driver;
  await driver.button("Use this model: Three paths for one company");
  await pane.getByLabel("Company", { exact: true }).selectOption("IREN");
  await driver.button("Insert");
  await driver.told("Three paths for one company for IREN stands on");
  await pane.getByRole("tab", { name: "Explain" }).click();
  const headline = await headlineOf(workbench);
  await workbench.select(headline);
  await pane.getByText(/Documents under it/).waitFor();
  await driver.screenshot("explain-headline");
  expect(await driver.graveFindings()).toEqual([]);
  const link = pane.locator(".cells a[href^=http]").first();
  await link.click();
  await pane.getByRole("alertdialog").getByText("http").waitFor();
  await driver.press("Escape");
});

/** The first cell of the sheet labelled with what the model is for. */
async function headlineOf(workbench: PaneDriver["workbench"]): Promise<string> {
  const rows = await workbench.readBlock("A1:A120");
  const row = rows.findIndex(([label]) => label === "Value created");
  return `C${row + 1}`;
}

it("finds the formula that fills a spilled cell", async () => {
  await explain();
  const { workbench, pane } = driver;
  await workbench.select("C14");
  await pane.getByText("Start!C14 is filled by the formula in").waitFor();
  // The second row and column of the grid: a neocloud at 10 USD per IT watt, as published.
  await pane.locator(".explain .result").getByText("7.81 USD/W").waitFor();
  expect(await pane.getByLabel("Row of the grid").inputValue()).toBe("1");
});

import { useBrowser } from "./browserTests";
import { openView, PaneDriver } from "./paneDriver";

const openWorkbench = useBrowser();
let driver: PaneDriver;

async function open(colours?: "light" | "dark"): Promise<void> {
  driver = await openView(openWorkbench, "Functions", colours);
  await driver.pane.waitForSelector("button.item");
}

async function openFunction(name: string): Promise<void> {
  await driver.pane.getByLabel("Search functions").fill(name);
  await driver.pane.getByRole("button", { name, exact: false }).first().click();
  await driver.pane.getByRole("heading", { name, exact: true }).waitFor();
}

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC = 45,416.67.
it("finds, fills in and inserts a function by keyboard alone", async () => {
  await open();
  const { pane, workbench } = driver;
  await workbench.select("H20");
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await driver.tabTo("Search functions");
  await driver.type("miner break");
  await driver.press("ArrowDown", "Enter");
  for (const [label, text] of [
    ["efficiencyJPerTh", "17.5"],
    ["powerPriceUsdPerKwh", "0.045"],
    ["networkHashrateEhs", "1090"],
    ["blockRewardBtc", "3.15"],
  ]) {
    await driver.tabTo(label);
    await driver.type(text);
  }
  await pane.locator(".result-bar").getByText("45,416.67 USD/BTC").waitFor();
  await driver.tabTo("Insert into");
  await driver.press("Enter");
  await driver.told("Inserted into");
  expect(await workbench.readCell("H20")).toBeCloseTo(45_416.6667, 3);
  expect(await workbench.readText("H20")).toEqual([["45,416.67"]]);
  await driver.tabTo("Undo");
  await driver.press("Enter");
  await driver.told("as it was before");
  expect(await workbench.readCell("H20")).toBe("");
});

it("computes with picked cells and follows their edits", async () => {
  await open();
  const { pane, workbench } = driver;
  await workbench.typeInCell("H1", "100");
  await openFunction("POWERED_SHELL_VALUE");
  await workbench.select("H1");
  await pane.getByLabel("Use the selected cells for siteMw").click();
  await pane.getByLabel("tenant", { exact: true }).waitFor({ state: "attached" });
  await pane.locator(".result-bar").getByText("5.19 USD/W").waitFor();
  await pane.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
  await pane.getByLabel("output", { exact: true }).selectOption("equity_usd");
  await pane.locator(".result-bar").getByText("519,029,231 USD").waitFor();
  await workbench.typeInCell("H1", "50");
  await pane.locator(".result-bar").getByText("259,514,615 USD").waitFor();
  await workbench.select("H3");
  await pane.getByRole("button", { name: "Insert into", exact: false }).click();
  await driver.told("Inserted into");
  await workbench.typeInCell("H1", "100");
  expect(await workbench.readCell("H3")).toBeCloseTo(519_029_230.77, 1);
});

it("asks before it replaces cells, and takes no for an answer", async () => {
  await open();
  const { pane, workbench } = driver;
  await workbench.typeInCell("J11", "mine");
  await workbench.select("J10");
  await openFunction("MINER_BREAKEVEN");
  const grid = pane.locator(".example").nth(1);
  await grid.getByRole("button", { name: "Insert" }).click();
  await pane.getByRole("alertdialog").waitFor();
  expect(await pane.getByRole("alertdialog").innerText()).toContain("In use: J11");
  expect(await driver.focused()).toBe("Cancel");
  expect(await driver.graveFindings()).toEqual([]);
  await workbench.screenshot("pane-question");
  await driver.press("Escape");
  await pane.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(await workbench.readBlock("J10:J11")).toEqual([[""], ["mine"]]);
  await grid.getByRole("button", { name: "Insert" }).click();
  await pane.getByRole("button", { name: "Replace" }).click();
  await driver.told("Inserted into");
  expect(await workbench.readBlock("J10:L11")).toEqual([
    [24_000, 28_000, 32_000].map((value) => expect.closeTo(value, 6)),
    [40_000, 46_666.6667, 53_333.3333].map((value) => expect.closeTo(value, 3)),
  ]);
  await pane.getByRole("button", { name: "Undo" }).click();
  await driver.told("as it was before");
  expect(await workbench.readBlock("J10:L11")).toEqual([
    ["", "", ""],
    ["mine", "", ""],
  ]);
});

it("shows an address and opens it only when told to", async () => {
  await open();
  const { pane, workbench } = driver;
  await openFunction("POWER_GAP");
  await pane.getByRole("link").first().click();
  const question = pane.getByRole("alertdialog");
  await question.waitFor();
  expect(await question.innerText()).toContain("https://");
  await question.getByRole("button", { name: "Cancel" }).click();
  await question.waitFor({ state: "detached" });
  expect(workbench.page.context().pages()).toHaveLength(1);

  await pane.getByRole("link", { name: "Help page" }).click();
  const opened = workbench.page.context().waitForEvent("page");
  await question.getByRole("button", { name: "Open" }).click();
  const help = await opened;
  await help.getByRole("heading", { name: "POWER_GAP" }).first().waitFor();
});

it("switches tabs by arrow keys and remembers the colours", async () => {
  await open();
  const { pane, workbench } = driver;
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await driver.press("End");
  await pane.getByLabel("Dark").check();
  expect(await theme()).toBe("dark");
  await workbench.page.reload();
  await workbench.page.waitForSelector("html[data-ready]", { state: "attached" });
  driver = new PaneDriver(workbench, await workbench.pane());
  await driver.pane.waitForSelector("button.item");
  expect(await theme()).toBe("dark");
});

async function theme(): Promise<string | undefined> {
  return driver.pane.evaluate(() => document.documentElement.dataset.theme);
}

it("walks through a first sheet by keyboard", async () => {
  await open();
  const { pane, workbench } = driver;
  const step = (text: string): Promise<void> => pane.locator(".walk").getByText(text).waitFor();
  await pane.getByRole("tab", { name: "Functions" }).focus();
  await driver.tabTo("First sheet in two minutes");
  await driver.press("Enter");
  await step("Step 1 of 4");
  expect(await driver.graveFindings()).toEqual([]);
  expect(await driver.overflow()).toBe(0);
  await driver.screenshot("walk");
  await driver.tabTo("Put it there");
  await driver.press("Enter");
  await step("Done. Step 2 of 4");
  // 24 x 16.07 x 0.04 = 15.4272 USD/PH/day; what a PH earns a day stands in B6 and B7.
  await workbench.typeInCell("B5", "0.04");
  await step("Done. Step 3 of 4");
  const [[hashrate], [reward]] = await workbench.readBlock("B6:B7");
  const btcPerPhDay = (144 * Number(reward)) / (Number(hashrate) * 1000);
  expect(await workbench.readCell("B9")).toBeCloseTo(15.4272 / btcPerPhDay, 3);
  await pane.getByRole("button", { name: "Put it there" }).click();
  await step("Done. Step 4 of 4");
  await workbench.select("B9");
  await step("Done. That was the first sheet.");
});

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("has nothing grave for axe and fits 320 px on every view", async () => {
    await open(colours);
    const { pane, workbench } = driver;
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await workbench.screenshot(`pane-list-${colours}`);

    await openFunction("MINER_BREAKEVEN");
    await pane.locator("details.optional").evaluate((part) => part.setAttribute("open", ""));
    const fields = await pane.locator(".optional .field").all();
    const boxes = await Promise.all(fields.map((field) => field.boundingBox()));
    // A label stands nearer to its own input than to the hint above it.
    for (const [at, box] of boxes.slice(1).entries()) {
      const above = boxes[at];
      expect((box?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThan(8);
    }
    await pane.getByLabel("efficiencyJPerTh", { exact: true }).fill("-4");
    await pane.getByText("Fill in").or(pane.getByText("#VALUE!")).first().waitFor();
    await pane.getByRole("button", { name: "Fill in the form" }).first().click();
    await pane.locator(".result-bar").getByText("45,416.67 USD/BTC").waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await workbench.screenshot(`pane-function-${colours}`);

    await pane.getByRole("tab", { name: "Help" }).click();
    await pane.getByRole("heading", { name: "About" }).waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await workbench.screenshot(`pane-help-${colours}`);
  });
});

it("stays readable with the system's high-contrast colours", async () => {
  await open();
  const { pane, workbench } = driver;
  await workbench.page.emulateMedia({ forcedColors: "active" });
  await openFunction("POWERED_SHELL_VALUE");
  await workbench.screenshot("pane-contrast");
  const border = await pane
    .getByLabel("siteMw", { exact: true })
    .evaluate((input) => getComputedStyle(input).borderTopStyle);
  expect(border).toBe("solid");
});

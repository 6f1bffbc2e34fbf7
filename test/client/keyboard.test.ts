import { PaneDriver } from "../e2e/paneDriver";
import { eventually } from "../workbook/contractSupport";
import { addressOf, areaIn } from "./host/areas";
import { assign, select, valuesOf } from "./host/cells";
import type { PanePage, WebPane } from "./panePages";
import { started, usePanes } from "./paneTests";
import { FOCUS } from "./webBridge";

const open = usePanes();

const VIEWS = ["Functions", "Companies", "Models", "Explain", "Doctor", "Help"] as const;
const COMMANDS = {
  Functions: "showFunctions",
  Companies: "showCompanies",
  Models: "showModels",
  Explain: "explainCell",
  Doctor: "showDoctor",
  Help: "showHelp",
} as const;

const MOST_STOPS = 120;

/** Shows a view and waits until it stands. */
async function show(pane: PanePage, view: (typeof VIEWS)[number]): Promise<PaneDriver<PanePage>> {
  if (view === "Explain") {
    assign(areaIn(pane.host.book, "Sheet1!A1"), "=WATT.HASHCOST(17.5,0.045)");
  }
  await pane.command(COMMANDS[view]);
  await pane.pane
    .locator(`#panel-${view.toLowerCase()} :is(button, fluent-button, input)`)
    .first()
    .waitFor();
  await pane.host.quiet();
  return new PaneDriver(pane, pane.pane);
}

/** Labels of what the Tab key stops at, from the selected tab to where it leaves the pane. */
async function stops(driver: PaneDriver<PanePage>, view: string): Promise<string[]> {
  await driver.pane.getByRole("tab", { name: view }).focus();
  const found: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await driver.press("Tab");
    const inside = await driver.pane.evaluate(
      () => document.hasFocus() && document.activeElement?.closest(".panel, .status") !== null,
    );
    if (!inside) {
      return found;
    }
    found.push(await driver.focused());
  }
  return found;
}

test.each(VIEWS)("on the web Tab stops in %s where it does on Windows", async (view) => {
  const [web, windows] = [await started(open.web()), await started(open.windows())];
  const onWeb = await stops(await show(web, view), view);
  expect(onWeb.length).toBeGreaterThan(0);
  expect(onWeb).toEqual(await stops(await show(windows, view), view));
  const buttons = await web.pane
    .locator(".panel:not([hidden]) fluent-button:not([disabled])")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => (one.getAttribute("aria-label") ?? one.textContent ?? "").trim()),
    );
  expect(onWeb).toEqual(expect.arrayContaining(buttons.slice(0, MOST_STOPS / 2)));
});

test.each(VIEWS)("coming into the pane by keyboard leaves %s in place", async (view) => {
  const web = await started(open.web());
  const driver = await show(web, view);
  for (const action of [FOCUS.tabIn, FOCUS.tabInBackwards]) {
    await web.page.locator("#grid").focus();
    await web.focus(action);
    await driver.pane.waitForFunction(() => document.hasFocus());
    const [tab, panel] = [
      driver.pane.getByRole("tab", { selected: true }),
      `#panel-${view.toLowerCase()}`,
    ];
    expect(await tab.innerText()).toBe(view);
    expect(await driver.pane.locator(panel).isVisible()).toBe(true);
  }
});

test("Escape takes back a question, and only then goes to the sheet", async () => {
  const web = await started(open.web());
  web.host.book.evaluate = () => 1;
  const driver = await show(web, "Doctor");
  await askToPrepare(driver);
  await driver.press("Escape");
  await driver.pane.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(JSON.stringify(web.notified)).not.toContain(String(FOCUS.escape));
  await driver.press("Escape");
  await eventually(() => expect(web.notified).toContainEqual(["pane", FOCUS.escape]));
});

async function askToPrepare(driver: PaneDriver<PanePage>): Promise<void> {
  await driver.tabTo("Prepare");
  await driver.press("Enter");
  await driver.pane.getByRole("alertdialog").waitFor();
}

/** From the sheet into the pane, and by arrow keys to a view. */
async function goTo(web: WebPane, driver: PaneDriver<WebPane>, view: string): Promise<void> {
  await web.page.locator("#grid").focus();
  await web.focus(FOCUS.tabIn);
  await driver.pane.waitForFunction(() => document.activeElement?.matches("fluent-tab"));
  for (let press = 0; press < VIEWS.length && (await driver.focused()) !== view; press++) {
    await driver.press("ArrowRight");
  }
  expect(await driver.focused()).toBe(view);
}

// 24 x 17.5 x 0.045 = 18.90 USD over 144 x 3.15 / 1,090,000 BTC = 45,416.67.
test("all six views by keyboard alone", async () => {
  const web = await started(open.web());
  const driver = new PaneDriver(web, web.pane);
  const cell = (address: string): unknown => valuesOf(areaIn(web.host.book, address))[0][0];
  await functionsByKeyboard(web, driver);
  expect(cell("Sheet1!A1")).toBeCloseTo(45_416.6667, 3);
  await explainByKeyboard(web, driver);
  await companiesByKeyboard(web, driver);
  await modelsByKeyboard(web, driver);
  expect(web.host.book.sheets.map(({ name }) => name)).toContain("Breakeven");
  await doctorByKeyboard(web, driver);
  await goTo(web, driver, "Help");
  await driver.tabTo("Like Office");
  await driver.press("ArrowDown", "ArrowDown");
  await driver.pane.waitForFunction(() => document.documentElement.dataset.theme === "dark");
});

async function functionsByKeyboard(web: WebPane, driver: PaneDriver<WebPane>): Promise<void> {
  await goTo(web, driver, "Functions");
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
  await driver.tabTo("Insert into");
  await driver.press("Enter");
  await driver.told("Inserted into");
}

async function explainByKeyboard(web: WebPane, driver: PaneDriver<WebPane>): Promise<void> {
  select([areaIn(web.host.book, "Sheet1!A1")]);
  await goTo(web, driver, "Explain");
  await driver.pane.getByRole("heading", { name: "Sheet1!A1" }).waitFor();
  await driver.tabTo("Solve for an input");
  await driver.press("Enter");
  await driver.tabTo("Input");
}

async function companiesByKeyboard(web: WebPane, driver: PaneDriver<WebPane>): Promise<void> {
  select([areaIn(web.host.book, "Sheet1!C3")]);
  await goTo(web, driver, "Companies");
  await driver.tabTo("Search companies");
  await driver.type("RIOT");
  await driver.tabTo("RIOT Riot Platforms");
  await driver.press("Space");
  await driver.tabTo("Fact sheet of RIOT");
  await driver.press("Enter");
  await driver.tabTo("Insert");
  await driver.press("Enter");
  await driver.pane.getByText(/^Inserted (on|into)/).waitFor();
}

async function modelsByKeyboard(web: WebPane, driver: PaneDriver<WebPane>): Promise<void> {
  await goTo(web, driver, "Models");
  await driver.tabTo("Use this model: Miner breakeven");
  await driver.press("Enter");
  await driver.tabTo("Company");
  await driver.type("CIFR");
  await driver.tabTo("Insert");
  await driver.press("Enter");
  await driver.told("stands on the new sheet Breakeven.");
}

async function doctorByKeyboard(web: WebPane, driver: PaneDriver<WebPane>): Promise<void> {
  const before = addressOf(web.host.book.selection[0]);
  await goTo(web, driver, "Doctor");
  await driver.pane.getByText(/ formulas? on \d+ sheets?: /).waitFor();
  await driver.tabTo("Freeze to values");
  await driver.press("Enter");
  await driver.pane.getByRole("alertdialog").waitFor();
  await driver.press("Shift+Tab", "Enter");
  await driver.told("by values");
  expect(addressOf(web.host.book.selection[0])).toBe(before);
}

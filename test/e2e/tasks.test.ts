import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";

/*
 * What analysts came for, in at most as many steps as are set here. A step is one click, one choice
 * or one text typed, from the view named on.
 */

const openWorkbench = useBrowser();
let driver: PaneDriver;
let steps = 0;

async function from(view: string): Promise<void> {
  driver = await openView(openWorkbench, view);
  steps = 0;
}

async function step(action: () => Promise<unknown>): Promise<void> {
  steps += 1;
  await action();
}

it("finds by a question what a lease can borrow, in 2 steps", async () => {
  await from("Functions");
  const { pane } = driver;
  const box = pane.getByLabel("Search functions");
  await step(() => box.fill("how much could I borrow against this lease"));
  await step(() => box.press("Enter"));
  await pane.getByRole("heading", { name: "DEBT_CAPACITY", exact: true }).waitFor();
  expect(steps).toBeLessThanOrEqual(2);
});

it("puts miners side by side with EV/W, in 4 steps", async () => {
  await from("Functions");
  const { pane, workbench } = driver;
  await step(() => pane.getByRole("tab", { name: "Models" }).click());
  await step(() => driver.button("Use this model: Comps table"));
  await step(() => driver.button("Insert"));
  await driver.told("Comps table stands on the new sheet Comps.");
  expect(steps).toBeLessThanOrEqual(4);
  const heads = (await workbench.readText("A1:Z60")).find(([first]) => first === "Ticker") ?? [];
  expect(heads).toContain("EV/W in operation (site)");
  expect(heads).toContain("Market cap (price x shares)");
});

it("solves the rent of a site for a wanted value, in 3 steps after the cell", async () => {
  await from("Explain");
  const { pane, workbench } = driver;
  await workbench.typeInCell("H40", '=WATT.POWERED_SHELL_VALUE(600,"hyperscaler",109.46)');
  await workbench.select("H40");
  await pane.getByRole("heading", { name: "Start!H40" }).waitFor();
  await step(() => pane.getByText("Solve for an input").click());
  await step(() => pane.getByLabel("Input", { exact: true }).selectOption("rentUsdPerKwMonth"));
  await step(async () => {
    const wanted = pane.getByLabel(/^Wanted /);
    await wanted.fill("6");
    await wanted.press("Enter");
  });
  // 6 x 1.3 = 7.8 USD per IT watt and 10 to build: 17.8 / (15 x 0.85 x 12 / 1000) = 116.34.
  await pane.getByText("116.34 USD/kW-month").waitFor();
  expect(steps).toBeLessThanOrEqual(3);
});

it("finds a site by its tenant and the company's build-out, in 4 steps", async () => {
  await from("Companies");
  const { pane } = driver;
  await step(() => pane.getByLabel("Search companies").fill("Anthropic"));
  await step(() => pane.getByRole("checkbox", { name: /^WULF / }).check());
  await step(() => driver.button("Build-out"));
  await pane.locator(".task svg.plot").waitFor();
  await step(() => driver.button("Insert"));
  await driver.told("Inserted on the new sheet Build-out.");
  expect(steps).toBeLessThanOrEqual(4);
});

it("gives the breakeven at three power prices by one typed formula", async () => {
  await from("Explain");
  const { pane, workbench } = driver;
  await step(() =>
    workbench.typeInCell("H40", "=WATT.MINER_BREAKEVEN(17.5,{0.03,0.045,0.06},1090,3.15)"),
  );
  // 24 x 17.5 x 0.03 = 12.60 USD/PH/day over 144 x 3.15 / 1,090,000 BTC is 30,277.78; by proportion.
  const [prices] = await workbench.readBlock("H40:J40");
  expect(prices.map((price) => Math.round(Number(price)))).toEqual([30_278, 45_417, 60_556]);
  await step(() => workbench.select("J40"));
  await pane.getByText("60,555.56 USD/BTC").first().waitFor();
  expect(steps).toBeLessThanOrEqual(2);
});

it("mends a misspelt function, in 3 steps", async () => {
  await from("Explain");
  const { pane, workbench } = driver;
  await workbench.typeInCell("H40", "=WATT.POWR_GAP(65,15,6)");
  await step(() => pane.getByRole("tab", { name: "Doctor" }).click());
  await pane.getByText("did you mean WATT.POWER_GAP?").waitFor();
  await step(() => driver.button("Mend 1 formula"));
  await driver.told("Mended the names in 1 formula.");
  // 65 - 15 - 6.
  expect(await workbench.readCell("H40")).toBe(44);
  expect(steps).toBeLessThanOrEqual(3);
});

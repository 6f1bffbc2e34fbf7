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

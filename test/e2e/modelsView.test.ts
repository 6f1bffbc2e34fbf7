import { models } from "../../src/models";
import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";
import { remotePort } from "./remotePort";

const openWorkbench = useBrowser();
let driver: PaneDriver;

const open = async (colours?: "light" | "dark"): Promise<void> => {
  driver = await openView(openWorkbench, "Models", colours);
  await driver.pane.getByRole("list", { name: "Models" }).waitFor();
};

async function sheets(): Promise<string[]> {
  const port = await remotePort(driver.workbench.page);
  return (await port.sheets()).map(({ name }) => name);
}

it("puts a model for a company on a new sheet by keyboard, and takes it back", async () => {
  await open();
  const { pane, workbench } = driver;
  const before = await sheets();
  await pane.getByRole("tab", { name: "Models" }).focus();
  await driver.tabTo("Use this model: Miner breakeven");
  await driver.press("Enter");
  await pane.getByText("Goes to the new sheet Breakeven.").waitFor();
  await driver.tabTo("Cancel");
  await driver.press("Enter");
  expect(await driver.focused()).toBe("Use this model: Miner breakeven and shutdown");
  await driver.press("Enter");
  await driver.tabTo("Company");
  await driver.type("CIFR");
  await driver.tabTo("Insert");
  await driver.press("Enter");
  await driver.told("Miner breakeven and shutdown for CIFR stands on the new sheet Breakeven.");
  expect(await sheets()).toEqual([...before, "Breakeven"]);
  expect(String(await workbench.readCell("A1"))).toMatch(/^Miner breakeven and shutdown: Cipher/);
  const port = await remotePort(workbench.page);
  const { text } = await port.read((await port.usedRanges(["Breakeven"]))[0] ?? "");
  expect(text.flat().filter((shown) => /^#[A-Z]/.test(shown))).toEqual([]);
  expect(await pane.getByText("Goes to the new sheet").count()).toBe(0);
  await driver.screenshot("models-inserted");
  // What good news becomes after a while, with its Undo still in view.
  await pane.evaluate(() => document.querySelector(".status")?.classList.add("shrunk"));
  const bar = await pane.locator(".status").boundingBox();
  const undo = await pane.getByRole("button", { name: "Undo" }).boundingBox();
  expect(bar?.height).toBeLessThan(56);
  expect((undo?.x ?? 0) + (undo?.width ?? 999)).toBeLessThan((bar?.x ?? 0) + (bar?.width ?? 0));
  await driver.button("Undo");
  await driver.told("The sheet Breakeven is gone.");
  expect(await sheets()).toEqual(before);
});

it("takes a model back by one Ctrl+Z in the grid, and brings it back by one Ctrl+Y", async () => {
  await open();
  const { workbench } = driver;
  const { page } = workbench;
  const port = await remotePort(page);
  const before = await sheets();
  await driver.button("Use this model: US power gap");
  await driver.button("Insert");
  await driver.told("stands on the new sheet");
  const after = await sheets();
  const [inserted] = after.filter((name) => !before.includes(name));
  const { formulas, text } = await port.read((await port.usedRanges([inserted]))[0] ?? "");
  await workbench.select("Z90");
  await page.keyboard.press("Control+z");
  await workbench.settle();
  expect(await sheets()).toEqual(before);
  await page.keyboard.press("Control+z");
  expect(await sheets()).toEqual(before);
  expect((await port.read("Start!B8")).values).toEqual([[44]]);
  await page.keyboard.press("Control+y");
  await workbench.settle();
  expect(await sheets()).toEqual(after);
  const again = await port.read((await port.usedRanges([inserted]))[0] ?? "");
  expect(again.formulas).toEqual(formulas);
  expect(again.text).toEqual(text);
});

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("shows every picture, fits 320 px and has nothing grave for axe", async () => {
    await open(colours);
    const { pane } = driver;
    const drawn = await pane
      .locator(".model img")
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(drawn).toEqual(new Array<number>(models.length).fill(160));
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`models-${colours}`);
    await driver.button("Use this model: Powered shell");
    await pane.getByText(/^Goes to \d new sheets/).waitFor();
    await driver.screenshot(`models-sheets-${colours}`);
    await driver.button("Use this model: Three paths for one company");
    await pane.getByText("Goes to the new sheet Three paths.").waitFor();
    await driver.button("Insert");
    await pane.getByText("Choose the company the model is about.").waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`models-form-${colours}`);
  });
});

import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";

const openWorkbench = useBrowser();
let driver: PaneDriver;

async function charts(colours: "light" | "dark" = "light"): Promise<void> {
  driver = await openView(openWorkbench, "Models", colours);
  await driver.pane.getByText("Charts", { exact: true }).click();
  await driver.pane.locator("svg.plot").nth(3).waitFor();
}

it("redraws by keyboard and puts a picture on a sheet of its own", async () => {
  await charts();
  const { pane, workbench } = driver;
  const gap = pane.locator(".picture-card").nth(1);
  await gap.getByText("Inputs").focus();
  await driver.press("Enter");
  await driver.tabTo("Power needed to 2028");
  await driver.press("Control+A");
  await driver.type("80");
  await gap.locator("text.value").first().getByText("80").waitFor();
  await gap.getByRole("button", { name: "Insert on a new sheet" }).focus();
  await driver.press("Enter");
  await driver.told("stands on the new sheet Power gap chart");
  const sheet = await workbench.page.evaluate(() =>
    window.hashwattHost?.port.read("'Power gap chart'!A1:C40"),
  );
  // 80 - 15 - 6, and 46.5 of the mid case, of which 66.67% are realised.
  const left = sheet?.values.find(([label]) => String(label).startsWith("After them"));
  expect(left?.[2]).toBeCloseTo(27.99845, 9);
});

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("has nothing grave for axe and fits 320 px", async () => {
    await charts(colours);
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`pictures-${colours}`);
  });
});

it("stays readable with the system's high-contrast colours", async () => {
  await charts();
  await driver.workbench.page.emulateMedia({ forcedColors: "active" });
  await driver.screenshot("pictures-contrast");
  const fill = await driver.pane
    .locator("rect.cell")
    .first()
    .evaluate((cell) => getComputedStyle(cell).strokeWidth);
  expect(fill).toBe("0.5px");
});

import type { CellInput } from "../../src/sheet/cells";
import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";

const openWorkbench = useBrowser();
let driver: PaneDriver;

/** Opens Doctor over a workbook to which something was added. */
async function doctor(
  blocks: Readonly<Record<string, readonly (readonly CellInput[])[]>>,
  colours: "light" | "dark" = "light",
): Promise<void> {
  driver = await openView(openWorkbench, "Help", colours);
  const { workbench, pane } = driver;
  for (const [address, cells] of Object.entries(blocks)) {
    await workbench.page.evaluate(
      async ([target, block]) => {
        const port = window.hashwattHost?.port;
        const sheet = target.slice(0, target.indexOf("!"));
        if ((await port?.sheets())?.every(({ name }) => name !== sheet)) {
          await port?.addSheet(sheet);
        }
        await port?.write(target, block);
      },
      [address, cells] as const,
    );
  }
  await pane.getByRole("tab", { name: "Doctor" }).click();
  await pane.getByText(/ formulas? on \d+ sheets?: /).waitFor();
}

const HASHCOSTS = (count: number, prefix: (row: number) => string): CellInput[][] =>
  Array.from({ length: count }, (_, row) => [
    row + 1,
    0.05,
    `=${prefix(row)}HASHCOST(A${row + 1},B${row + 1})`,
    `=C${row + 1}*2`,
  ]);

async function cells(sheet: string, address: string): Promise<readonly (readonly unknown[])[]> {
  const block = await driver.workbench.page.evaluate(
    (full) => window.hashwattHost?.port.read(full),
    `${sheet}!${address}`,
  );
  return block?.formulas ?? [];
}

it("repairs 300 formulas that came without the add-in, by keyboard alone", async () => {
  await doctor({
    "Plan!A1": HASHCOSTS(200, (row) => (row % 2 === 0 ? "_xldudf_WATT_" : "WATT.")),
    "Fleet!A1": HASHCOSTS(200, () => "_xldudf_WATT_"),
  });
  const { pane } = driver;
  await pane.getByText("300 to repair").first().waitFor();
  await driver.screenshot("doctor-broken");
  await pane.getByRole("tab", { name: "Doctor" }).focus();
  await driver.tabTo("Repair 300 formulas");
  await driver.press("Enter");
  await driver.told("Repaired 300 of 300 formulas");
  await pane.getByText("all of them fine").waitFor();
  expect(await cells("Plan", "A199:D199")).toEqual([
    [199, 0.05, "=WATT.HASHCOST(A199,B199)", "=C199*2"],
  ]);
  const values = await driver.workbench.page.evaluate(() =>
    window.hashwattHost?.port.read("Fleet!C200:D200"),
  );
  // 24 hours x 200 J/TH x 0.05 USD/kWh.
  expect(values?.values).toEqual([[240, 480]]);
});

it("says why a cell is wrong, selects it and leads to its explanation", async () => {
  await doctor({ "Plan!A1": [[0, "=WATT.HASHCOST(A1,0.05)"]] });
  const { pane, workbench } = driver;
  await pane.getByText("efficiencyJPerTh must be between 1 and 10,000").waitFor();
  await pane.getByRole("button", { name: "Plan!B1", exact: true }).click();
  await workbench.page.waitForFunction(
    async () => (await window.hashwattHost?.port.selection()) === "Plan!B1",
  );
  await pane.getByRole("button", { name: "Explain Plan!B1" }).click();
  await pane.getByRole("heading", { name: "Plan!B1" }).waitFor();
  await pane.locator(".explain .error").getByText("must be between 1 and 10,000").waitFor();
});

it("prepares a workbook for sharing and takes it back", async () => {
  await doctor({});
  const { pane } = driver;
  const before = await cells("Start", "A1:E28");
  await driver.button("Prepare for sharing");
  await pane.getByRole("alertdialog").waitFor();
  await driver.screenshot("doctor-question");
  await pane.getByRole("alertdialog").getByRole("button", { name: "Prepare" }).click();
  await driver.told("Ready to share");
  expect(JSON.stringify(await cells("Start", "A1:E28"))).not.toContain("WATT.");
  await pane.getByRole("button", { name: "Back to WATT formulas" }).waitFor();
  await driver.screenshot("doctor-shared");
  await driver.button("Undo");
  await driver.told("brought back");
  expect(await cells("Start", "A1:E28")).toEqual(before);
});

it("freezes to values and restores the formulas", async () => {
  await doctor({});
  const { pane } = driver;
  const before = await cells("Start", "A1:E28");
  await driver.button("Freeze to values");
  await pane.getByRole("alertdialog").getByRole("button", { name: "Freeze" }).click();
  await driver.told("by values");
  const frozen = await cells("Start", "A1:E28");
  expect(JSON.stringify(frozen)).not.toContain("WATT.");
  expect(frozen[7][1]).toBe(44);
  await pane.getByRole("button", { name: /^Restore \d+ formulas$/ }).click();
  await driver.told("Restored");
  expect(await cells("Start", "A1:E28")).toEqual(before);
});

describe.each(["light", "dark"] as const)("in %s", (colours) => {
  it("has nothing grave for axe and fits 320 px", async () => {
    await doctor(
      { "Plan!A1": [[0, "=WATT.HASHCOST(A1,0.05)", "=_xldudf_WATT_VERSION()"]] },
      colours,
    );
    await driver.pane.getByText("Start:").click();
    await driver.pane.getByText("Start!B8").waitFor();
    expect(await driver.graveFindings()).toEqual([]);
    expect(await driver.overflow()).toBe(0);
    await driver.screenshot(`doctor-${colours}`);
  });
});

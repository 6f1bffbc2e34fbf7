import { useBrowser } from "./browserTests";
import { openView, type PaneDriver } from "./paneDriver";
import { remotePort } from "./remotePort";

/* One press in the pane is one step of the grid's own undo. */

const openWorkbench = useBrowser();
let driver: PaneDriver;

/** Everything that stands in the cells, by sheet. */
async function held(): Promise<unknown> {
  const port = await remotePort(driver.workbench.page);
  const names = (await port.sheets()).map(({ name }) => name);
  const used = await port.usedRanges(names);
  return Promise.all(
    used.map(async (range, at) => [
      names[at],
      range === null ? [] : (await port.read(range)).formulas,
    ]),
  );
}

async function pressInGrid(keys: string): Promise<void> {
  const { workbench } = driver;
  await workbench.select("Z90");
  await workbench.page.keyboard.press(keys);
  await workbench.settle();
}

interface Action {
  readonly view: string;
  run(): Promise<void>;
}

const asked = (name: string): Promise<void> =>
  driver.pane.getByRole("alertdialog").getByRole("button", { name }).click();

const ACTIONS: Readonly<Record<string, Action>> = {
  "converting to native formulas": {
    view: "Doctor",
    async run() {
      await driver.button("Convert to native formulas");
      await asked("Convert");
      await driver.told("without the add-in");
    },
  },
  "preparing for sharing": {
    view: "Doctor",
    async run() {
      await driver.button("Prepare for sharing");
      await asked("Prepare");
      await driver.told("Ready to share");
    },
  },
  "repairing formulas": {
    view: "Doctor",
    async run() {
      await driver.button("Repair 2 formulas");
      await driver.told("Repaired 2 of 2 formulas");
    },
  },
  "a comps table of picked companies": {
    view: "Companies",
    async run() {
      for (const ticker of ["IREN", "RIOT"]) {
        await driver.pane.getByRole("checkbox", { name: new RegExp(`^${ticker} `) }).check();
      }
      await driver.button("Comps table");
      await driver.button("Insert");
      await driver.told("stands on the new sheet Comps.");
    },
  },
};

it.each(Object.keys(ACTIONS))("takes %s back by one Ctrl+Z, and brings it back", async (name) => {
  driver = await openView(openWorkbench, "Help");
  const { pane, workbench } = driver;
  const { view, run } = ACTIONS[name];
  const port = await remotePort(workbench.page);
  await port.write("Start!J40", [
    ["=_xldudf_WATT_POWER_GAP(65,15,6)"],
    ["=_xldudf_WATT_HASHCOST(17.5,0.045)"],
  ]);
  await pane.getByRole("tab", { name: view }).click();
  const before = await held();
  await run();
  const after = await held();
  expect(after).not.toEqual(before);
  await pressInGrid("Control+z");
  expect(await held()).toEqual(before);
  await pressInGrid("Control+y");
  expect(await held()).toEqual(after);
});

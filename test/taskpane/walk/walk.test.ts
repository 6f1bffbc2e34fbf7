/** @jest-environment jsdom */
import { startWalk } from "../../../src/taskpane/walk/walk";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { eventually, paneFor } from "../paneFor";

function begin() {
  localStorage.clear();
  const port = createMemoryPort({ sheets: ["Sheet1"], evaluate: () => 51_900 });
  const pane = paneFor(port);
  const place = document.createElement("div");
  let left = 0;
  const start = (): Promise<void> => startWalk(pane, place, () => void (left += 1));
  const press = (label: string): void => {
    const found = [...place.querySelectorAll<HTMLElement>("fluent-button")].find(
      ({ textContent }) => textContent === label,
    );
    found?.click();
  };
  const says = (text: string): Promise<void> =>
    eventually(() => expect(place.textContent).toContain(text));
  return { port, pane, place, start, press, says, leftTimes: () => left };
}

it("makes a sheet of sourced inputs and asks for the first formula", async () => {
  const { port, start, says } = begin();
  await start();
  await says("Step 1 of 4");
  const { values } = await port.read("'First sheet'!A4:D7");
  // CleanSpark's published figures, and the newest whole month of the network.
  expect(values[0].slice(0, 3)).toEqual(["Fleet efficiency", 16.07, "J/TH"]);
  expect(values[1].slice(0, 3)).toEqual(["Power price", 0.056, "USD/kWh"]);
  expect(values.map(([, value]) => typeof value)).toEqual(Array(4).fill("number"));
  expect(values.every(([, , , source]) => /20\d\d/.test(String(source)))).toBe(true);
});

it("goes on when a step was done in the sheet, and only then", async () => {
  const { port, start, says, place } = begin();
  await start();
  await says("Step 1 of 4");
  await port.write("'First sheet'!A20", [["a note"]]);
  expect(place.textContent).toContain("Step 1 of 4");
  await port.write("'First sheet'!B9", [["=WATT.MINER_BREAKEVEN(B4,B5,B6,B7)"]]);
  await says("Done. Step 2 of 4");
  await port.write("'First sheet'!B5", [[0.056]]);
  await port.write("'First sheet'!B5", [["cheap"]]);
  expect(place.textContent).toContain("Step 2 of 4");
  await port.write("'First sheet'!B5", [[0.04]]);
  await says("Done. Step 3 of 4");
});

it("puts a formula there for one who asks, can be left and goes on where it was", async () => {
  const { port, start, press, says, place, leftTimes } = begin();
  await start();
  await says("Step 1 of 4");
  press("Put it there");
  await says("Step 2 of 4");
  expect((await port.read("'First sheet'!B9")).formulas).toEqual([
    ["=WATT.MINER_BREAKEVEN(B4,B5,B6,B7)"],
  ]);
  press("Leave, go on later");
  expect(place.childElementCount).toBe(0);
  expect(leftTimes()).toBe(1);
  await start();
  await says("Step 2 of 4");
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "First sheet"]);
});

it("begins anew where its sheet is gone", async () => {
  const { port, start, press, says } = begin();
  await start();
  await says("Step 1 of 4");
  press("Put it there");
  await says("Step 2 of 4");
  press("Leave, go on later");
  await port.deleteSheet("First sheet");
  await start();
  await says("Step 1 of 4");
  expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "First sheet"]);
});

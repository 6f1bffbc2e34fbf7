import { readFileSync } from "node:fs";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";

const openWorkbench = useBrowser();
let bench: Workbench;

beforeEach(async () => {
  bench = await openWorkbench();
});

async function save(...buttons: readonly string[]): Promise<string> {
  const download = bench.page.waitForEvent("download");
  for (const button of buttons) {
    await bench.page.click(button);
  }
  return (await download).path();
}

const NATIVE = ["#export", "#save-xlsx button[value=native]"] as const;
const OURS = ["#export", "#save-xlsx button[value=ours]"] as const;

const open = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  bench.page.setInputFiles("#file", file);

it("saves a workbook and opens it again, results and spills included", async () => {
  await bench.typeInCell("B5", "69");
  await bench.typeInCell("J40", "=WATT.POWER_GAP({65,69},{15;25},6)");
  const file = await save("#save");
  expect(readFileSync(file, "utf8")).toContain("hashwatt-workbench");

  await bench.page.click("#new");
  await bench.page.waitForSelector("text=Sheet1");
  expect(await bench.readBlock("A1:B8")).toEqual(Array(8).fill(["", ""]));

  await open(file);
  await bench.page.waitForSelector("text=Start >> visible=true");
  await bench.settle();
  expect(await bench.readCell("B8")).toBe(48);
  expect(await bench.readBlock("J40:K41")).toEqual([
    [44, 48],
    [34, 38],
  ]);
  expect(await bench.readText("D25")).toEqual([["44,292"]]);
});

it("saves a file for Excel that computes without the add-in and looks as the sheet does", async () => {
  await bench.typeInCell("J40", "=WATT.HASHCOST(17.5,0.045)");
  await bench.typeInCell("J41", '=WATT.COMPANY("IREN","btc_held")');
  const file = await save(...NATIVE);
  expect(await bench.status()).toMatch(/^Saved as hashwatt-workbook\.xlsx .* without the add-in\./);
  const { book, left } = await readXlsx(readFileSync(file));
  expect(left).toEqual([]);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Start", "Native copy"]);
  const formulas = book.sheets.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) => formula ?? []),
  );
  expect(formulas.filter((formula) => /WATT/.test(formula))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(50);
  const [start] = book.sheets;
  const cell = (row: number, column: number) =>
    start.cells.find((one) => one.row === row && one.column === column);
  expect(cell(39, 9)?.formula).toMatch(/^=IF\(|^='Native copy'!/);
  expect(cell(4, 1)).toMatchObject({ value: 65, look: { fontColor: "#0000FF" } });
  expect(cell(24, 3)?.look?.numberFormat).toBe("#,##0");
  expect(start.columns[0].width).toBeCloseTo(36, 0);
  // What was open stays as it was.
  expect(await bench.readCell("B8")).toBe(44);
});

it("opens the .xlsx file that it has saved with the add-in's formulas", async () => {
  await bench.typeInCell("B5", "69");
  const file = await save(...OURS);
  await bench.page.click("#new");
  await bench.page.click("#replace button[value=replace]");
  await bench.page.waitForSelector("text=Sheet1");
  await open({ name: "saved.xlsx", mimeType: "", buffer: readFileSync(file) });
  await bench.page.waitForSelector("text=Start >> visible=true");
  await bench.settle();
  expect(await bench.status()).toBe("Opened saved.xlsx.");
  expect(await bench.readCell("B8")).toBe(48);
  expect(await bench.readText("D25")).toEqual([["44,292"]]);
});

it("asks before it throws changes away", async () => {
  await bench.typeInCell("B5", "69");
  await bench.page.click("#new");
  await bench.page.click("#replace button[value=cancel]");
  expect(await bench.readCell("B8")).toBe(48);
  await bench.page.click("#new");
  await bench.page.click("#replace button[value=replace]");
  await bench.page.waitForSelector("text=Sheet1");
  expect(await bench.readCell("B8")).toBe("");
});

it.each([
  ["no JSON", "not json at all", /no workbook of the workbench/],
  ["another JSON file", '{"cells":[]}', /no workbook of the workbench/],
  ["a later version", '{"format":"hashwatt-workbench","version":9,"workbook":{}}', /version 9/],
])("says that it cannot open %s, and keeps the workbook", async (_, text, message) => {
  await open({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await bench.page.waitForFunction(
    () => !document.getElementById("status")?.textContent?.startsWith("The reason"),
  );
  expect(await bench.status()).toMatch(message);
  expect(await bench.readCell("B8")).toBe(44);
});

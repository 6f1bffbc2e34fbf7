import { readFileSync } from "node:fs";
import { BUILD_MS, startBrowser, type BrowserSession, type Workbench } from "./harness";

let session: BrowserSession;
let bench: Workbench;

beforeAll(async () => {
  session = await startBrowser();
}, BUILD_MS);
afterAll(() => session.close());

beforeEach(async () => {
  bench = await session.open();
});
afterEach(async () => {
  const { problems } = bench;
  await bench.close();
  expect(problems).toEqual([]);
});

async function save(): Promise<string> {
  const download = bench.page.waitForEvent("download");
  await bench.page.click("#save");
  return (await download).path();
}

const open = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
  bench.page.setInputFiles("#file", file);

it("saves a workbook and opens it again, results and spills included", async () => {
  await bench.typeInCell("B5", "69");
  await bench.typeInCell("J40", "=WATT.POWER_GAP({65,69},{15;25},6)");
  const file = await save();
  expect(readFileSync(file, "utf8")).toContain("hashwatt-workbench");

  await bench.page.click("#new");
  await bench.page.waitForSelector("text=Sheet1");
  expect(await bench.readBlock("A1:B8")).toEqual(Array(8).fill(["", ""]));

  await open(file);
  await bench.page.waitForSelector("text=Start");
  await bench.settle();
  expect(await bench.readCell("B8")).toBe(48);
  expect(await bench.readBlock("J40:K41")).toEqual([
    [44, 48],
    [34, 38],
  ]);
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

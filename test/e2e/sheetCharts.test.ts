import { readFileSync } from "node:fs";
import { SERIES_COLORS } from "../../src/sheet/looks";
import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";

const openWorkbench = useBrowser();
/** The start sheet has one of its own. */
const CHART = '.chart-frame svg:has-text("Loads <MW>")';

/** Three columns over their names, at rows 6 to 20. */
async function withChart(): Promise<Workbench> {
  const bench = await openWorkbench();
  await bench.page.evaluate(async () => {
    const port = window.hashwattHost?.port;
    const sheet = (await port?.addSheet("Loads")) ?? "";
    await port?.write("Loads!A1", [
      ["Riot", 100],
      ["IREN", 200],
      ["Cipher", "=B1+B2"],
    ]);
    await port?.addCharts([
      {
        ...{ sheet, name: "loads", type: "column", title: "Loads <MW>", altText: "Three loads." },
        ...{ xAxisTitle: "Company", yAxisTitle: "MW" },
        series: [{ name: "Load", values: "Loads!B1:B3", categories: "Loads!A1:A3" }],
        position: { from: "A6", to: "F20" },
      },
    ]);
    await port?.activate("Loads!A1");
  });
  await bench.page.waitForSelector(CHART);
  return bench;
}

const heights = ({ page }: Workbench): Promise<number[]> =>
  page
    .locator(`${CHART} .mark`)
    .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("height"))));

const top = async ({ page }: Workbench): Promise<number> =>
  (await page.locator(CHART).boundingBox())?.y ?? NaN;

/** "rgb(31, 56, 100)", as a browser says #1F3864. */
const asComputed = (color: string): string =>
  `rgb(${[1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16)).join(", ")})`;

async function saved({ page }: Workbench, button: string): Promise<Buffer> {
  await page.locator(".chart-frame summary").click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  return readFileSync(await (await download).path());
}

it("draws a chart over its cells, live with them, and saves its picture", async () => {
  const bench = await withChart();
  const before = await heights(bench);
  expect(before).toHaveLength(3);
  expect(before[2] / before[0]).toBeCloseTo(3, 1);
  await bench.typeInCell("B1", "400");
  await bench.page.waitForFunction(
    () =>
      Number(document.querySelector(".chart-frame .mark")?.getAttribute("height")) >
      1.5 * Number(document.querySelectorAll(".chart-frame .mark")[1].getAttribute("height")),
  );
  const [riot, iren, cipher] = await heights(bench);
  expect(riot / iren).toBeCloseTo(2, 1);
  expect(cipher / iren).toBeCloseTo(3, 1);
  await bench.screenshot("sheet-chart");

  const text = (await saved(bench, "Save as SVG")).toString("utf8");
  expect(text).toContain("Loads &lt;MW&gt;");
  expect(text).toContain(`fill="${asComputed(SERIES_COLORS[0])}"`);
  const png = await saved(bench, "Save as PNG");
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  const box = await bench.page.locator(CHART).boundingBox();
  expect(png.readUInt32BE(16)).toBeCloseTo(2 * (box?.width ?? 0), -1);
  expect(bench.newProblems()).toEqual([]);
});

it("scrolls with its cells and stays on its sheet", async () => {
  const bench = await withChart();
  const place = await top(bench);
  await bench.page.mouse.move(300, 400);
  await bench.page.mouse.wheel(0, 60);
  await bench.page.waitForFunction(
    (before) =>
      (document.querySelector(".chart-frame svg")?.getBoundingClientRect().y ?? 0) < before - 20,
    place,
  );
  await bench.page.evaluate(() => window.hashwattHost?.port.activate("Start!A1"));
  await bench.page.waitForSelector(CHART, { state: "detached" });
});

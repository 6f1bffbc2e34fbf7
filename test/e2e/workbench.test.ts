import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";

const openWorkbench = useBrowser();
let bench: Workbench;

beforeEach(async () => {
  bench = await openWorkbench();
});

it("opens on a sheet that has computed", async () => {
  await bench.screenshot("start-light");
  expect(await bench.readCell("B8")).toBe(44);
  // 10 USD/IT W on 1.3 site W per IT W: two dollars more or less move the value by 2/1.3 = 1.54.
  expect(await bench.readText("B13:C17")).toEqual([
    ["6.73", "9.35"],
    ["5.19", "7.81"],
    ["3.65", "6.27"],
    ["5.19", "7.81"],
    ["0.00", "0.00"],
  ]);
  // 24 h x J/TH x USD/kWh / (144 x 3.15 BTC / 1,090,000 PH/s), for instance
  // 24 x 20.5 x 0.032 = 15.744 USD/PH/day; / 0.000416147 BTC/PH/day = 37,833 USD/BTC.
  expect(await bench.readText("A25:E28")).toEqual([
    ["IREN", "15.00", "0.0512", "44,292", "49%"],
    ["CLSK", "16.07", "0.0560", "51,900", "58%"],
    ["RIOT", "20.50", "0.0320", "37,833", "42%"],
    ["MARA", "18.30", "0.0400", "42,216", "47%"],
  ]);
});

it("keeps its start sheet whatever is undone", async () => {
  await bench.select("J40");
  for (let step = 0; step < 3; step++) {
    await bench.page.keyboard.press("Control+z");
  }
  await bench.settle();
  expect(await bench.readText("A25:E25")).toEqual([["IREN", "15.00", "0.0512", "44,292", "49%"]]);
});

it("computes the three formulas as they are typed", async () => {
  await bench.typeInCell("J40", "=WATT.MINER_BREAKEVEN(17.5,0.045,1090,3.15)");
  await bench.typeInCell("J41", '=WATT.POWERED_SHELL_VALUE(100,"neocloud")');
  await bench.typeInCell("J42", "=watt.power_gap(65,15,6)");
  const [[breakeven], [shell], [gap]] = await bench.readBlock("J40:J42");
  // 24 x 17.5 x 0.045 = 18.9 USD/PH/day; x 1,090,000 / 453.6 = 45,416.67 USD/BTC.
  expect(breakeven).toBeCloseTo(45_416.667, 3);
  expect(shell).toBeCloseTo(7.81, 3);
  expect(gap).toBe(44);
});

it("computes as Excel does where its engine by itself would not", async () => {
  await bench.typeInCell("J40", '=IF(1=1,"2025-11","")');
  await bench.typeInCell("K40", "=EDATE(DATE(2024,1,31),1)-DATE(2024,2,29)");
  await bench.typeInCell("L40", '=SUMPRODUCT(({1,"1",TRUE}=1)*1)');
  await bench.typeInCell("M40", "=POWER(2,0.10)>1");
  expect(await bench.readBlock("J40:M40")).toEqual([["2025-11", 0, 1, true]]);
});

it("spills a grid of results and follows its inputs", async () => {
  await bench.typeInCell("J40", "=WATT.POWER_GAP({65,69,74},{15;25},6)");
  expect(await bench.readBlock("J40:L41")).toEqual([
    [44, 48, 53],
    [34, 38, 43],
  ]);
  await bench.typeInCell("B5", "69");
  expect(await bench.readCell("B8")).toBe(48);
});

it("says in a sentence why a cell shows an error", async () => {
  await bench.typeInCell("B6", "abc");
  expect(await bench.readCell("B8")).toBe("#VALUE!");
  expect(await bench.errorMessageOf("B8")).toMatch(/^B8 shows #VALUE!: .*gridAccessGw.*abc/);
  await bench.screenshot("error");
  await bench.typeInCell("B6", "15");
  expect(await bench.readCell("B8")).toBe(44);
  expect(await bench.errorMessageOf("B8")).not.toContain("shows");
});

it("puts an error of one element into its own cell of the grid", async () => {
  await bench.typeInCell("A14", "-1");
  const [, [low, high]] = await bench.readBlock("B13:C14");
  expect([low, high]).toEqual(["#VALUE!", "#VALUE!"]);
  expect(await bench.errorMessageOf("C14")).toMatch(/^C14 shows #VALUE!: .*buildCostUsdPerItW/);
  expect(await bench.readText("B15:C15")).toEqual([["3.65", "6.27"]]);
});

it("never cuts a number: it rounds to the cell, and fills it with # where it has a format", async () => {
  await bench.page.evaluate(() => {
    const drawn: string[] = [];
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
      drawn.push(text);
      fillText.call(this, text, ...place);
    };
    Object.assign(window, { drawn });
  });
  await bench.page.evaluate(() =>
    window.hashwattHost?.port.style([{ address: "Start!J41:J42", numberFormat: "#,##0.00" }]),
  );
  await bench.typeInCell("J40", "=100*WATT.MINER_BREAKEVEN(17.5,0.45,1090,3.15)");
  await bench.typeInCell("J41", "=J40*1000000");
  await bench.typeInCell("J42", "=J40/10000");
  await bench.typeInCell("J43", "={123456.789012345,98765.4321098765}");
  await bench.screenshot("numbers-in-narrow-cells");
  const drawn = new Set(
    await bench.page.evaluate(() => (window as unknown as { drawn: string[] }).drawn),
  );
  // 24 x 17.5 x 0.45 = 189 USD/PH/day; x 1,090,000 / 453.6 = 454,166.67 USD/BTC; x 100.
  const beginning = (text: string): string[] => [...drawn].filter((one) => one.startsWith(text));
  expect(beginning("454166")).toEqual([expect.stringMatching(/^(45416666\.\d{1,2}|45416667)$/)]);
  expect(beginning("123456")).toEqual([expect.stringMatching(/^123456\.789?$/)]);
  expect(beginning("98765")).toEqual([expect.stringMatching(/^98765\.432\d?$/)]);
  expect(drawn).toContain("4,541.67");
  expect(beginning("45,416")).toEqual([]);
  expect(beginning("#####")).toHaveLength(1);
});

it("suggests functions and explains their arguments", async () => {
  await bench.select("J40");
  await bench.page.keyboard.type("=WATT.POWER_GA");
  await bench.page.click("text=Power that data centres need and will not get");
  await bench.page.waitForSelector('[data-u-comp="rect-popup"] >> text=demandGw');
  await bench.page.keyboard.type("65,");
  await bench.page.waitForSelector('.univer-text-primary-500:text("gridAccessGw")');
  expect(await bench.page.innerText('[data-u-comp="rect-popup"]')).toContain(
    "[realisationFraction]",
  );
  await bench.screenshot("argument-help");
  await bench.page.keyboard.press("Escape");
});

it("enters what is typed when the pointer has left the suggested functions", async () => {
  await bench.select("J40");
  await bench.page.keyboard.type("=PMT");
  const name = bench.page.locator('[data-u-comp="sheets-formula-editor"] li').first();
  // At once: the list takes the pointer for resting after a moment.
  await name.evaluate((item) => {
    item.dispatchEvent(new MouseEvent("mousemove", { bubbles: true }));
    item.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, relatedTarget: document.body }));
  });
  await name.and(bench.page.locator(":not(.univer-bg-gray-200)")).waitFor();
  await bench.page.keyboard.press("Enter");
  await bench.settle();
  expect(await bench.readText("J40")).toEqual([["#NAME?"]]);
});

it("takes an edit back", async () => {
  await bench.typeInCell("B5", "69");
  await bench.page.keyboard.press("Control+z");
  await bench.settle();
  expect(await bench.readBlock("B5:B8")).toEqual([[65], [15], [6], [44]]);
});

it("measures no rows of a sheet or a workbook that is gone", async () => {
  const { page } = bench;
  await page.evaluate(() => {
    const idle = window.requestIdleCallback.bind(window);
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (run) => waiting.push(run);
    Object.assign(window, {
      catchUp() {
        window.requestIdleCallback = idle;
        waiting.forEach((run) => idle(run));
      },
    });
    return new Promise((resolve) => idle(resolve));
  });
  await page.evaluate(async () => {
    const port = window.hashwattHost?.port;
    await port?.addSheet("Gone");
    await port?.style([{ address: "Gone!A1:A1000", wrap: true }]);
    await port?.deleteSheet("Gone");
    await port?.style([{ address: "Start!A1:A1000", wrap: true }]);
    document.getElementById("new")?.click();
    document.querySelector<HTMLElement>("#replace[open] button[value=replace]")?.click();
  });
  await page.waitForFunction(
    async () => (await window.hashwattHost?.port.sheets())?.[0].name === "Sheet1",
  );
  await page.evaluate(() => {
    (window as unknown as { catchUp(): void }).catchUp();
    return new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 50));
  });
  expect(bench.newProblems()).toEqual([]);
});

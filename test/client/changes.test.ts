import { areaIn } from "./host/areas";
import { assign, select } from "./host/cells";
import { computeNatives } from "./host/nativeFormulas";
import { startWorkbench } from "../twin/univer";
import { eventually } from "../workbook/contractSupport";
import { formulaIn, openOn, sheetsOf, usePanes, valuesIn, type Opened } from "./paneTests";

/* What the pane changes in a workbook over the web client, each with the way back. */

const open = usePanes();
let spreadsheet: ReturnType<typeof startWorkbench>;

beforeEach(() => {
  spreadsheet = startWorkbench();
});

afterEach(() => spreadsheet.dispose());

async function view(command: string): Promise<Opened> {
  const opened = await openOn(open, command);
  computeNatives(opened.web.host, spreadsheet.port);
  return opened;
}

async function answer({ web }: Opened, name: string): Promise<void> {
  await web.pane.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
}

/** Results come in messages of their own. */

/** Puts cells on Sheet1 as if they were typed, with results. */
async function type({ web }: Opened, address: string, cells: readonly unknown[][]): Promise<void> {
  assign(areaIn(web.host.book, address), cells);
  await eventually(() => expect(valuesIn(web, address).flat()).not.toContain("#BUSY!"));
}

const EFFICIENCY = 17.5;
const PRICE = 0.045;
// 24 x 17.5 x 0.045 = 18.90 USD/PH/day.
const HASHCOST = 18.9;

/** A workbook with one of our formulas over two cells, and one of Excel's over ours. */
async function workbook(opened: Opened): Promise<void> {
  await type(opened, "Sheet1!A1:D1", [[EFFICIENCY, PRICE, "=WATT.HASHCOST(A1,B1)", "=C1*2"]]);
  expect(valuesIn(opened.web, "Sheet1!C1")).toEqual([[expect.closeTo(HASHCOST, 9)]]);
}

const OURS = "=WATT.HASHCOST(A1,B1)";

test("every picture becomes a chart over cells of a sheet of its own, and goes again", async () => {
  const opened = await view("showModels");
  const { web, driver } = opened;
  await web.pane.getByText("Charts", { exact: true }).click();
  const cards = web.pane.locator(".picture-card");
  await cards.nth(5).locator("svg.plot").waitFor();
  for (let card = 0; card < (await cards.count()); card++) {
    await cards.nth(card).getByRole("button", { name: "Insert on a new sheet" }).click();
    await driver.told("stands on the new sheet");
    const sheet = web.host.book.sheets[1];
    expect(sheet.charts.length).toBeGreaterThan(0);
    for (const { values } of sheet.charts.flatMap(({ series }) => series)) {
      expect(values?.sheet).toBe(sheet);
    }
    await driver.button("Undo");
    await driver.told("is gone.");
    expect(sheetsOf(web)).toEqual(["Sheet1"]);
  }
  expect(await cards.count()).toBe(6);
});

describe("companies", () => {
  async function companies(...tickers: string[]): Promise<Opened> {
    const opened = await view("showCompanies");
    const { pane } = opened.web;
    await pane.getByLabel("Figures", { exact: true }).selectOption("2025-Q3");
    for (const ticker of tickers) {
      await pane.getByRole("checkbox", { name: new RegExp(`^${ticker} `) }).check();
    }
    return opened;
  }

  test("a comps table of the picked", async () => {
    const { web, driver } = await companies("IREN", "CIFR", "RIOT");
    await driver.button("Comps table");
    await web.pane.getByText(/Goes to the new sheet Comps/).waitFor();
    await driver.button("Insert");
    await driver.told("Comps table stands on the new sheet Comps.");
    await eventually(() => {
      const tickers = valuesIn(web, "Comps!A1:A60").map(([first]) => first);
      const top = tickers.indexOf("IREN");
      expect(tickers.slice(top, top + 5)).toEqual(["IREN", "CIFR", "RIOT", "Mean", "Median"]);
    });
    await driver.button("Undo");
    await driver.told("is gone.");
    expect(sheetsOf(web)).toEqual(["Sheet1"]);
  });

  test("the team's table: made, filled from a file, preferred by formulas, each taken back", async () => {
    const opened = await companies("RIOT");
    const { web, driver } = opened;
    const { pane } = web;
    const lookup = '=WATT.COMPANY("RIOT","hashrate_eh_s","2025-Q3")';
    await type(opened, "Sheet1!A1", [[lookup]]);
    await driver.button("Team table");
    await driver.button("Insert team table");
    await driver.told("The team's table stands at");
    const [, sheet] = web.host.book.sheets;
    expect(sheet.tables).toHaveLength(1);
    const rows = valuesIn(web, "'Team figures'!A5:C60");
    const at = rows.findIndex(([ticker, field]) => ticker === "RIOT" && field === "hashrate_eh_s");
    expect(rows[at][2]).toBe(36.6);

    const file =
      "ticker,field,value,unit,as_of,source,note\r\nRIOT,hashrate_eh_s,40,EH/s,2025-12-31,ours,\r\n";
    await pane.getByLabel("Import a CSV or JSON file").setInputFiles({
      name: "figures.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(file),
    });
    await answer(opened, "Replace");
    await driver.told("0 figures added, 1 replaced");
    const cell = `'Team figures'!C${5 + at}`;
    expect(valuesIn(web, cell)).toEqual([[40]]);

    await driver.button("Point formulas at it");
    await answer(opened, "Change");
    await driver.told("Rewritten to prefer the team's figures: 1 formula.");
    expect(formulaIn(web, "Sheet1!A1")).toBe(
      lookup.replace(")", ",TeamFigures[[#Headers],[#Data]])"),
    );
    await eventually(() => expect(valuesIn(web, "Sheet1!A1")).toEqual([[40]]));
    await driver.button("Undo");
    await driver.told("The formulas read as before.");
    expect(formulaIn(web, "Sheet1!A1")).toBe(lookup);
    await eventually(() => expect(valuesIn(web, "Sheet1!A1")).toEqual([[36.6]]));
  });
});

describe("Explain", () => {
  async function explain(): Promise<Opened> {
    const opened = await view("explainCell");
    const { web } = opened;
    await workbook(opened);
    await web.host.quiet();
    select([areaIn(web.host.book, "Sheet1!C1")]);
    await web.pane.getByRole("heading", { name: "Sheet1!C1" }).waitFor();
    return opened;
  }

  test("a copy in plain formulas comes to the same, and goes again", async () => {
    const { web, driver } = await explain();
    await driver.button("Write as native formulas");
    await driver.told("Native formulas are on the new sheet Native copy");
    const copy = valuesIn(web, "'Native copy'!A1:E20");
    expect(copy[2].slice(0, 2)).toEqual(["All copies agree with the add-in", "OK"]);
    expect(copy.flat().join()).not.toContain("keeps its value");
    await driver.button("Undo");
    await driver.told("The sheet Native copy is gone.");
    expect(sheetsOf(web)).toEqual(["Sheet1"]);
  });

  test("what is solved goes into its cell, or beside it as a formula", async () => {
    const opened = await explain();
    const { web, driver } = opened;
    await web.pane.getByText("Solve for an input").click();
    await web.pane.getByLabel("Input", { exact: true }).selectOption("powerPriceUsdPerKwh");
    await web.pane.getByLabel(/^Wanted /).fill("37.8");
    await driver.button("Solve");
    await driver.button("Insert as formula");
    await driver.told("Inserted into Sheet1!D3");
    await eventually(() => expect(valuesIn(web, "D3")).toEqual([[expect.closeTo(0.09, 9)]]));
    await driver.button("Undo");
    await driver.told("as it was before");
    expect(valuesIn(web, "D3")).toEqual([[""]]);
    await driver.button("Put into Sheet1!B1");
    await answer(opened, "Replace");
    await driver.told("Sheet1!B1 holds 0.09");
    expect(valuesIn(web, "Sheet1!B1")).toEqual([[expect.closeTo(0.09, 9)]]);
    await driver.button("Undo");
    await driver.told("Sheet1!B1 is as it was before.");
    expect(valuesIn(web, "Sheet1!B1")).toEqual([[PRICE]]);
  });

  test("how sure a result is stands beside it as a simulation", async () => {
    const { web, driver } = await explain();
    await web.pane.getByText("How sure is this?").click();
    // 18.90 by both inputs within a fifth: half of the trials lie above it.
    await web.pane.getByLabel(/^How likely at least/).fill("18.9");
    await driver.press("Tab");
    await web.pane
      .locator("figcaption")
      .getByText(/ (4|5)\d% of the trials reach 18.9 USD\/PH\/day/)
      .waitFor();
    await driver.button("Insert as formula");
    await driver.told("Inserted into Sheet1!D3");
    await eventually(() => {
      const told = new Map(valuesIn(web, "D3:E22").map(([label, value]) => [label, value]));
      expect(told.get("mean")).toBeCloseTo(HASHCOST, 0);
      expect(told.get("share at or above the threshold")).toBeCloseTo(0.5, 1);
    });
    await driver.button("Undo");
    await driver.told("as it was before");
    expect(formulaIn(web, "D3")).toBe("");
  });
});

describe("Doctor", () => {
  async function doctor(): Promise<Opened> {
    const opened = await view("showFunctions");
    await workbook(opened);
    await opened.web.command("showDoctor");
    await opened.web.pane.getByText(/1 formula on 1 sheet/).waitFor();
    return opened;
  }

  test("native formulas take the place of ours, and come back", async () => {
    const opened = await doctor();
    const { web, driver } = opened;
    await driver.button("Convert to native formulas");
    await answer(opened, "Convert");
    await driver.told("computes 1 formula now, without the add-in");
    expect(sheetsOf(web)).toEqual(["Sheet1", "Native copy"]);
    expect(formulaIn(web, "Sheet1!C1")).not.toContain("WATT.");
    await type(opened, "Sheet1!B1", [[2 * PRICE]]);
    await driver.button("Recalculate all");
    await driver.told("is recalculated");
    expect(valuesIn(web, "Sheet1!C1:D1")).toEqual([
      [expect.closeTo(2 * HASHCOST, 9), expect.closeTo(4 * HASHCOST, 9)],
    ]);
    await driver.button("Back to WATT formulas");
    await driver.told("1 formula brought back");
    expect(formulaIn(web, "Sheet1!C1")).toBe(OURS);
  });

  test.each([
    ["native formulas", "Native formulas take the place"],
    ["values", "Values take the place"],
  ])("a workbook prepared for sharing as %s, and taken back", async (form, sentence) => {
    const opened = await doctor();
    const { web, driver } = opened;
    await web.pane.getByRole("radio", { name: new RegExp(`^${form}`) }).check();
    await driver.button("Prepare for sharing");
    await web.pane.getByRole("alertdialog").getByText(sentence).waitFor();
    await answer(opened, "Prepare");
    await driver.told("Ready to share");
    expect(sheetsOf(web)).toContain("About this workbook");
    expect(formulaIn(web, "Sheet1!C1")).not.toContain("WATT.");
    expect(valuesIn(web, "Sheet1!C1:D1")).toEqual([
      [expect.closeTo(HASHCOST, 9), expect.closeTo(2 * HASHCOST, 9)],
    ]);
    await driver.button("Undo");
    await driver.told(/Restored|brought back/);
    expect(formulaIn(web, "Sheet1!C1")).toBe(OURS);
    expect(sheetsOf(web)).toEqual(["Sheet1"]);
  });
});

/** @jest-environment jsdom */
import { figure } from "../../../src/presets/companies";
import { contracts } from "../../../src/presets/contracts";
import { derive } from "../../../src/catalog/analysis/derivation";
import { catalog } from "../../../src/catalog";
import { parseAddress } from "../../../src/sheet/address";
import type { CellValue } from "../../../src/sheet/cells";
import { ageText, isStale } from "../../../src/taskpane/companies/age";
import { documentTitle, isPrimary } from "../../../src/taskpane/companies/documents";
import { explainCall, readCell } from "../../../src/taskpane/explain/explanation";
import { createExplainView } from "../../../src/taskpane/explain/explainView";
import { createFollower, type Lineage } from "../../../src/taskpane/explain/lineage";
import { figureText } from "../../../src/taskpane/explain/meanings";
import { plainStory } from "../../../src/taskpane/explain/plainStory";
import { stepWords } from "../../../src/taskpane/explain/stepList";
import { createMemoryPort, type MemoryPort } from "../../../src/workbook/memory/memoryPort";
import { callValues } from "../../support";
import { eventually, paneFor } from "../paneFor";

function workbook(cells: Readonly<Record<string, CellValue>>): MemoryPort {
  const port = createMemoryPort({ sheets: ["Plan", "Site data"], evaluate: () => 7 });
  Object.entries(cells).forEach(([address, value]) => port.user.edit(address, [[value]]));
  return port;
}

async function lineage(port: MemoryPort, address: string): Promise<Lineage> {
  const follower = createFollower(port);
  return follower.lineage(await follower.book.cell(parseAddress(address)));
}

/** A headline of plain formulas over a function over two companies' figures. */
const MODEL = {
  "Plan!A1": "Value a share",
  "Plan!B1": "=B2/B3",
  "Plan!A2": "Equity",
  "Plan!B2": "=SUM(B4:B5)-'Site data'!B1",
  "Plan!A3": "Shares",
  "Plan!B3": '=WATT.COMPANY("RIOT","shares_outstanding")',
  "Plan!A4": "Shell",
  "Plan!B4": "=WATT.POWERED_SHELL_VALUE(B6)",
  "Plan!A5": "Cash",
  "Plan!B5": '=WATT.COMPANY("RIOT","cash_usd","2025-Q3")',
  "Plan!A6": "Site power",
  "Plan!B6": 600,
  "Plan!C6": "MW",
  "Plan!D6": "https://example.com/filing.htm",
  "'Site data'!A1": "Debt",
  "'Site data'!B1": 1000,
};

it("follows plain formulas to the functions, the readings and what was typed", async () => {
  const found = await lineage(workbook(MODEL), "Plan!B1");
  const labels = (cells: Lineage["direct"]): readonly string[] => cells.map(({ label }) => label);
  expect(labels(found.direct)).toEqual(["Equity", "Shares"]);
  expect(labels(found.calls)).toEqual(["Shell"]);
  expect(labels(found.typed)).toEqual(["Debt", "Site power"]);
  expect(found.readings.map((one) => one.kind === "published" && one.figure)).toEqual([
    figure("RIOT", "shares_outstanding"),
    figure("RIOT", "cash_usd", "2025-Q3"),
  ]);
  expect(found.cut).toBe(false);
});

it("ends where formulas refer to each other in a circle", async () => {
  const found = await lineage(workbook({ "Plan!A1": "=B1+1", "Plan!B1": "=A1+C1" }), "Plan!A1");
  expect(found.direct.map(({ address }) => address)).toEqual(["Plan!B1"]);
  expect(found.typed).toEqual([]);
});

it("knows the team's own figure from the published one", async () => {
  const port = workbook({
    "Plan!A1": "=B1*2",
    "Plan!B1": '=WATT.COMPANY("riot","share_price_usd",,\'Site data\'!A1:F2)',
  });
  port.user.edit("'Site data'!A1", [
    ["ticker", "field", "value", "unit", "as of", "source"],
    // 46,346 days after the end of 1899: 20 November 2026.
    ["RIOT", "share_price_usd", 20, "USD", 46346, "Close"],
  ]);
  const [reading] = (await lineage(port, "Plan!A1")).readings;
  expect(reading).toMatchObject({
    kind: "own",
    own: { ticker: "RIOT", value: "20", "as of": "2026-11-20", source: "Close" },
  });
});

it("names a cell once that a formula reads twice", async () => {
  const port = workbook({ ...MODEL, "Plan!B1": "=IF(B3>0,B2/B3,B2)" });
  const { direct } = await lineage(port, "Plan!B1");
  expect(direct.map(({ label }) => label)).toEqual(["Shares", "Equity"]);
});

it("finds the formula that fills a spilled cell", async () => {
  // 24 x 17.5 x 0.045 = 18.9 and 24 x 20 x 0.045 = 21.6 USD/PH/day.
  const port = workbook({ "Plan!A1": "=WATT.HASHCOST({17.5,20},0.045)", "Plan!D1": 21.6 });
  port.user.edit("Plan!B1", [[21.6]]);
  const follower = createFollower(port);
  const [spilled, other] = await Promise.all(
    ["Plan!B1", "Plan!D1"].map((address) => follower.book.cell(parseAddress(address))),
  );
  expect((await follower.anchor(spilled))?.address).toBe("Plan!A1");
  expect(await follower.anchor(other)).toBeNull();
});

it("leads from any cell of a table that one formula fills to its own reading", async () => {
  const tickers = ["IREN", "RIOT", "CLSK"];
  const fields = ["hashrate_eh_s", "power_price_usd_kwh", "power_secured_mw"];
  const value = (row: number, column: number): CellValue =>
    figure(tickers[row], fields[column])?.value ?? "n/p";
  const port = workbook({
    "Plan!C3": '=IFNA(WATT.COMPANY(B3:B5,C2:E2),"n/p")',
    "Plan!G1": "=E4*2",
  });
  port.user.edit("Plan!B2", [["", ...fields]]);
  tickers.forEach((ticker, row) => port.user.edit(`Plan!B${row + 3}`, [[ticker]]));
  for (const [row, column] of [
    [1, 1],
    [2, 0],
    [1, 2],
  ]) {
    const address = `Plan!${"CDE"[column]}${row + 3}`;
    port.user.edit(address, [[value(row, column)]]);
    const follower = createFollower(port);
    const reading = await follower.reading(await follower.book.cell(parseAddress(address)));
    expect(reading).toMatchObject({ figure: figure(tickers[row], fields[column]) });
  }
  const { readings, typed } = await lineage(port, "Plan!G1");
  expect(readings).toHaveLength(1);
  expect(readings[0]).toMatchObject({ figure: figure("RIOT", "power_secured_mw") });
  expect(typed).toEqual([]);
});

it("goes with INDEX and MATCH to the one cell that they take", async () => {
  const port = workbook({
    "Plan!A1": "RIOT",
    "Plan!B1": '=IFERROR(INDEX(E1:E3,MATCH(A1,D1:D3,0)),"none")',
  });
  port.user.edit("Plan!D1", [
    ["IREN", '=WATT.COMPANY("IREN","cash_usd")'],
    ["riot", '=WATT.COMPANY("RIOT","cash_usd")'],
    ["CLSK", '=WATT.COMPANY("CLSK","cash_usd")'],
  ]);
  const { direct, readings } = await lineage(port, "Plan!B1");
  expect(direct.map(({ address }) => address)).toEqual(["Plan!E2"]);
  expect(readings).toMatchObject([{ figure: figure("RIOT", "cash_usd") }]);
});

it.each([
  ['=INDEX(E1:E3,MATCH("RIOT",D1:D3,0))/2', "Plan!E2"],
  ["=INDEX(D1:E3,MATCH(A1,D1:D3,0),2)", "Plan!E2"],
  ['=XLOOKUP("clsk",D1:D3,E1:E3)', "Plan!E3"],
  ['=VLOOKUP("IREN",D1:E3,2,FALSE)*1000', "Plan!E1"],
  ['=VLOOKUP(A1&"",$D$1:$E$3,1+1,0)', "Plan!E2"],
])("goes with %s to the one cell that it takes", async (formula, cell) => {
  const port = workbook({ "Plan!A1": "RIOT", "Plan!B1": formula });
  port.user.edit("Plan!D1", [
    ["IREN", '=WATT.COMPANY("IREN","cash_usd")'],
    ["RIOT", '=WATT.COMPANY("RIOT","cash_usd")'],
    ["CLSK", '=WATT.COMPANY("CLSK","cash_usd")'],
  ]);
  const { direct, readings } = await lineage(port, "Plan!B1");
  expect(direct.map(({ address }) => address)).toEqual([cell]);
  expect(readings).toHaveLength(1);
});

it.each([
  ['=WATT.COMPANY("RIOT","cash_usd")-WATT.COMPANY("RIOT","debt_usd")', ["cash_usd", "debt_usd"]],
  ['=WATT.POWERED_SHELL_VALUE(WATT.COMPANY("RIOT","power_secured_mw"))', ["power_secured_mw"]],
  ['=WATT.COMPANY_SOURCE("RIOT","cash_usd")', ["cash_usd"]],
  ['=VALUE(LEFT(WATT.COMPANY_SOURCE("RIOT","cash_usd"),4))', []],
  ['=SUM(WATT.COMPANY({"IREN","RIOT"},"cash_usd"))', []],
  ['=IF(1=1,0.06,WATT.COMPANY("RIOT","power_price_usd_kwh"))+1', []],
  ['=1+IF(1=2,0.06,WATT.COMPANY("RIOT","cash_usd"))', ["cash_usd"]],
  ['=IFS(1=1,0.06,TRUE,WATT.COMPANY("RIOT","cash_usd"))+1', []],
  ['=WATT.HASHCOST(15,IF(1=1,0.06,WATT.COMPANY("RIOT","power_price_usd_kwh")))', []],
])("knows the readings within %s", async (formula, fields) => {
  const { readings } = await lineage(workbook({ "Plan!A1": formula }), "Plan!A1");
  expect(readings.map((one) => one.kind === "published" && one.figure)).toEqual(
    fields.map((field) => figure("RIOT", field)),
  );
});

it("leads from the megawatts of a company's sites to their documents", async () => {
  const port = workbook({ "Plan!A1": '=WATT.SITE_MW("RIOT")' });
  await port.activate("Plan!A1");
  const { element } = createExplainView(paneFor(port));
  await eventually(() => expect(element.textContent).toContain("Documents of the result ("));
  expect(element.querySelector("a[href^='https://']")).not.toBeNull();
});

it.each([
  '=XLOOKUP("HUT",D1:D2,E1:E2)',
  '=XLOOKUP("IREN",D1:D2,E1:E2,0,0,-1)',
  '=SUM(XLOOKUP({"IREN","RIOT"},D1:D2,E1:E2))',
])("keeps every cell that %s may take", async (formula) => {
  const port = workbook({ "Plan!B1": formula });
  port.user.edit("Plan!D1", [
    ["IREN", 1],
    ["RIOT", 2],
  ]);
  const { direct } = await lineage(port, "Plan!B1");
  expect(direct).toHaveLength(4);
});

it.each([
  ["=SUM(B1:B2)*2", "SUM([Cash to Debt]) × 2", "SUM([100, 30]) × 2 = 7"],
  ["=EDATE(DATE(2026,1,1),12000)", "EDATE(DATE(2026, 1, 1), 12,000)", null],
  // 65 - 15 - 6 is 44.
  ["=ROUND(WATT.POWER_GAP(65,15,6)/3,1)", "ROUND(POWER_GAP / 3, 1)", "ROUND(44 / 3, 1) = 7"],
])("puts the figures into %s", async (formula, labels, values) => {
  const port = workbook({ "Plan!A1": "Cash", "Plan!A2": "Debt", "Plan!D9": formula });
  port.user.edit("Plan!B1", [[100], [30]]);
  const pane = paneFor(port);
  await port.activate("Plan!D9");
  const { element } = createExplainView(pane);
  const words = (): readonly (string | null)[] =>
    [...element.querySelectorAll(".words")].map(({ textContent }) => textContent);
  await eventually(() => expect(words()[0]).toBe(labels));
  expect(words()[1]).toBe(values ?? `${labels} = 7`);
});

it("tells a plain formula by the branch that its conditions take, figures put in", async () => {
  const port = workbook({
    "Plan!A1": "Tenant",
    "Plan!B1": "neocloud",
    "Plan!A2": "Rent",
    "Plan!B2": 130,
    "Plan!A3": "Power",
    "Plan!B3": 600,
    "Plan!A4": "Result",
    "Plan!B4": '=IFERROR(IF(B1="hyperscaler",0,B2*B3*12),"no data")',
  });
  const follower = createFollower(port);
  const cell = await follower.book.cell(parseAddress("Plan!B4"));
  const parts = await plainStory(cell, {
    follower,
    lineage: await follower.lineage(cell),
    goTo: () => undefined,
  });
  const words = parts.filter(({ className }) => className === "words");
  expect(words.map(({ textContent }) => textContent)).toEqual([
    "Rent × Power × 12",
    "130 × 600 × 12 = 7",
  ]);
});

it("puts the figures into each step of a function, without the branches not taken", async () => {
  const port = workbook({ "Plan!A1": '=WATT.POWERED_SHELL_VALUE(600,"hyperscaler")' });
  const cell = await readCell(port, "Plan!A1");
  if (cell === null) {
    throw new Error("no WATT formula");
  }
  const { outcome } = await explainCall(cell.tracer, cell.calls[0].call);
  const words = outcome.kind === "derived" ? await stepWords(outcome.derivation) : new Map();
  expect(words.get("itMw")).toBe("600.0 MW / 1.30 = 461.5 MW");
  // 461.538 x 12,000 x 109.46 x 0.85 = 515.3m USD a year; 5.19 USD/W is the published figure.
  expect(words.get("noiUsdPerYear")).toMatch(/^461.5 MW × 12,000 × 109.46 .* = 515.3m USD\/year$/);
  expect(words.get("POWERED_SHELL_VALUE")).toMatch(
    /^3,11\d(\.\d)?m USD \/ \(600.0 MW × 1,000,000\) = 5.19/,
  );
});

const ONE_RESULT = catalog.flatMap((definition) => {
  const found = definition.examples.find(({ arguments: given }) => !given.some(Array.isArray));
  return found === undefined ? [] : [[definition.name, definition, found.arguments] as const];
});

it.each(ONE_RESULT)(
  "tells the steps of %s without a decided condition",
  async (_, definition, given) => {
    const words = await stepWords(derive(definition, callValues(definition, given)));
    // What a whole column of a schedule decides, the schedule shows.
    const undecided = [...words.values()].filter(
      (text) => /\b(IF|IFERROR|IFNA)\(/.test(text) && !text.includes("[]"),
    );
    expect(undecided).toEqual([]);
  },
);

it.each([
  [4_300_000, "4.30", "4.30m"],
  [-2_600_000, "(2.60)", "−2.60m"],
  [2_773_400_000, "2,773", "2,773m"],
  [12_000_000_000, "12.0", "12.0bn"],
  [0.168, "16.8%", "16.8%"],
  [676.6, "677", "677"],
  [0, "0.00", "0.00"],
  ["IREN", "IREN", "IREN"],
  ["", "", "blank"],
])("puts %s, shown as %s, in as %s", (value, text, words) => {
  expect(figureText({ value, text })).toBe(words);
});

it("takes the way that a headline's text shows", async () => {
  const port = createMemoryPort({ sheets: ["Plan"], evaluate: () => "4.3m" });
  port.user.edit("Plan!A1", [["Worth", 4.3]]);
  port.user.edit("Plan!B9", [['=IFERROR(TEXT(B1,"0.0")&"m","No answer")']]);
  const follower = createFollower(port);
  const cell = await follower.book.cell(parseAddress("Plan!B9"));
  const [, , words] = await plainStory(cell, {
    follower,
    lineage: await follower.lineage(cell),
    goTo: () => undefined,
  });
  expect(words.textContent).toBe('TEXT(4.3, "0.0") & "m" = 4.3m');
});

it("keeps brackets round a branch that is part of a sum", async () => {
  const port = workbook({ "Plan!A1": 1, "Plan!B1": "=10*IF(A1=1,A1+2,0)-IFNA(A1,0)" });
  const follower = createFollower(port);
  const cell = await follower.book.cell(parseAddress("Plan!B1"));
  const [, , words] = await plainStory(cell, {
    follower,
    lineage: await follower.lineage(cell),
    goTo: () => undefined,
  });
  expect(words.textContent).toBe("10 × (1 + 2) − 1 = 7");
});

it("goes from an open sensitivity to a function that has none", async () => {
  const port = workbook({
    "Plan!A1": "=WATT.POWER_GAP(65,15,6)",
    "Plan!A2": '=WATT.TORNADO("POWER_GAP",0.9,1.1,65,15,6)',
    "Plan!A3": "=WATT.DEBT_CAPACITY(120000000,12)",
  });
  const { element } = createExplainView(paneFor(port));
  await port.activate("Plan!A1");
  await eventually(() => expect(element.textContent).toContain("POWER_GAP"));
  element.querySelectorAll<HTMLDetailsElement>(".tool-panel").forEach((part) => {
    part.open = true;
    part.dispatchEvent(new Event("toggle"));
  });
  await eventually(() => expect(element.textContent).toContain("And over"));
  for (const [address, told] of [
    ["Plan!A2", "Each numeric argument of a function moved alone"],
    ["Plan!A3", "debtRate is missing"],
  ]) {
    await port.activate(address);
    await eventually(() => expect(element.textContent).toContain(told));
    expect(element.textContent).not.toContain("Not explained");
  }
});

it("shows any cell, its documents one click away, and the way back", async () => {
  const port = workbook(MODEL);
  const pane = paneFor(port);
  await port.activate("Plan!B1");
  const { element } = createExplainView(pane);
  await eventually(() =>
    expect(element.querySelector("h2")?.textContent).toBe("Plan!B1: Value a share"),
  );
  expect(element.textContent).toContain("Documents under it (2)");
  const [link] = element.querySelectorAll<HTMLAnchorElement>("a[href]");
  link.click();
  expect(pane.links).toEqual([figure("RIOT", "shares_outstanding")?.sourceUrl]);
  const cell = [...element.querySelectorAll<HTMLElement>(".link")].find(
    ({ textContent }) => textContent === "Plan!B4",
  );
  cell?.click();
  await eventually(() => expect(element.querySelector("h2")?.textContent).toBe("Plan!B4: Shell"));
  expect(element.querySelector(".trail")?.textContent).toContain("Back to Plan!B1");
  element.querySelector<HTMLElement>(".trail .link")?.click();
  await eventually(() =>
    expect(element.querySelector("h2")?.textContent).toBe("Plan!B1: Value a share"),
  );
  expect(element.querySelector(".trail")?.textContent).toBe("");
});

it("leads from a model's typed figure to the document that its row names", async () => {
  const port = workbook({
    "Plan!A1": "Value",
    "Plan!C1": "=C2*2",
    "Plan!A2": "Rent",
    "Plan!B2": "USD/kW-month",
    "Plan!C2": 109.46,
    "Plan!D2": "2025-09-22",
    "Plan!E2": "Backed out; Digest of a broker",
    "Plan!A9": "Rent",
    "Plan!C9": "Digest of a broker: https://example.com/digest.pdf",
    "Plan!C10": "Another page: https://example.com/other.pdf",
  });
  const pane = paneFor(port);
  await port.activate("Plan!C1");
  const { element } = createExplainView(pane);
  const links = (): readonly (string | null)[] =>
    [...element.querySelectorAll("a[href]")].map(({ textContent }) => textContent);
  await eventually(() => expect(links()).toEqual(["Digest of a broker"]));
  element.querySelector<HTMLAnchorElement>("a[href]")?.click();
  expect(pane.links).toEqual(["https://example.com/digest.pdf"]);
  await port.activate("Plan!C2");
  await eventually(() => expect(element.querySelector("h2")?.textContent).toBe("Plan!C2: Rent"));
  expect(links()).toEqual(["Digest of a broker"]);
});

it("leads from a cell of a list to the document of its row", async () => {
  const [contract] = contracts("IREN");
  const port = workbook({ "Plan!A1": '=WATT.CONTRACTS("IREN")' });
  // The tenth column of the list is IT power, the twenty-second its document.
  port.user.edit("Plan!J2", [[contract.itMw ?? ""]]);
  port.user.edit("Plan!V2", [[contract.sourceUrl]]);
  await port.activate("Plan!J2");
  const { element } = createExplainView(paneFor(port));
  await eventually(() => expect(element.textContent).toContain("Sources named in its row (1)"));
  expect(element.querySelector("a[href]")?.getAttribute("href")).toBe(contract.sourceUrl);
});

it("offers the functions of the sheet where a cell is blank, and what a row says of an input", async () => {
  const port = workbook(MODEL);
  await port.activate("Plan!H20");
  const { element } = createExplainView(paneFor(port));
  await eventually(() => expect(element.textContent).toContain("Functions on this sheet (3)"));
  await port.activate("Plan!B6");
  await eventually(() => expect(element.textContent).toContain("Typed into the cell"));
  expect(element.textContent).toContain("https://example.com/filing.htm");
});

it("counts days, and knows when the next quarter should be out", () => {
  const now = new Date("2026-11-27T12:00:00Z");
  expect(ageText("2025-11-18", now)).toBe("374 days old");
  expect(ageText("2026-12-31", now)).toBe("");
  expect(ageText("2025-11", now)).toBe("");
  // A figure of 30 September is followed by 31 December, reported by 19 February.
  expect(isStale("2025-09-30", new Date("2026-02-15T00:00:00Z"))).toBe(false);
  expect(isStale("2025-09-30", new Date("2026-02-25T00:00:00Z"))).toBe(true);
  // One of 18 November by the same quarter's end.
  expect(isStale("2025-11-18", new Date("2026-02-15T00:00:00Z"))).toBe(false);
  expect(isStale("2025-11-18", new Date("2026-02-25T00:00:00Z"))).toBe(true);
});

it("names documents, and tells filings from accounts of them", () => {
  const letter =
    "https://ir.mara.com/sec-filings/content/0001507605-25-000026/q325shareholderletter.htm";
  expect(documentTitle(letter)).toBe("ir.mara.com, q325shareholderletter");
  expect(isPrimary(letter)).toBe(true);
  expect(isPrimary("https://www.sec.gov/Archives/edgar/data/1/a.htm")).toBe(true);
  expect(isPrimary("https://notsec.gov.example.com/a")).toBe(false);
  expect(isPrimary("unlocated")).toBe(false);
  expect(documentTitle("https://stockanalysis.com/")).toBe("stockanalysis.com");
});

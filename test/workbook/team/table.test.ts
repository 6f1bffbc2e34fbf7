import type { CellInput, CellValue } from "../../../src/sheet/cells";
import { PortError } from "../../../src/sheet/errors";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { planMerge } from "../../../src/workbook/team/merge";
import { findUnpointed, pointFormula, rewrite } from "../../../src/workbook/team/formulas";
import type { TeamRow } from "../../../src/workbook/team/rows";
import {
  addTeamTable,
  findTeamTable,
  presetRows,
  readTeamTable,
} from "../../../src/workbook/team/table";
import { resultAt } from "../../support/formulaReader";
import { describeOverPorts } from "../../support/ports";

/** Without the market cap, a formula: these ports have no engine. */
const ROWS = presetRows(["RIOT"]).filter(({ field }) => field !== "market_cap_usd");
const OWN: TeamRow = {
  ticker: "MYCO",
  field: "hashrate_eh_s",
  value: 7,
  asOf: "2025-11-18",
  source: "=HYPERLINK(1)",
  note: "-our model",
};

/** What a user who sorts leaves: texts stay texts. */
function asText(cell: CellValue): CellInput {
  return typeof cell === "string" ? { text: cell } : cell;
}

async function tableOf(port: WorkbookPort, rows = ROWS) {
  await addTeamTable(port, rows);
  const table = await findTeamTable(port);
  if (table === null) {
    throw new Error("no table");
  }
  return table;
}

describeOverPorts("the team's table", (host) => {
  it("is a table on a sheet of its own, with blank rows for more", async () => {
    const { port } = host();
    const table = await tableOf(port);
    const headers = ["ticker", "field", "value", "unit", "as of", "source", "note"];
    expect(table).toMatchObject({ name: "TeamFigures", headers });
    expect(table.address).toBe(`'Team figures'!A5:G${5 + ROWS.length + 20}`);
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1", "Team figures"]);
  });

  it("leaves no sheet behind where it cannot be made", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [["a"], [1]]);
    await port.addTable("Sheet1!A1:A2", "TeamFigures");
    await expect(addTeamTable(port, ROWS)).rejects.toBeInstanceOf(PortError);
    expect((await port.sheets()).map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("reads back as it was written, texts that look like formulas too", async () => {
    const { port } = host();
    const rows = [...ROWS, OWN];
    expect(await readTeamTable(port, await tableOf(port, rows))).toEqual({ rows, rejected: [] });
  });

  it("holds days as Excel dates", async () => {
    const { port } = host();
    await tableOf(port, [OWN]);
    const { values, formulas } = await port.read("'Team figures'!E6:G6");
    expect(values).toEqual([[45979, "=HYPERLINK(1)", "-our model"]]);
    expect(formulas).toEqual(values);
  });

  it("is preferred by a formula that names it, also after an edit", async () => {
    const { port, edit } = host();
    await tableOf(port, [OWN, { ...OWN, ticker: "RIOT", value: 40 }]);
    const formula = '=WATT.COMPANY("RIOT","hashrate_eh_s",,TeamFigures[[#Headers],[#Data]])';
    await port.write("Sheet1!A1", [[formula]]);
    expect(await resultAt(port, "Sheet1!A1")).toEqual([[40]]);
    edit("'Team figures'!C7", [[41]]);
    expect(await resultAt(port, "Sheet1!A1")).toEqual([[41]]);
    edit("'Team figures'!A8:C8", [["RIOT", "hashrate_eh_s", 42]]);
    expect(await resultAt(port, "Sheet1!A1")).toEqual([["#VALUE!"]]);
  });

  it("reports rows that formulas refuse, by the line of the sheet", async () => {
    const { port, edit } = host();
    const table = await tableOf(port, [OWN]);
    edit("'Team figures'!A8:C9", [
      ["RIOT", "hash", 1],
      ["RIOT", "debt_usd", "n/a"],
    ]);
    expect((await readTeamTable(port, table)).rejected).toEqual([
      { line: 8, reason: expect.stringContaining("unknown field 'hash'") },
      { line: 9, reason: "value of debt_usd must be a number (USD), got text 'n/a'" },
    ]);
  });

  it("is found whatever its case and place, and refused without its columns", async () => {
    const { port } = host();
    expect(await findTeamTable(port)).toBeNull();
    await port.write("Sheet1!C3", [
      ["Value", "TICKER", "field", "why"],
      [40, "RIOT", "hashrate_eh_s", "guess"],
    ]);
    await port.addTable("Sheet1!C3:F4", "teamfigures");
    const table = await findTeamTable(port);
    expect(table?.address).toBe("Sheet1!C3:F4");
    const { rows } = await readTeamTable(port, table ?? (await tableOf(port)));
    expect(rows).toEqual([
      { ticker: "RIOT", field: "hashrate_eh_s", value: 40, asOf: "", source: "", note: "" },
    ]);
  });

  it("names the column that a table of its name lacks", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [
      ["ticker", "field"],
      ["RIOT", "debt_usd"],
    ]);
    await port.addTable("Sheet1!A1:B2", "TeamFigures");
    await expect(findTeamTable(port)).rejects.toThrow('has no column "value"');
    await expect(findTeamTable(port)).rejects.toBeInstanceOf(PortError);
  });
});

describeOverPorts("an import into the team's table", (host) => {
  it("replaces the same figures, adds the others and leaves the rest", async () => {
    const { port } = host();
    const [first, second, ...others] = ROWS;
    const table = await tableOf(port);
    const changed = { ...second, note: "=1+1" };
    const merge = await planMerge(port, table, [changed, OWN, first]);
    expect(merge.replaced).toEqual([{ before: second, after: changed }]);
    expect(merge.added).toEqual([OWN]);
    expect((await readTeamTable(port, table)).rows).toEqual(ROWS);
    await merge.apply();
    const after = await readTeamTable(port, table);
    expect(after).toEqual({ rows: [first, changed, ...others, OWN], rejected: [] });
  });

  it("puts a figure into its own row also where that row is wrong", async () => {
    const { port, edit } = host();
    const table = await tableOf(port, [OWN]);
    edit("'Team figures'!C6", [["n/a"]]);
    const merge = await planMerge(port, table, [OWN]);
    expect(merge.replaced).toEqual([{ before: null, after: OWN }]);
    await merge.apply();
    expect(await readTeamTable(port, table)).toEqual({ rows: [OWN], rejected: [] });
  });

  it("writes nothing where the blank rows do not suffice", async () => {
    const { port } = host();
    const table = await tableOf(port, [OWN]);
    const rows = Array.from({ length: 21 }, (_, at) => ({ ...OWN, ticker: `CO${at}` }));
    const merge = await planMerge(port, table, [{ ...OWN, value: 8 }, ...rows]);
    await expect(merge.apply()).rejects.toThrow("has 20 blank rows and needs 21");
    expect((await readTeamTable(port, table)).rows).toEqual([OWN]);
  });

  it("finds its rows by their figures where the table was sorted after the plan", async () => {
    const { port, edit } = host();
    const iren = { ...OWN, ticker: "IREN" };
    const riot = { ...OWN, ticker: "RIOT", value: 36 };
    const table = await tableOf(port, [iren, riot]);
    const merge = await planMerge(port, table, [{ ...iren, value: 50 }]);
    const { values } = await port.read("'Team figures'!A6:G7");
    edit(
      "'Team figures'!A6:G7",
      [values[1], values[0]].map((row) => row.map(asText)),
    );
    const { undo } = await merge.apply();
    expect((await readTeamTable(port, table)).rows).toEqual([riot, { ...iren, value: 50 }]);
    expect(await undo()).toEqual([]);
    expect((await readTeamTable(port, table)).rows).toEqual([riot, iren]);
  });

  it.each([
    ["is another by now", [["MYCO", "hashrate_eh_s", 9]]],
    ["is gone", [["", "", ""]]],
  ])("writes nothing where a figure it would replace %s", async (_, typed) => {
    const { port, edit } = host();
    const table = await tableOf(port, [OWN]);
    const merge = await planMerge(port, table, [{ ...OWN, value: 8 }]);
    edit("'Team figures'!A6", typed);
    const before = await port.read(table.address);
    await expect(merge.apply()).rejects.toThrow("changed in the meantime: MYCO hashrate_eh_s");
    expect(await port.read(table.address)).toEqual(before);
  });

  it("writes nothing where a figure it would add was typed meanwhile", async () => {
    const { port, edit } = host();
    const table = await tableOf(port, [OWN]);
    const merge = await planMerge(port, table, [{ ...OWN, ticker: "RIOT" }]);
    edit("'Team figures'!A7:C7", [["riot", "hashrate_eh_s", 36]]);
    await expect(merge.apply()).rejects.toThrow("changed in the meantime: RIOT hashrate_eh_s");
  });

  it("is taken back by figure; what was typed since stays and is named", async () => {
    const { port, edit } = host();
    const table = await tableOf(port, [OWN, { ...OWN, ticker: "IREN" }]);
    edit("'Team figures'!C6", [["=3+4"]]);
    const before = (await port.read(table.address)).formulas;
    const rows = ["MYCO", "IREN", "RIOT"].map((ticker) => ({
      ...OWN,
      ticker,
      value: 8,
      note: "new",
    }));
    const { undo } = await (await planMerge(port, table, rows)).apply();
    edit("'Team figures'!C7", [[11]]);
    expect(await undo()).toEqual(["IREN hashrate_eh_s"]);
    const after = (await port.read(table.address)).formulas;
    expect(after[2].slice(0, 3)).toEqual(["IREN", "hashrate_eh_s", 11]);
    expect(after.filter((_, row) => row !== 2)).toEqual(before.filter((_, row) => row !== 2));
  });

  it("keeps columns of the team's own", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [
      ["field", "analyst", "ticker", "value"],
      ["debt_usd", "Ann", "RIOT", 1],
      ["", "", "", ""],
    ]);
    const table = await port.addTable("Sheet1!A1:D3", "TeamFigures");
    const rows = [{ ...OWN, ticker: "RIOT", field: "debt_usd", value: 2 } as const, OWN];
    await (await planMerge(port, table, rows)).apply();
    expect((await port.read("Sheet1!A2:D3")).values).toEqual([
      ["debt_usd", "Ann", "RIOT", 2],
      ["hashrate_eh_s", "", "MYCO", 7],
    ]);
  });
});

describeOverPorts("pointing formulas at the team's table", (host) => {
  it("lists the formulas of all sheets and rewrites them, back too", async () => {
    const { port } = host();
    await port.addSheet("More");
    await port.write("Sheet1!B2", [
      ['=WATT.COMPANY("RIOT","debt_usd")', "=A1*2", { text: "=WATT.COMPANY(" }],
    ]);
    await port.write("More!A1", [["=WATT.COMPANY(A2:A4,B1:D1)"], ["=WATT.COMPANY_FACTS(A1)"]]);
    const found = await findUnpointed(port);
    expect(found.map(({ address, after }) => [address, after])).toEqual([
      ["Sheet1!B2", '=WATT.COMPANY("RIOT","debt_usd",,TeamFigures[[#Headers],[#Data]])'],
      ["More!A1", "=WATT.COMPANY(A2:A4,B1:D1,,TeamFigures[[#Headers],[#Data]])"],
    ]);
    expect(await rewrite(port, found)).toEqual([]);
    expect(await findUnpointed(port)).toEqual([]);
    const back = found.map(({ address, before, after }) => ({
      address,
      before: after,
      after: before,
    }));
    expect(await rewrite(port, back)).toEqual([]);
    expect(await findUnpointed(port)).toEqual(found);
  });

  it("leaves a cell alone that has changed since", async () => {
    const { port, edit } = host();
    await port.write("Sheet1!B2", [['=WATT.COMPANY("RIOT","debt_usd")']]);
    const found = await findUnpointed(port);
    edit("Sheet1!B2", [[5]]);
    expect(await rewrite(port, found)).toEqual(["Sheet1!B2"]);
    expect((await port.read("Sheet1!B2")).values).toEqual([[5]]);
  });
});

it.each([
  [
    '=WATT.COMPANY("RIOT","debt_usd")',
    '=WATT.COMPANY("RIOT","debt_usd",,TeamFigures[[#Headers],[#Data]])',
  ],
  [
    '=WATT.COMPANY(A1,B1,"latest")',
    '=WATT.COMPANY(A1,B1,"latest",TeamFigures[[#Headers],[#Data]])',
  ],
  ["=watt.company(A1,B1,)", "=WATT.COMPANY(A1,B1,,TeamFigures[[#Headers],[#Data]])"],
  ["=WATT.COMPANY(A1,B1,,)", "=WATT.COMPANY(A1,B1,,TeamFigures[[#Headers],[#Data]])"],
  ["=WATT.COMPANY(A1,B1,,Mine!A1:C9)", "=WATT.COMPANY(A1,B1,,Mine!A1:C9)"],
  [
    '=WATT.HASHCOST(WATT.COMPANY(A1,"a,(b"),WATT.COMPANY({"X","Y"},B2))',
    '=WATT.HASHCOST(WATT.COMPANY(A1,"a,(b",,TeamFigures[[#Headers],[#Data]]),WATT.COMPANY({"X","Y"},B2,,TeamFigures[[#Headers],[#Data]]))',
  ],
  [
    "=WATT.COMPANY(INDEX(A:A,MATCH(1,B:B,0)),WATT.COMPANY(A1,B1))",
    "=WATT.COMPANY(INDEX(A:A,MATCH(1,B:B,0)),WATT.COMPANY(A1,B1,,TeamFigures[[#Headers],[#Data]]),,TeamFigures[[#Headers],[#Data]])",
  ],
  ["='WATT.COMPANY(x,y)'!A1", "='WATT.COMPANY(x,y)'!A1"],
  ['="WATT.COMPANY(A1,B1)"', '="WATT.COMPANY(A1,B1)"'],
  ["=WATT.COMPANY_SOURCE(A1,B1)", "=WATT.COMPANY_SOURCE(A1,B1)"],
  ["=MYWATT.COMPANY(A1,B1)", "=MYWATT.COMPANY(A1,B1)"],
  ["=WATT.COMPANY(A1", "=WATT.COMPANY(A1"],
  ["=WATT.COMPANY(A1)", "=WATT.COMPANY(A1)"],
])("%s", (before, after) => {
  expect(pointFormula(before)).toBe(after);
});

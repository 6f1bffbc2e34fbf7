import { addTeamTable, findTeamTable, readTeamTable } from "../../../src/workbook/team/table";
import { PortError } from "../../../src/sheet/errors";
import type { TeamRow } from "../../../src/workbook/team/rows";
import { importText } from "../../../src/taskpane/companies/teamImport";
import type { TeamState } from "../../../src/taskpane/companies/teamState";
import type { Question } from "../../../src/workbook/place/site";
import { describeOverPorts } from "../../support/ports";

const ROW: TeamRow = {
  ticker: "RIOT",
  field: "hashrate_eh_s",
  value: 40,
  asOf: "",
  source: "",
  note: "",
};
const FILE =
  "ticker,field,value,note\nRIOT,hashrate_eh_s,41,=1+1\nMYCO,debt_usd,5,ours\nRIOT,debt_usd,abc,\n";

describeOverPorts("importing a team's file", (host) => {
  const asked: Question[] = [];
  beforeEach(() => asked.splice(0));

  async function state(answer = true): Promise<TeamState> {
    const { port } = host();
    const ask = async (question: Question) => {
      asked.push(question);
      return answer;
    };
    const pane = { port, ask } as unknown as TeamState["session"]["pane"];
    const session = { pane } as unknown as TeamState["session"];
    return {
      session,
      table: await findTeamTable(port),
      checked: null,
      refresh: () => Promise.resolve(),
    };
  }

  async function rows(): Promise<readonly TeamRow[]> {
    const table = await findTeamTable(host().port);
    return table === null ? [] : (await readTeamTable(host().port, table)).rows;
  }

  it("makes the table, and reports own companies and rows left out", async () => {
    const outcome = await importText(await state(), FILE);
    expect(outcome).toMatchObject({
      text: expect.stringContaining("The new table at 'Team figures'!A5"),
      details: [
        "Not among the presets, so your own: MYCO.",
        "Row 4 was left out: value of debt_usd must be a number (USD), got text 'abc'.",
      ],
      warning: true,
    });
    expect(await rows()).toEqual([
      { ...ROW, value: 41, note: "=1+1" },
      { ...ROW, ticker: "MYCO", field: "debt_usd", value: 5, note: "ours" },
    ]);
    expect(asked).toEqual([]);
  });

  it("asks before figures are replaced, and says what they were", async () => {
    await addTeamTable(host().port, [ROW]);
    const outcome = await importText(await state(), FILE);
    expect(asked).toEqual([
      {
        title: "Replace 1 figure?",
        text: ["RIOT Hashrate: 40 becomes 41", "1 other would be added."],
        action: "Replace",
      },
    ]);
    expect(outcome?.text).toMatch(/^1 figure added, 1 replaced in 'Team figures'!A5/);
    expect((await rows()).map(({ value }) => value)).toEqual([41, 5]);
  });

  it("changes nothing when the user says no, or nothing in the file can be used", async () => {
    await addTeamTable(host().port, [ROW]);
    expect(await importText(await state(false), FILE)).toBeNull();
    const outcome = await importText(await state(), "ticker,field,value\nRIOT,x,1");
    expect(outcome).toMatchObject({
      text: "The file holds no row that formulas could use. Nothing was changed.",
      warning: true,
    });
    expect(await rows()).toEqual([ROW]);
  });

  it("names the columns that it leaves out", async () => {
    const file = "ticker,field,value,date\nRIOT,debt_usd,1,2025-11-18";
    expect((await importText(await state(), file))?.details).toContain(
      "Not read, for the table has no such column: date.",
    );
  });

  it("is taken back by Undo, into the table and with it", async () => {
    const made = await importText(await state(), FILE);
    expect(await made?.undo?.()).toBe("The sheet Team figures is gone.");
    await addTeamTable(host().port, [ROW]);
    const outcome = await importText(await state(), FILE);
    expect(await outcome?.undo?.()).toBe("The table is as it was before.");
    expect(await rows()).toEqual([ROW]);
  });

  it("keeps the table's sheet where something was typed beside it, and asks where it is used", async () => {
    const made = await importText(await state(), FILE);
    host().edit("'Team figures'!J1", [["mine"]]);
    await expect(made?.undo?.()).rejects.toThrow("has changed since and was kept");
    host().edit("'Team figures'!J1", [[""]]);
    host().edit("Sheet1!B2", [['=WATT.COMPANY("RIOT","hashrate_eh_s",,TeamFigures[#All])']]);
    expect(await made?.undo?.()).toBe("The sheet Team figures is gone.");
    expect(asked[0].text[0]).toBe("Used by Sheet1!B2.");
  });

  it("keeps its Undo where the document takes no note", async () => {
    const { port } = host();
    const full = async (): Promise<never> => {
      throw new PortError("failed", "The settings are full.");
    };
    const { session, ...rest } = await state();
    const pane = { ...session.pane, port: { ...port, setDocument: full } };
    const outcome = await importText({ ...rest, session: { ...session, pane } }, FILE);
    expect(outcome?.details?.[0]).toContain(
      "could not be noted in the workbook: The settings are full.",
    );
    expect(await outcome?.undo?.()).toBe("The sheet Team figures is gone.");
  });
});

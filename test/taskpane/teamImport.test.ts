import { addTeamTable, findTeamTable, readTeamTable } from "../../src/workbook/team/table";
import type { TeamRow } from "../../src/workbook/team/rows";
import { importText } from "../../src/taskpane/companies/teamImport";
import type { TeamState } from "../../src/taskpane/companies/teamState";
import type { Question } from "../../src/taskpane/frame/dialog";
import { describeOverPorts } from "../support/ports";

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
        text: ["RIOT hashrate_eh_s: 40 becomes 41", "1 other would be added."],
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
});

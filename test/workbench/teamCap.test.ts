import {
  addTeamTable,
  presetRows,
  readTeamTable,
  TEAM_REFERENCE,
} from "../../src/workbook/team/table";
import { startWorkbench } from "../twin/univer";

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

it("lets a market cap of the team's table follow the price, and refuses it out of its place", async () => {
  const { port } = bench;
  const table = await addTeamTable(port, presetRows(["RIOT"]));
  const sheet = "'Team figures'";
  const { values } = await port.read(`${sheet}!A1:C60`);
  const line = (field: string): number => values.findIndex(([, name]) => name === field) + 1;
  const cap = `${sheet}!C${line("market_cap_usd")}`;
  const read = async (address: string) => (await port.read(address)).values[0][0];
  expect(await read(cap)).toBe(5_182_992_172.84);

  await port.write(`${sheet}!C${line("share_price_usd")}`, [[20]]);
  // 20 USD x 371,807,186 shares.
  expect(await read(cap)).toBe(7_436_143_720);
  const sheets = await port.sheets();
  const other = sheets.find(({ name }) => name !== "Team figures")?.name ?? "";
  await port.write(`'${other}'!A40`, [
    [`=WATT.COMPANY("RIOT","market_cap_usd",,${TEAM_REFERENCE})`],
  ]);
  expect(await read(`'${other}'!A40`)).toBe(7_436_143_720);

  await port.write(`${sheet}!A${line("share_price_usd")}`, [["IREN"]]);
  const { rejected } = await readTeamTable(port, table);
  expect(rejected.map((one) => one.line)).toEqual([line("market_cap_usd")]);
});

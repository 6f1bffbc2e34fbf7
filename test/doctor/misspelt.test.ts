import {
  findMisspelt,
  isMendable,
  mended,
  mendNames,
  misspeltNames,
} from "../../src/doctor/misspelt";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";

it.each([
  ["=WATT.POWR_GAP(65,15,6)", [["WATT.POWR_GAP", "POWER_GAP"]]],
  ["=1+watt.hashprise(1)+WATT.HASHPRICE(1,2,3)", [["watt.hashprise", "HASHPRICE"]]],
  ["=_xldudf_WATT_MINER_BREAKEVN(1)", [["_xldudf_WATT_MINER_BREAKEVN", "MINER_BREAKEVEN"]]],
  ["=WATT.QQQQQQQQ(1)", [["WATT.QQQQQQQQ", null]]],
  ["=WATT.POWER_GAP(1,2,3)", []],
  ['="WATT.POWR_GAP(1)"', []],
  ["=OTHER.POWR_GAP(1)", []],
  ["=WATTS(1)", []],
])("%s", (formula, expected) => {
  expect(misspeltNames(formula).map(({ typed, meant }) => [typed, meant])).toEqual(expected);
});

it("mends names and nothing else", () => {
  expect(mended('=ROUND(WATT.POWR_GAP(65, 15,6),1)&"WATT.POWR_GAP("')).toBe(
    '=ROUND(WATT.POWER_GAP(65, 15,6),1)&"WATT.POWR_GAP("',
  );
  expect(mended("=WATT.QQQQQQQQ(1)")).toBe("=WATT.QQQQQQQQ(1)");
});

it("finds them on every sheet, enters the right names, and takes them back", async () => {
  const port = createMemoryPort({ sheets: ["Plan", "Other"], evaluate: () => "#NAME?" });
  port.user.edit("Plan!B2", [["=WATT.POWR_GAP(65,15,6)", "=WATT.POWER_GAP(65,15,6)"]]);
  port.user.edit("Other!A1", [["=WATT.QQQQQQQQ(1)"]]);
  const found = await findMisspelt(port);
  expect(found.map(({ cell, formula }) => [cell.sheet, formula])).toEqual([
    ["Plan", "=WATT.POWR_GAP(65,15,6)"],
    ["Other", "=WATT.QQQQQQQQ(1)"],
  ]);
  const report = await mendNames(port, found.filter(isMendable));
  expect(report).toMatchObject({ text: "Mended the names in 1 formula.", warning: false });
  expect((await port.read("Plan!B2")).formulas).toEqual([["=WATT.POWER_GAP(65,15,6)"]]);
  expect((await port.read("Other!A1")).formulas).toEqual([["=WATT.QQQQQQQQ(1)"]]);
  await report.undo();
  expect((await port.read("Plan!B2")).formulas).toEqual([["=WATT.POWR_GAP(65,15,6)"]]);
});

it("says which cells the workbook would not let it change", async () => {
  const port = createMemoryPort({ sheets: ["Plan"], evaluate: () => "#NAME?" });
  port.user.edit("Plan!B2", [["=WATT.POWR_GAP(65,15,6)"]]);
  port.user.protect("Plan", true);
  const report = await mendNames(port, await findMisspelt(port));
  expect(report.warning).toBe(true);
  expect(report.text).toBe("Mended the names in 0 formulas.");
});

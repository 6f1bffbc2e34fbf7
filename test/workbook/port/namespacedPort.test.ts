import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { namespacedPort } from "../../../src/workbook/port/namespacedPort";

const CASES = [
  ["=WATT.HASHCOST(1,2)", "=WATTDEV.HASHCOST(1,2)"],
  ["=1+watt.asic(A1)/WATT.ASIC(A2)", "=1+WATTDEV.asic(A1)/WATTDEV.ASIC(A2)"],
  ["=_xldudf_WATT_ASIC(A1)", "=_xldudf_WATTDEV_ASIC(A1)"],
  ["=WATTDEV.HASHCOST(1,2)", "=WATT.HASHCOST(1,2)"],
  ["=WATT.EXPLAIN(\"WATT.ASIC\",'WATT.A'!A1)", "=WATTDEV.EXPLAIN(\"WATT.ASIC\",'WATT.A'!A1)"],
  ["=WATT_PRICE+MYWATT.ASIC(1)+A.WATT.B", "=WATT_PRICE+MYWATT.ASIC(1)+A.WATT.B"],
  ["WATT.HASHCOST in words", "WATT.HASHCOST in words"],
] as const;

it.each(CASES)("writes %s to the workbook as %s, and reads it back", async (ours, theirs) => {
  const workbook = createMemoryPort();
  const pane = namespacedPort(workbook, "WATTDEV");
  await pane.write("Sheet1!A1", [[ours, 5, null, { text: ours }]]);
  await workbook.write("Sheet1!E1", [[{ text: ours }]]);
  const [[written, number, , text, plain]] = (await workbook.read("Sheet1!A1:E1")).formulas;
  expect([written, number]).toEqual([theirs, 5]);
  expect(text).toBe(plain);
  const [[read]] = (await pane.read("Sheet1!A1")).formulas;
  expect(String(read).toUpperCase()).toBe(ours.toUpperCase());
});

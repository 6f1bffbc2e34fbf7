import { createMemoryPort } from "../../src/workbook/memoryPort";
import { namespacedPort } from "../../src/workbook/namespacedPort";

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
  const [[written, number, , text]] = (await workbook.read("Sheet1!A1:D1")).formulas;
  expect([written, number]).toEqual([theirs, 5]);
  expect(text).toBe((await createdText(ours)).written);
  const [[read]] = (await pane.read("Sheet1!A1")).formulas;
  expect(String(read).toUpperCase()).toBe(ours.toUpperCase());
});

/** What a workbook answers for a text that is to stay one. */
async function createdText(text: string): Promise<{ written: unknown }> {
  const workbook = createMemoryPort();
  await workbook.write("Sheet1!A1", [[{ text }]]);
  return { written: (await workbook.read("Sheet1!A1")).formulas[0][0] };
}

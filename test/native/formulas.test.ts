import { cellOf, formatAddress, parseAddress } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cells";
import { convertToNative } from "../../src/doctor/nativeFormulas";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { isSame } from "../../src/workbook/twin/agreement";
import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate } from "./soffice";

/* A workbook as analysts build them: hundreds of formulas around calls, copied row by row. */

const ROWS = 8;

/** A formula of each kind for row `n`; `own` ones mean something else elsewhere. */
const KINDS: readonly ((n: number) => string)[] = [
  (n) => `=WATT.MINER_BREAKEVEN(A${n},B${n},C${n},D${n})`,
  (n) => `=WATT.HASHCOST($A${n},B$2)`,
  (n) => `=WATT.HASHCOST(A${n},B${n})*24/1000`,
  (n) => `=IF(B${n}>0.04,WATT.HASHCOST(A${n},B${n}),0)`,
  (n) => `=ROUND(WATT.MINER_BREAKEVEN(A${n},B${n}*(1+PriceGrowth),C${n},D${n}),2)`,
  (n) => `=WATT.HASHCOST(AVERAGE(A$2:A${n}),B${n})`,
  (n) => `=WATT.HASHCOST(INDEX(A:A,MATCH(A${n},A:A,0)),B${n})`,
  (n) => `=SUM(WATT.HASHCOST(A${n}:A${n + 2},B${n}))`,
  (n) => `=WATT.HASHCOST('Site data'!B${n},'Site data'!$C$2)+PriceGrowth`,
  (n) => `=LET(x,A${n},WATT.HASHCOST(x,B${n}))`,
  (n) => `=WATT.HASHCOST(OFFSET(A${n},0,0),B${n})`,
  () => "=WATT.BLOCK_SUBSIDY(210000*ROW())",
  (n) => `=WATT.POWERED_SHELL_VALUE(A${n}*10,"hyperscaler")`,
  (n) => `=WATT.NET_POWER_PRICE(2E6+A${n},40000)`,
  (n) => `=-WATT.HASHCOST(A${n},B${n})%`,
  (n) => `="USD "&TEXT(WATT.HASHCOST(A${n},B${n}),"0.00")`,
  (n) => `=WATT.HASHCOST(A${n},WATT.NET_POWER_PRICE(2E6,40000))/WATT.HASHCOST (A${n} , B${n})`,
  (n) => `=IFERROR(WATT.MINER_BREAKEVEN(A${n},B${n},C${n},-1),-1)`,
  (n) => `=WATT.HASHCOST(A${n},{0.04,0.05})`,
];
/** Kinds that can only keep their values. */
const KEPT = [9, 11];
const FIRST = "Plan!F2";

async function build(): Promise<ReturnType<typeof startWorkbench>> {
  const workbench = startWorkbench();
  const { port } = workbench;
  await port.addSheet("Plan");
  await port.addSheet("Site data");
  const inputs = Array.from({ length: ROWS + 2 }, (_, row) => [
    15 + row / 2,
    0.03 + row / 1000,
    900 + 10 * row,
    3.125,
  ]);
  await port.write("Plan!A2", inputs);
  await port.write("Plan!E1", [[0.02]]);
  await port.defineNames([{ name: "PriceGrowth", address: "Plan!E1" }]);
  await port.write(
    "'Site data'!B2",
    inputs.map(([efficiency, price]) => [efficiency + 3, price + 0.01]),
  );
  await port.write(
    FIRST,
    Array.from({ length: ROWS }, (_, row) => KINDS.map((kind) => kind(row + 2))),
  );
  return workbench;
}

/** The formulas' cells, and what the array of the last kind fills beside them. */
const WHOLE = formatAddress({
  ...parseAddress(FIRST),
  rows: ROWS,
  columns: KINDS.length + 1,
});
const MUST_KEEP = Array.from({ length: ROWS }, (_, row) =>
  KEPT.map((kind) => formatAddress(cellOf({ ...parseAddress(WHOLE) }, row, kind))),
).flat();

function different(
  before: readonly (readonly CellValue[])[],
  after: (row: number, column: number) => CellValue,
): string[] {
  return before.flatMap((values, r) =>
    values.flatMap((value, c) =>
      isSame(value, after(r, c)) ? [] : [`${r},${c}: ${String(value)} ${String(after(r, c))}`],
    ),
  );
}

it("every value stays when hundreds of formulas are converted in place", async () => {
  const { port, dispose } = await build();
  const { values: before } = await port.read(WHOLE);
  expect(before.flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
  const { details } = await convertToNative(port, () => undefined);
  const { values: after, formulas } = await port.read(WHOLE);
  dispose();
  expect(before.flat()).toHaveLength(ROWS * (KINDS.length + 1));
  expect(different(before, (r, c) => after[r][c])).toEqual([]);
  expect(JSON.stringify(formulas)).not.toContain("WATT.");
  expect(details?.map((line) => line.split(":")[0])).toEqual(MUST_KEEP);
});

it("every value stays in the saved file, as LibreOffice computes it", async () => {
  const { port, dispose } = await build();
  const { values: before } = await port.read(WHOLE);
  const { sheets, names, kept } = await nativeWorkbook(port);
  dispose();
  const read = (await recalculate(new Map([["book", await fileOf(sheets, names)]]))).get("book");
  const { row, column } = parseAddress(WHOLE);
  expect(different(before, (r, c) => read?.("Plan", row + r, column + c) ?? "")).toEqual([]);
  expect(kept.map(({ address }) => address)).toEqual(MUST_KEEP);
  expect(read?.("Native copy", 2, 1)).toBe("OK");
});

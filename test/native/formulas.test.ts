import type { Book } from "../../src/sheet/files/book";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { cellOf, formatAddress, parseAddress } from "../../src/sheet/address";
import type { CellValue } from "../../src/sheet/cells";
import { convertToNative } from "../../src/doctor/nativeFormulas";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { nativeWorkbook, type NativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { isSame } from "../../src/workbook/twin/agreement";
import { startWorkbench } from "../twin/univer";
import { draftBook, recalculate } from "./soffice";

/* A workbook as analysts build them: hundreds of formulas around calls, copied row by row. */

const ROWS = 15;

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
  (n) => `=WATT.HASHCOST(INDEX(Fleet[Efficiency],${n - 1}),AVERAGE(Fleet[Power price]))`,
  (n) => `=WATT.HASHCOST(SUM(Z${n}:AA${n}),B${n})`,
  (n) => `=SUM(A${n}:A${n + 2}*WATT.HASHCOST(A${n},B${n}))`,
  (n) => `=MAX(IF(A${n}:A${n + 2}>17,WATT.HASHCOST(A${n},B${n}),0))`,
  (n) => `=WATT.HASHCOST(A${n},{0.04,0.05})`,
];
/** Kinds that can only keep their values. */
const KEPT = [9, 11];
/** A kind whose call refuses its arguments: the formula around it is copied, and named beside those. */
const REFUSED = 17;
const FIRST = "Plan!F2";

const FLEET = parseAddress(`'Site data'!F1:G${ROWS + 3}`);

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
  await port.write("'Site data'!F1", [
    ["Efficiency", "Power price"],
    ...inputs.map(([efficiency, price]) => [efficiency, price]),
  ]);
  await port.addTable(formatAddress(FLEET), "Fleet");
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
const MUST_KEEP = cellsOf(KEPT);
const MUST_NAME = cellsOf([...KEPT, REFUSED]);

function cellsOf(kinds: readonly number[]): string[] {
  return Array.from({ length: ROWS }, (_, row) =>
    kinds.map((kind) => formatAddress(cellOf({ ...parseAddress(WHOLE) }, row, kind))),
  ).flat();
}

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

/** The copy as a file, with the table that the workbench's own file has. */
function withTable({ sheets, names }: NativeWorkbook): Book {
  const book = draftBook(sheets, names);
  const columns = [{ name: "Efficiency" }, { name: "Power price" }];
  const table = { name: "Fleet", area: FLEET, columns, headerRow: true, totalsRow: false };
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === FLEET.sheet ? { ...sheet, tables: [table] } : sheet,
    ),
  };
}

let before: readonly (readonly CellValue[])[];
let saved: NativeWorkbook;
let converted: Awaited<ReturnType<typeof convertToNative>>;
let after: Awaited<ReturnType<WorkbookPort["read"]>>;

beforeAll(async () => {
  const { port, dispose } = await build();
  before = (await port.read(WHOLE)).values;
  saved = await nativeWorkbook(port);
  converted = await convertToNative(port, () => undefined);
  after = await port.read(WHOLE);
  dispose();
});

it("is a workbook of three hundred formulas without an error", () => {
  expect(ROWS * KINDS.length).toBeGreaterThanOrEqual(300);
  expect(before.flat()).toHaveLength(ROWS * (KINDS.length + 1));
  expect(before.flat().filter((value) => String(value).startsWith("#"))).toEqual([]);
});

it("every value stays when all are converted in place", () => {
  expect(different(before, (r, c) => after.values[r][c])).toEqual([]);
  expect(JSON.stringify(after.formulas)).not.toContain("WATT.");
  const named = converted.details?.flatMap((line) => line.split(": ")[0].split(", ")) ?? [];
  const cells = named
    .map(parseAddress)
    .flatMap((range) =>
      Array.from({ length: range.rows }, (_, row) => formatAddress(cellOf(range, row, 0))),
    );
  expect(cells.sort()).toEqual([...MUST_NAME].sort());
});

it("every value stays in the saved file, as LibreOffice computes it", async () => {
  const file = await writeXlsx(withTable(saved));
  const read = (await recalculate(new Map([["book", file]]))).get("book");
  const { row, column } = parseAddress(WHOLE);
  expect(different(before, (r, c) => read?.("Plan", row + r, column + c) ?? "")).toEqual([]);
  expect(saved.kept.map(({ address }) => address)).toEqual(MUST_KEEP);
  expect(read?.("Native copy", 2, 1)).toBe("OK");
});

import type { Book } from "../../src/sheet/files/book";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { formatAddress, parseAddress, resize } from "../../src/sheet/address";
import type { CellInput, CellValue } from "../../src/sheet/cells";
import type { SheetCell } from "../../src/sheet/draft";
import { isErrorText } from "../../src/sheet/errors";
import { isSame } from "../../src/workbook/twin/agreement";
import { nativeWorkbook, type NativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { CHANGES, DATA, FIRST, FLEET, FORMULAS, fillData } from "../twin/aroundCalls";
import { startWorkbench } from "../twin/univer";
import { draftBook, recalculate, type Recalculated } from "./soffice";

/* A workbook with the add-in and its copy without are given the same other inputs: no copy may show
 * a number or a text that the add-in would not, unless the report has named it. */

const AREA = resize(parseAddress(FIRST), FORMULAS.length, 1);
const BEFORE = "as copied";
const changes = new Map(Object.entries({ [BEFORE]: {}, ...CHANGES }));

/** What the add-in shows, by change. */
const own = new Map<string, readonly CellValue[]>();
let copies: ReadonlyMap<string, Recalculated>;
let named: ReadonlySet<string>;

/* A workbench of its own for each: on one of them a sheet comes and goes. */
beforeAll(async () => {
  const saved = await withData(({ port }) => nativeWorkbook(port));
  named = new Set([...saved.kept, ...saved.fixed].map(({ address }) => address));
  await withData(async ({ port }) => {
    for (const [name, inputs] of changes) {
      await port.write("Data!A2", changed(DATA, inputs));
      own.set(name, (await port.read(formatAddress(AREA))).values.flat());
    }
  });
  const files = new Map<string, Uint8Array>();
  for (const [name, inputs] of changes) {
    files.set(name, await writeXlsx(bookOf(saved, inputs)));
  }
  copies = await recalculate(files);
});

async function withData<Result>(
  use: (workbench: ReturnType<typeof startWorkbench>) => Promise<Result>,
): Promise<Result> {
  const workbench = startWorkbench();
  try {
    await fillData(workbench.port);
    return await use(workbench);
  } finally {
    workbench.dispose();
  }
}

function changed<Cell>(
  rows: readonly (readonly Cell[])[],
  inputs: Readonly<Record<string, Cell>>,
  top = 1,
): Cell[][] {
  const now = rows.map((row) => [...row]);
  for (const [cell, input] of Object.entries(inputs)) {
    const { row, column } = parseAddress(`Data!${cell}`);
    now[row - top][column] = input;
  }
  return now;
}

function bookOf(
  { sheets, names }: NativeWorkbook,
  inputs: Readonly<Record<string, CellInput>>,
): Book {
  const book = draftBook(
    sheets.map((sheet) =>
      sheet.name === "Data"
        ? { ...sheet, rows: changed<SheetCell>(sheet.rows, inputs as Record<string, SheetCell>, 0) }
        : sheet,
    ),
    names,
  );
  const columns = [{ name: "Efficiency" }, { name: "Power price" }];
  const table = {
    name: "Fleet",
    area: parseAddress(FLEET),
    columns,
    headerRow: true,
    totalsRow: false,
  };
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === "Data" ? { ...sheet, tables: [table] } : sheet,
    ),
  };
}

interface Difference {
  readonly formula: string;
  readonly own: CellValue;
  readonly copy: CellValue;
}

function differences(name: string): Difference[] {
  return FORMULAS.flatMap((formula, at): Difference[] => {
    const row = AREA.row + at;
    const address = formatAddress({ ...AREA, row, rows: 1 });
    const copy = copies.get(name)?.("Data", row, AREA.column) ?? "";
    const value = own.get(name)?.[at] ?? "";
    return named.has(address) || isSame(value, copy) ? [] : [{ formula, own: value, copy }];
  });
}

it("copies most of the formulas, and each shows what its cell shows", () => {
  expect(differences(BEFORE)).toEqual([]);
  expect(named.size).toBeLessThan(FORMULAS.length / 4);
});

it.each(Object.keys(CHANGES))("with %s no copy shows a value that the add-in would not", (name) => {
  const wrong = differences(name).filter(({ copy }) => !isErrorText(copy));
  expect(wrong).toEqual([]);
});

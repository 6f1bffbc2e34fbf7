import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Book, BookCell } from "../../src/sheet/files/book";
import { from1904 } from "../../src/sheet/files/dates1904";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { bookOf } from "../sheet/files/books";
import { addInFunctions } from "../workbench/addIn";
import { loadHeadless } from "../workbench/headless";
import { recalculate, type Recalculated } from "./soffice";

/*
 * Files of other programs, opened in the workbench and saved again: LibreOffice, which recalculates
 * both, finds equal values in them.
 */

const { createUniverPort, fromBook, headlessPlugins, startEngine, toBook } = loadHeadless();

const HANDS = path.join(__dirname, "../sheet/files/hands");
const LARGE = "60,000 cells";

interface Pair {
  readonly before: Book;
  readonly after: Book;
}

const pairs = new Map<string, Pair>();
let computed: ReadonlyMap<string, Recalculated>;

beforeAll(async () => {
  const engine = startEngine({ plugins: headlessPlugins("WATT", await addInFunctions()) });
  const port = createUniverPort(engine);
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of await originals()) {
    const { book } = await readXlsx(bytes);
    engine.open(fromBook(from1904(book).book));
    await port.recalculate();
    const saved = await writeXlsx(toBook(engine));
    pairs.set(name, { before: book, after: (await readXlsx(saved)).book });
    files.set(`before ${name}`, bytes).set(`after ${name}`, saved);
  }
  engine.dispose();
  computed = await recalculate(files);
});

async function originals(): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = readdirSync(HANDS);
  const own = names.map((name) => [name, readFileSync(path.join(HANDS, name))] as const);
  return new Map<string, Uint8Array>([...own, [LARGE, await largeFile()]]);
}

/** Six thousand rows with a sum each. */
function largeFile(): Promise<Uint8Array> {
  const cells = Array.from({ length: 60_000 }, (_, at): BookCell => {
    const [row, column] = [Math.floor(at / 10), at % 10];
    // Nine times the row, and 0 to 8 eighths.
    return column === 9
      ? { row, column, formula: `=SUM(A${row + 1}:I${row + 1})`, value: 9 * row + 4.5 }
      : { row, column, value: row + column / 8 };
  });
  return writeXlsx(bookOf({ name: "Sites", cells }));
}

it("has a file of each kind", () => {
  expect([...pairs.keys()]).toEqual([
    "broker.xlsx",
    "dates1904.xlsx",
    "libreoffice.xlsx",
    "xldudf.xlsx",
    LARGE,
  ]);
});

it.each([...readdirSync(HANDS), LARGE])("%s has equal values when it is saved again", (name) => {
  const { before, after } = pairs.get(name) as Pair;
  const differences = before.sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ row, column, value, look }) => {
      const moved = before.date1904 && /y/.test(look?.numberFormat ?? "") ? DAYS_TO_1904 : 0;
      const there = computed.get(`before ${name}`)?.(sheet, row, column);
      const here = computed.get(`after ${name}`)?.(sheet, row, column);
      const held = heldIn(after, { sheet, row, column });
      // LibreOffice itself does not read [MW] in a table, which is saved as Fleet[MW].
      const equal = same(there, here, moved) || same(value, here, moved);
      return equal && (value === null || same(value, held, moved))
        ? []
        : [`${sheet} ${row + 1},${column + 1}: ${there} is ${here}, ${value} is held as ${held}`];
    }),
  );
  expect(differences).toEqual([]);
});

it("LibreOffice works the saved formulas out to what is known of them", () => {
  const at = (name: string, sheet: string, row: number): unknown =>
    computed.get(`after ${name}`)?.(sheet, row, name === "dates1904.xlsx" ? 1 : 2);
  // 133.1 x 1.02 / (10% - 2%) / 1.1^4, and 750 + 400 + 240 + 700 MW
  expect(at("broker.xlsx", "Valuation", 6)).toBeCloseTo(1159.0909, 4);
  expect(at("libreoffice.xlsx", "Valuation", 7)).toBe(2090);
  // 15 years with four leap days from 30 June 2026
  expect([at("dates1904.xlsx", "Dates", 2), at("dates1904.xlsx", "Dates", 3)]).toEqual([
    5479, 2026,
  ]);
});

/** Between the first days of the two ways to count. */
const DAYS_TO_1904 = 1462;

const cellsOf = new WeakMap<Book, ReadonlyMap<string, BookCell["value"]>>();

function heldIn(
  book: Book,
  { sheet, row, column }: { sheet: string; row: number; column: number },
): BookCell["value"] | undefined {
  const known =
    cellsOf.get(book) ??
    new Map(
      book.sheets.flatMap(({ name, cells }) =>
        cells.map((cell) => [`${name}!${cell.row},${cell.column}`, cell.value] as const),
      ),
    );
  cellsOf.set(book, known);
  return known.get(`${sheet}!${row},${column}`);
}

function same(before: unknown, after: unknown, moved: number): boolean {
  return typeof before === "number" && typeof after === "number"
    ? Math.abs(before + moved - after) <= 1e-12 * Math.max(Math.abs(after), 1)
    : before === after;
}

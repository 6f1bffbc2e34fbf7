import { readFileSync } from "node:fs";
import { workbookPath } from "../../scripts/workbooks/samples";
import { models } from "../../src/models";
import type { Book, BookCell } from "../../src/sheet/files/book";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { recalculate, type Recalculated } from "./soffice";

/* The sample workbooks of the documentation show what LibreOffice works out from their formulas. */

const ids = models.map(({ id }) => id);
const books = new Map<string, Book>();
let computed: ReadonlyMap<string, Recalculated>;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const model of models) {
    const bytes = readFileSync(workbookPath(model));
    files.set(model.id, bytes);
    books.set(model.id, (await readXlsx(bytes)).book);
  }
  computed = await recalculate(files);
});

const formulasOf = (id: string): readonly (BookCell & { readonly sheet: string })[] =>
  (books.get(id)?.sheets ?? []).flatMap(({ name, cells }) =>
    cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet: name, ...cell })),
  );

it.each(ids)("%s shows what its formulas give", (id) => {
  const formulas = formulasOf(id);
  const differences = formulas.flatMap(({ sheet, row, column, value }) => {
    const there = computed.get(id)?.(sheet, row, column) ?? "";
    const here = typeof value === "object" ? (value?.error ?? "") : value;
    return same(here, there) ? [] : [`${sheet} ${row + 1},${column + 1}: ${here} but ${there}`];
  });
  expect(differences).toEqual([]);
  expect(formulas.length).toBeGreaterThan(200);
  expect(formulas.filter(({ formula }) => /WATT\.\w+\(/.test(formula ?? ""))).toEqual([]);
});

/** A difference of equal numbers may leave a rest in one program and none in the other. */
const REST = 1e-12;

function same(here: unknown, there: unknown): boolean {
  return typeof here === "number" && typeof there === "number"
    ? Math.abs(here - there) <= Math.max(1e-9 * Math.abs(here), REST)
    : String(here) === String(there);
}

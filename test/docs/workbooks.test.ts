import { readFileSync } from "node:fs";
import { samples, workbookPath } from "../../scripts/workbooks/samples";
import type { Book } from "../../src/sheet/files/book";
import { readXlsx } from "../../src/sheet/files/readXlsx";

const books = new Map<string, Book>();

beforeAll(async () => {
  for (const model of samples) {
    books.set(model.id, (await readXlsx(readFileSync(workbookPath(model)))).book);
  }
});

it.each(samples.map(({ id }) => id))("%s brings its charts, lists and print set-up", (id) => {
  const [first] = books.get(id)?.sheets ?? [];
  expect(first.charts.length).toBeGreaterThan(0);
  expect(first.print).toMatchObject({ landscape: true, fit: { wide: 1, tall: 0 } });
});

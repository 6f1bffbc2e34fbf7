import { sampleOptions, workbookPath } from "../../scripts/workbooks/samples";
import { readFileSync } from "node:fs";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { DATA_VERSION } from "../../src/presets/version";
import { modelSheet } from "../../src/sheet/files/draftBook";
import { models } from "../../src/models";
import type { Book } from "../../src/sheet/files/book";
import { readXlsx } from "../../src/sheet/files/readXlsx";

const books = new Map<string, Book>();

beforeAll(async () => {
  for (const model of models) {
    books.set(model.id, (await readXlsx(readFileSync(workbookPath(model)))).book);
  }
});

it.each(models.map(({ id }) => id))("%s brings its charts, lists and print set-up", (id) => {
  const sheets = books.get(id)?.sheets ?? [];
  expect(sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  expect(sheets[0].print).toMatchObject({
    landscape: true,
    fit: { wide: 1, tall: 0 },
    footer: expect.stringContaining(DATA_VERSION),
  });
});

it.each([
  ["miner-breakeven", /^RIOT switches off below [\d,]+ USD\/BTC, \d+% under the bitcoin price$/],
  ["power-gap", /^The gap is 44 GW/],
  ["three-paths", /^RIOT, value created a site MW: mining \d/],
  ["power-choices", /^A site MW is worth \d/],
])("%s opens on its answer", (id, answer) => {
  const cells = books.get(id)?.sheets[0].cells ?? [];
  expect(cells.find(({ row, column }) => row === 1 && column === 0)?.value).toMatch(answer);
});

it.each(models.map((model) => [model.id, model] as const))(
  "%s is as the model is laid out today: else run npm run workbooks",
  (id, model) => {
    const book = books.get(id);
    const sheets = book?.sheets ?? [];
    const texts = layoutModel(model, sampleOptions(model)).flatMap((sheet, at) => {
      const held = new Map(
        sheets[at].cells.map(({ row, column, value }) => [`${row},${column}`, value]),
      );
      return modelSheet(sheet)
        .cells.filter(({ formula, value }) => formula === undefined && value !== null)
        .map(({ row, column, value }) => [value, held.get(`${row},${column}`)]);
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([now, then]) => now !== then)).toEqual([]);
    expect(book?.properties.description).toContain(`data version ${DATA_VERSION}`);
  },
);

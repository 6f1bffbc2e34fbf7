import { models, type Model } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { COVERED_TICKERS } from "../../src/presets/tickers";
import { VINTAGES } from "../../src/presets/vintages";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { areaAddress } from "../../src/workbook/fillSheet";
import { insertModel } from "../../src/workbook/insertModel";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";
import { throwIt } from "./ports";

/*
 * Every ready model over Microsoft's client, for the nine companies in every vintage: each company
 * meets each model and each vintage, and each model each vintage.
 */

const client = useClient({ evaluate: tinyFormula });

const forCompanies = models.filter(({ asksFor }) => asksFor === "company");

type Case = readonly [
  id: string,
  options: { readonly company?: string; readonly vintage?: string },
];

function isDated(model: Model): boolean {
  return layoutModel(model).some(({ rows }) => rows.some(([label]) => label === "Figures of"));
}

const cases: readonly Case[] = [
  ...COVERED_TICKERS.flatMap((company, row) =>
    VINTAGES.map((vintage, column): Case => {
      const { id } = forCompanies[(row + column) % forCompanies.length];
      return [id, { company, vintage }];
    }),
  ),
  ...models
    .filter(({ asksFor }) => asksFor === null)
    .flatMap((model) =>
      (isDated(model) ? VINTAGES : [undefined]).map((vintage): Case => [model.id, { vintage }]),
    ),
];

it.each(cases)("%s of %j stands as it was laid out", async (id, options) => {
  const model = models.find((one) => one.id === id) as Model;
  const port = createExcelPort({ report: throwIt });
  const { sheets } = await insertModel(port, model, options);
  for (const { name, rows } of layoutModel(model, { ...options, sheetNames: sheets })) {
    const area = { row: 0, column: 0, rows: rows.length, columns: rows[0].length };
    const { formulas } = await port.read(areaAddress(name, area));
    const wrong = rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const stands = formulas[row][column];
        return (cell ?? "") === stands ? [] : [[name, row, column, cell, stands]];
      }),
    );
    expect(wrong).toEqual([]);
  }
  expect(client().host.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...sheets]),
  );
});

import { models } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { readXlsx } from "../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../src/sheet/files/writeXlsx";
import { insertModel } from "../../src/workbook/insertModel";
import type { WorkbookPort } from "../../src/workbook/port/port";
import type { Engine } from "../../src/workbench/engine/engine";
import { addInFunctions } from "./addIn";
import { loadHeadless } from "./headless";

const { createUniverPort, headlessPlugins, startEngine, toBook } = loadHeadless();

let engine: Engine;
let port: WorkbookPort;
beforeAll(async () => {
  engine = startEngine({ plugins: headlessPlugins("WATT", await addInFunctions()) });
  port = createUniverPort(engine);
});
afterAll(() => engine.dispose());

it("puts charts, lists and print set-up of a model into the file that is saved", async () => {
  const model = models[0];
  const { sheets, remarks } = await insertModel(port, model);
  const laidOut = layoutModel(model, { sheetNames: sheets });
  const { book } = await readXlsx(await writeXlsx(toBook(engine)));
  const saved = book.sheets.filter(({ name }) => sheets.includes(name));
  expect(saved.map(({ charts }) => charts.map(({ title }) => title))).toEqual(
    laidOut.map(({ charts }) => charts.map(({ title }) => title)),
  );
  expect(laidOut.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  expect(saved.map(({ charts }) => charts.map(({ series }) => series))).toEqual(
    laidOut.map(({ charts }) => charts.map(({ series }) => series)),
  );
  expect(saved.map(({ print }) => print)).toEqual(
    laidOut.map(({ printArea, footer }) => ({
      areas: [printArea],
      landscape: true,
      fit: { wide: 1, tall: 0 },
      header: "&LMiner breakeven and shutdown&C&R&A",
      footer: `&L${footer.left}&C&D&R&P of &N`,
    })),
  );
  expect(saved.map(({ validations }) => validations.map(({ formulas }) => formulas))).toEqual(
    laidOut.map(({ lists }) => lists.map(({ allowed }) => [`"${allowed.join(",")}"`])),
  );
  expect(saved.flatMap(({ validations }) => validations).length).toBeGreaterThan(0);
  expect(remarks).toEqual(["Type one of the choices that a note lists."]);
});

it("keeps a chart at its cells when their sheet gets another name", async () => {
  const sheet = await port.addSheet("Fleet");
  await port.write("Fleet!A1", [[1], [2]]);
  await port.addCharts([
    {
      ...{ sheet, name: "c", type: "line", title: "T", altText: "T" },
      series: [{ name: "s", values: "fleet!A1:A2" }],
      position: { from: "C1", to: "F9" },
    },
  ]);
  engine.workbook().getSheetByName(sheet)?.setName("Power & sites");
  const { book } = await readXlsx(await writeXlsx(toBook(engine)));
  const saved = book.sheets.find(({ name }) => name === "Power & sites");
  expect(saved?.charts[0].series).toEqual([
    { name: "s", values: { sheet: "Power & sites", row: 0, column: 0, rows: 2, columns: 1 } },
  ]);
});

it("offers the cells of a list under the name of their sheet", async () => {
  const sheet = await port.addSheet("It's a list");
  await port.write(`'It''s a list'!A1`, [["low"], ["high"]]);
  await port.validateLists([{ address: "Sheet1!B2", allowed: { from: `'It''s a list'!A1:A2` } }]);
  const [rule] = toBook(engine).sheets[0].validations;
  expect(sheet).toBe("It's a list");
  expect(rule.formulas).toEqual(["'It''s a list'!$A$1:$A$2"]);
});

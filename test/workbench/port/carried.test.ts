import type { FWorksheet } from "@univerjs/sheets/facade";
import { models } from "../../../src/models";
import { layoutModel } from "../../../src/models/layout/layoutModel";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import { insertModel } from "../../../src/workbook/insertModel";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import type { Engine } from "../../../src/workbench/engine/engine";
import { addInFunctions } from "../addIn";
import { loadHeadless } from "../headless";

const { createUniverPort, headlessPlugins, IUniverInstanceService, startEngine, toBook } =
  loadHeadless();

let engine: Engine;
let port: WorkbookPort;
beforeAll(async () => {
  engine = startEngine({ plugins: headlessPlugins("WATT", await addInFunctions()) });
  engine.injector.get(IUniverInstanceService).focusUnit(engine.workbook().getId());
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

describe("a chart and the printed area", () => {
  let name: string;
  const chart = () => toBook(engine).sheets.find((one) => one.name === name)?.charts[0];
  const rowsOf = () => {
    const { series, area } = chart() ?? { series: [], area: { row: 0 } };
    return [series[0]?.values.row, series[0]?.values.rows, series[0]?.categories?.column, area.row];
  };
  const printed = () => toBook(engine).sheets.find((one) => one.name === name)?.print.areas;
  const fleet = () => engine.workbook().getSheetByName(name) as FWorksheet;

  beforeEach(async () => {
    name = await port.addSheet("Figures");
    await port.write(`${name}!A3`, [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    await port.addCharts([
      {
        ...{ sheet: name, name: "c", type: "column", title: "T", altText: "T" },
        series: [{ name: "s", values: `${name}!B3:B5`, categories: `${name}!A3:A5` }],
        position: { from: "D3", to: "H12" },
      },
    ]);
    await port.layout([{ sheet: name, printArea: "A1:H12" }]);
    await port.activate(`${name}!A1`);
  });

  it.each([
    [
      "rows above",
      (at: FWorksheet) => at.insertRows(0, 2),
      [4, 3, 0, 4],
      [{ row: 2, column: 0, rows: 12, columns: 8 }],
    ],
    [
      "a row within",
      (at: FWorksheet) => at.insertRows(3, 1),
      [2, 4, 0, 2],
      [{ row: 0, column: 0, rows: 13, columns: 8 }],
    ],
    [
      "a row below",
      (at: FWorksheet) => at.insertRows(20, 1),
      [2, 3, 0, 2],
      [{ row: 0, column: 0, rows: 12, columns: 8 }],
    ],
    [
      "a deleted row above",
      (at: FWorksheet) => at.deleteRows(0, 1),
      [1, 3, 0, 1],
      [{ row: 0, column: 0, rows: 11, columns: 8 }],
    ],
    [
      "a deleted row within",
      (at: FWorksheet) => at.deleteRows(3, 1),
      [2, 2, 0, 2],
      [{ row: 0, column: 0, rows: 11, columns: 8 }],
    ],
    [
      "a column before",
      (at: FWorksheet) => at.insertColumns(0, 1),
      [2, 3, 1, 2],
      [{ row: 0, column: 1, rows: 12, columns: 8 }],
    ],
  ] as const)("follow %s, and come back", async (_, change, after, area) => {
    const before = [rowsOf(), printed()];
    change(fleet());
    expect([rowsOf(), printed()]).toEqual([after, area]);
    await engine.api.undo();
    expect([rowsOf(), printed()]).toEqual(before);
    await engine.api.redo();
    expect([rowsOf(), printed()]).toEqual([after, area]);
  });

  it("are left when another sheet's cells move", async () => {
    const other = await port.addSheet("Other");
    await port.activate(`${other}!A1`);
    const before = [rowsOf(), printed()];
    engine.workbook().getSheetByName(other)?.insertRows(0, 5);
    expect([rowsOf(), printed()]).toEqual(before);
  });

  it("ends with its cells, and is not saved over others", async () => {
    fleet().deleteRows(2, 3);
    expect(chart()).toBeUndefined();
    await engine.api.undo();
    expect(rowsOf()).toEqual([2, 3, 0, 2]);
  });
});

it("offers the cells of a list under the name of their sheet", async () => {
  const sheet = await port.addSheet("It's a list");
  await port.write(`'It''s a list'!A1`, [["low"], ["high"]]);
  await port.validateLists([{ address: "Sheet1!B2", allowed: { from: `'It''s a list'!A1:A2` } }]);
  const [rule] = toBook(engine).sheets[0].validations;
  expect(sheet).toBe("It's a list");
  expect(rule.formulas).toEqual(["'It''s a list'!$A$1:$A$2"]);
});

import { loadHeadless } from "../headless";

const { createUniverPort, headlessPlugins, sheetLooks, startEngine } = loadHeadless();

const engine = startEngine({ plugins: headlessPlugins("WATT", []) });
afterAll(() => engine.dispose());

it("reads back every look that a port can set", async () => {
  const port = createUniverPort(engine);
  const [{ name }] = await port.sheets();
  await port.write(`${name}!A1`, [["Price", 0.05]]);
  await port.style([
    { address: `${name}!A1`, bold: true, italic: true, fontSize: 14, wrap: true, align: "center" },
    { address: `${name}!B1`, numberFormat: "0.00%", fontColor: "#0000FF", fill: "#FFFFCC" },
    { address: `${name}!C2`, bold: false, wrap: false, fill: "rgb(255, 0, 16)" },
  ]);
  await port.layout([{ sheet: name, columnWidths: [36, 13] }]);
  await port.layout([{ sheet: name, frozenRows: 1 }]);
  const looks = sheetLooks(engine, name);
  expect(looks.frozenRows).toBe(1);
  expect(looks.columnWidths.slice(0, 2)).toEqual([36, 13]);
  const styles = looks.styles.filter((style) => Object.keys(style).length > 4);
  expect(styles).toEqual([
    {
      ...{ row: 0, column: 0, rows: 1, columns: 1 },
      ...{ bold: true, italic: true, fontSize: 14, wrap: true, align: "center" },
    },
    {
      ...{ row: 0, column: 1, rows: 1, columns: 1 },
      ...{ numberFormat: "0.00%", fontColor: "#0000FF", fill: "#FFFFCC" },
    },
    {
      ...{ row: 1, column: 2, rows: 1, columns: 1 },
      ...{ bold: false, wrap: false, fill: "#ff0010" },
    },
  ]);
});

it("has nothing to say of an empty sheet", async () => {
  const name = await createUniverPort(engine).addSheet("Empty");
  expect(sheetLooks(engine, name)).toEqual({ styles: [], columnWidths: [], frozenRows: 0 });
});

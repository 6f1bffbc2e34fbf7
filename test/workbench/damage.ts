import { formatAddress } from "../../src/sheet/address";
import { METADATA, fixture } from "./fixture";
import { loadHeadless } from "./headless";

const headless = loadHeadless();
const { createUniverPort, headlessPlugins, startEngine } = headless;
export const { fromFileText, toFileText } = headless;

export function setUp() {
  const functions = headless.callableFunctions(METADATA, fixture().registry);
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  return { engine, port: createUniverPort(engine) };
}

type Branch = Record<string, unknown>;

/** The way to every part of a saved workbook. */
export function* waysTo(node: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  for (const [key, part] of Object.entries(Object(node) as Branch)) {
    yield [...way, key];
    if (typeof part === "object") {
      yield* waysTo(part, [...way, key]);
    }
  }
}

/** The file with something else in one place; undefined takes the place away. */
export function damaged(text: string, way: readonly string[], value: unknown): string {
  const file = JSON.parse(text) as Branch;
  const parent = way.slice(0, -1).reduce((node, key) => node[key] as Branch, file);
  parent[way[way.length - 1]] = value;
  return JSON.stringify(file);
}

export const RUBBISH: readonly unknown[] = [
  ...[null, 5, -1, 1e9, 0.5, "x", "{", [], {}, [null]],
  undefined,
];

/** A workbook of every sort of content, as it is saved, and the grid to open others in. */
export async function savedWorkbook() {
  const { engine, port } = setUp();
  await port.write("Sheet1!A1", [
    ["Site", "MW", "=WATT.TABLE(3)"],
    ["Childress", 750, "=B2-350"],
  ]);
  await port.style([{ address: "Sheet1!B2", numberFormat: "#,##0.0", bold: true }]);
  await port.addTable("Sheet1!A1:B2", "Sites");
  await port.defineNames([{ name: "Childress_MW", address: "Sheet1!B2" }]);
  await port.setDocument("presets", { vintage: "2025-Q3" });
  const text = toFileText(engine.workbook().save());
  let turn = 0;
  return {
    text,
    /** Whether it opens; a file that does not leaves what is open. */
    async open(file: string): Promise<boolean> {
      turn += 1;
      engine.open(fromFileText(text));
      await port.write("Sheet1!A1", [[turn]]);
      try {
        engine.open(fromFileText(file));
        return true;
      } catch (error) {
        expect(String(error)).toMatch(/damaged|no workbook|version|The grid cannot open/);
        expect((await port.read("Sheet1!A1")).values).toEqual([[turn]]);
        return false;
      }
    },
    async expectUsable(): Promise<void> {
      const [{ name }] = await port.sheets();
      await port.names();
      await port.tables();
      const cell = formatAddress({ sheet: name, row: 8, column: 9, rows: 1, columns: 2 });
      await port.write(cell, [[1, "=J9+1"]]);
      expect((await port.read(cell)).values).toEqual([[1, 2]]);
    },
    dispose: () => engine.dispose(),
  };
}

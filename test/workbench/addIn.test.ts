import { padRows } from "../../src/sheet/draft";
import { catalog } from "../../src/catalog";
import type { ExampleArgument } from "../../src/catalog/define";
import type { CellInput, CellValue } from "../../src/sheet/cells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import type { FormulaArgument } from "../../src/workbench/runtime/arguments";
import type { WorkbookData } from "../../src/workbench/engine/workbookData";
import type { CallableFunction } from "../../src/workbench/runtime/call";
import { startSheet } from "../../src/workbench/startSheet";
import { addInFunctions } from "./addIn";
import { loadHeadless } from "./headless";

const { createUniverPort, headlessPlugins, sheetWorkbook, startEngine } = loadHeadless();

let functions: readonly CallableFunction[];
let port: WorkbookPort;
let end: () => void;

beforeAll(async () => {
  functions = await addInFunctions();
});
beforeEach(() => {
  start();
});
afterEach(() => end());

function start(workbook?: WorkbookData): void {
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions), workbook });
  port = createUniverPort(engine);
  end = () => engine.dispose();
}

/** Rows of the sheet that hold one example's formula or one of its ranges. */
const SLOT = 300;

const examples = catalog.flatMap(({ name, examples: list }) =>
  list.map((example, index) => ({ title: `${name} ${index + 1}`, name, ...example })),
);

it("gives every documented example the result of a direct call", async () => {
  await port.addSheet("Ranges");
  const ranges = new Ranges();
  const formulas = examples.map(
    ({ name, arguments: given }) =>
      `=WATT.${name}(${given.map((each) => ranges.text(each)).join(",")})`,
  );
  await port.write("Ranges!A1", padRows(ranges.rows));
  await port.write(
    "Sheet1!A1",
    formulas.flatMap((formula) => [[formula], ...Array<CellInput[]>(SLOT - 1).fill([null])]),
  );

  const actual: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  for (const [index, { title, name, arguments: given }] of examples.entries()) {
    const block = directly(name, given);
    const top = index * SLOT + 1;
    const address = `Sheet1!A${top}:${column(block[0].length)}${top + block.length - 1}`;
    actual[title] = (await port.read(address)).values;
    expected[title] = block;
  }
  expect(actual).toEqual(expected);
});

/** Range arguments in cells, one below the other. */
class Ranges {
  readonly rows: CellInput[][] = [];

  text(argument: ExampleArgument): string {
    if (argument === null) {
      return "";
    }
    if (typeof argument === "object") {
      const top = this.rows.length + 1;
      this.rows.push(...argument.map((row) => row.map((cell) => cell ?? "")));
      return `Ranges!A${top}:${column(argument[0].length)}${top + argument.length - 1}`;
    }
    return typeof argument === "string" ? `"${argument.replace(/"/g, '""')}"` : String(argument);
  }
}

function directly(name: string, given: readonly ExampleArgument[]): CellValue[][] {
  const called = functions.find(({ metadata }) => metadata.name === name);
  const result = called?.call(given.map(toArgument)) ?? [];
  return result.map((row) => row.map((cell) => (typeof cell === "object" ? cell.error : cell)));
}

function toArgument(argument: ExampleArgument): FormulaArgument {
  return argument === null || typeof argument === "object" ? argument : [[argument]];
}

function column(count: number): string {
  return String.fromCharCode(64 + count);
}

describe("the start sheet", () => {
  const sheet = startSheet();
  const read = async (cells: string) => (await port.read(`Start!${cells}`)).values;

  beforeEach(async () => {
    end();
    start(sheetWorkbook(sheet));
    await port.recalculate();
  });

  it("shows no error and computes what the published figures say", async () => {
    const used = (await port.usedRanges([sheet.name]))[0] ?? "";
    const cells = (await port.read(used)).values.flat();
    expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
    // 65 - 15 - 6
    expect(await read("B8")).toEqual([[44]]);
    const [[low, high]] = await read("B14:C14");
    expect(low).toBeCloseTo(5.19, 2);
    expect(high).toBeCloseTo(7.81, 2);
    // 24 x 20.5 J/TH x 0.032 USD/kWh x 1,090,000 PH/s / (144 x 3.15 BTC) = 37,832.8
    expect((await read("D27"))[0][0]).toBeCloseTo(37_832.8, 1);
  });

  it("marks its inputs and names a source beside every sourced one", () => {
    const inputs = sheet.styles.filter(({ fill }) => fill === "#FFFFCC");
    expect(inputs.length).toBeGreaterThan(0);
    for (const { row, rows } of inputs) {
      for (let at = row; at < row + rows; at++) {
        const isScenario = [12, 13, 14].includes(at);
        expect(isScenario || String(sheet.rows[at][6] ?? "")).not.toBe("");
      }
    }
    const text = JSON.stringify(sheet.rows);
    expect(text).toContain("https://www.chaincatcher.com/en/article/2221689");
    expect(text).not.toContain("not published");
  });
});

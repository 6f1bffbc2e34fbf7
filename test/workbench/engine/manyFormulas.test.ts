import type { WorkbookPort } from "../../../src/workbook/port/port";
import type { Engine } from "../../../src/workbench/engine/engine";
import { addInFunctions } from "../addIn";
import { loadHeadless } from "../headless";

/* Whatever a user does with sheets and rows, each formula shows what a freshly opened workbook computes. */

const headless = loadHeadless();
const { createUniverPort, fromFileText, headlessPlugins, startEngine, toFileText } = headless;

const ROWS = 16;

/** What stands in row `n` beside its inputs in A to D, and what it gives for row n of `inputs`. */
type Inputs = readonly [efficiency: number, price: number, network: number, subsidy: number];
type Kind = readonly [formula: (n: number) => string, gives: (row: Inputs) => number];

const GROWTH = 0.02;
/** Hours a day, and W per kW. */
const KWH = 24 / 1000;
const KINDS: readonly Kind[] = [
  [(n) => `=LET(x,A${n},x+B${n})`, ([a, b]) => a + b],
  [(n) => `=LET(eff,17.5,price,B${n},WATT.HASHCOST(eff,price))`, ([, b]) => 17.5 * b * KWH * 1000],
  [(n) => `=LET(v,LET(w,A${n},w*2),v+1)`, ([a]) => 2 * a + 1],
  [(n) => `=SUM(MAP(A${n}:D${n},LAMBDA(p,p*2)))`, (row) => 2 * sum(row)],
  [(n) => `=LAMBDA(q,q+A${n})(B${n})`, ([a, b]) => a + b],
  [(n) => `=LAMBDA(a,b,LET(c,a*b,c+PriceGrowth))(A${n},B${n})`, ([a, b]) => a * b + GROWTH],
  [(n) => `=REDUCE(0,A${n}:D${n},LAMBDA(so,v,so+v))`, sum],
  [(n) => `=LET(r,'Site data'!B${n},s,'Site data'!C${n},r+s)`, ([a, b]) => a + 3 + b + 0.01],
  [(n) => `=PriceGrowth*A${n}`, ([a]) => GROWTH * a],
  [(n) => `=WATT.HASHCOST(A${n},B${n})`, ([a, b]) => a * b * KWH * 1000],
  [(n) => `=INDEX(A:A,MATCH(A${n},A:A,0))+OFFSET(B${n},0,0)`, ([a, b]) => a + b],
  [(n) => `=LET(t,F${n},u,G${n},t+u)`, ([a, b]) => a + b + 17.5 * b * KWH * 1000],
  [(n) => `=SUM(BYROW(A${n}:C${n},LAMBDA(r,SUM(r))))`, ([a, b, c]) => a + b + c],
  [(n) => `=IF(LET(y,A${n},y>0),LET(z,'Site data'!B${n},z*2),0)`, ([a]) => 2 * (a + 3)],
  [(n) => `=SUM(A$2:A${n})-SUM(A$1:A${n - 1})`, ([a]) => a],
  [(n) => `=SUM('Site data'!B:B)*0+A${n}`, ([a]) => a],
  [(n) => `=SUM(FILTER(A${n}:D${n},A${n}:D${n}>1))`, (row) => sum(row.filter((one) => one > 1))],
  [(n) => `=IFERROR(XLOOKUP(A${n},A:A,B:B),-1)`, ([, b]) => b],
  [(n) => `=SUM(LET(m,A${n}:B${n},m*2))`, ([a, b]) => 2 * (a + b)],
  // Fills the cell beside it too, which nothing else stands in.
  [(n) => `={1,2}*A${n}`, ([a]) => a],
];

const inputs: readonly Inputs[] = Array.from({ length: ROWS }, (_, row) => [
  15 + row / 2,
  0.03 + row / 1000,
  900 + 10 * row,
  3.125,
]);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((so, one) => so + one, 0);
}

let functions: Awaited<ReturnType<typeof addInFunctions>>;
const engines: Engine[] = [];
beforeAll(async () => {
  functions = await addInFunctions();
});
afterEach(() => engines.splice(0).forEach((engine) => engine.dispose()));

interface Workbench {
  readonly engine: Engine;
  readonly port: WorkbookPort;
}

function start(): Workbench {
  const engine = startEngine({ plugins: headlessPlugins("WATT", functions) });
  engines.push(engine);
  return { engine, port: createUniverPort(engine) };
}

/** What a workbook shows, by sheet, place and formula. */
async function shown(port: WorkbookPort): Promise<readonly string[]> {
  const names = (await port.sheets()).map(({ name }) => name);
  const used = (await port.usedRanges(names)).filter((one) => one !== null);
  return (await port.readAll(used)).flatMap(({ address, values, formulas }) =>
    values.flatMap((row, r) =>
      row.map((value, c) => {
        const rounded = typeof value === "number" ? value.toPrecision(10) : String(value);
        return `${address} ${r},${c} ${String(formulas[r][c])}: ${rounded}`;
      }),
    ),
  );
}

async function opened(engine: Engine): Promise<Workbench> {
  const again = start();
  again.engine.open(fromFileText(toFileText(engine.workbook().save())));
  again.engine.injector
    .get(headless.IUniverInstanceService)
    .focusUnit(again.engine.workbook().getId());
  await again.port.recalculate();
  return again;
}

async function build(port: WorkbookPort): Promise<void> {
  await port.addSheets(["Plan", "Site data"]);
  await port.write("Plan!A2", inputs);
  await port.write("Plan!E1", [[GROWTH]]);
  await port.defineNames([{ name: "PriceGrowth", address: "Plan!E1" }]);
  await port.write(
    "'Site data'!B2",
    inputs.map(([a, b]) => [a + 3, b + 0.01]),
  );
  await port.write(
    "Plan!F2",
    inputs.map((_, row) => KINDS.map(([formula]) => formula(row + 2))),
  );
}

/** Also after the file was opened again, which has the engine read each formula once more. */
it("computes 300 formulas with locals, names and arrays, and again where their workbook is opened", async () => {
  const { engine, port } = start();
  await build(port);
  expect(ROWS * KINDS.length).toBeGreaterThan(300);
  for (const one of [port, (await opened(engine)).port, (await opened(engine)).port]) {
    const { values } = await one.read("Plan!F2:Y17");
    const different = inputs.flatMap((row, r) =>
      KINDS.flatMap(([formula, gives], kind) =>
        Math.abs(Number(values[r][kind]) - gives(row)) < 1e-9
          ? []
          : [`${formula(r + 2)}: ${String(values[r][kind])}`],
      ),
    );
    expect(different).toEqual([]);
  }
});

it("shows the same as a freshly opened workbook after each thing that a user does", async () => {
  const first = start();
  await build(first.port);
  const { engine, port } = await opened(first.engine);
  const undo = () => engine.commands.executeCommand("univer.command.undo");
  const on = (name: string) => {
    const sheet = engine.workbook().getSheetByName(name);
    if (sheet === null) {
      throw new Error(`There is no sheet ${name}.`);
    }
    // A user does so on the sheet that is shown.
    engine.workbook().setActiveSheet(sheet);
    return sheet;
  };
  const acts: readonly (() => unknown)[] = [
    () => port.addSheet("Two"),
    () => on("Site data").setName("Other"),
    () => on("Plan").insertRows(4, 2),
    undo,
    () => on("Plan").insertColumns(1, 1),
    () => on("Plan").deleteRows(6, 1),
    undo,
    () => port.write("Plan!F1", [[0.5]]),
    () => port.deleteSheet("Two"),
    () => on("Other").deleteRows(2, 3),
    () => port.deleteSheet("Other"),
    undo,
  ];
  for (const [at, act] of acts.entries()) {
    await act();
    // Waits for what was done to be computed, and leaves it what is undone first.
    await port.write("Sheet1!A1", [[at]]);
    await undo();
    const here = await shown(port);
    const fresh = await opened(engine);
    expect({ at, shown: here }).toEqual({ at, shown: await shown(fresh.port) });
    fresh.engine.dispose();
  }
});

it("tells long formulas apart that the engine's number for a text takes for one", async () => {
  const { port } = start();
  const long = (rest: string) =>
    `=IF("a cell of more than sixty-four signs, as those of models"="",0,${rest})`;
  await port.write("Sheet1!A107", [[1]]);
  await port.write("Sheet1!B34", [[2]]);
  await port.write("Sheet1!A1847", [[10]]);
  await port.write("Sheet1!B100", [[20]]);
  await port.write("Sheet1!D1", [[long("A107+B34"), long("A1847+B100")]]);
  expect((await port.read("Sheet1!D1:E1")).values).toEqual([[3, 30]]);
});

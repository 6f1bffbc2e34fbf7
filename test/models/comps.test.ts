import { layoutModel } from "../../src/models/layout/layoutModel";
import { COMPS_COLUMNS, compsOf } from "../../src/models/library/comps";
import type { CellValue } from "../../src/sheet/cells";
import { areaAddress } from "../../src/workbook/fillSheet";
import { addTeamTable, presetRows } from "../../src/workbook/team/table";
import { pointAt } from "../../src/workbook/team/formulas";
import { startWorkbench } from "../twin/univer";
import { unreadable } from "./readable";
import { errorsIn, OpenModel, type ColumnCell } from "./support";

/* The comps of picked companies with chosen columns. */

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const open = (tickers: readonly string[], columns: readonly string[]): Promise<OpenModel> =>
  OpenModel.insert(bench.port, compsOf({ tickers, columns }));

async function numbers(model: OpenModel, label: string): Promise<readonly CellValue[][]> {
  return (await model.column(label)).map(({ name, value }) => [name, value]);
}

function addressOf({ layout }: OpenModel, { row, column }: ColumnCell): string {
  return areaAddress(layout[0].name, { row, column, rows: 1, columns: 1 });
}

/** The value in a row of a column after what has been changed. */
async function now(model: OpenModel, label: string, row: number): Promise<CellValue> {
  const cell = (await model.column(label))[row];
  return (await bench.port.read(addressOf(model, cell))).values[0][0];
}

it("values four miners a watt, with mean and median, n/p where something is missing", async () => {
  const model = await open(["RIOT", "IREN", "CIFR", "BITF"], ["evOperating"]);
  const rows = await numbers(model, "EV/W in operation (site)");
  // 3,975.8m over 1,160 MW, 15,763.1m over 810 MW and 6,662.5m over 477 MW, as hand-checked for the ready sheet.
  expect(rows.slice(0, 3)).toEqual([
    ["RIOT", expect.closeTo(3.427, 2)],
    ["IREN", expect.closeTo(19.461, 2)],
    ["CIFR", expect.closeTo(13.967, 2)],
  ]);
  const known = rows.slice(0, 4).flatMap(([, value]) => (typeof value === "number" ? value : []));
  const sorted = [...known].sort((a, b) => a - b);
  expect(rows[3][0]).toBe("BITF");
  expect(rows.slice(4)).toEqual([
    ["Mean", expect.closeTo(known.reduce((sum, one) => sum + one, 0) / known.length, 9)],
    ["Median", expect.closeTo(known.length === 3 ? sorted[1] : (sorted[1] + sorted[2]) / 2, 9)],
  ]);
  expect((await model.texts())[2][1]).toBe("OK");
});

it("divides by an EBITDA that is typed, and says nothing without one", async () => {
  const model = await open(["RIOT", "IREN", "HUT"], ["evEbitda"]);
  expect((await numbers(model, "EV/EBITDA")).map(([, value]) => value)).toEqual([
    ...["n/p", "n/p", "n/p"],
    ...["", ""],
  ]);
  const typed = await model.column("EBITDA of a year in USD m: type it");
  await bench.port.write(addressOf(model, typed[0]), [[500]]);
  await bench.port.write(addressOf(model, typed[1]), [[-20]]);
  // 3,975.8m over 500m.
  expect(await now(model, "EV/EBITDA", 0)).toBeCloseTo(7.95, 2);
  expect(await now(model, "EV/EBITDA", 1)).toBe("none");
  expect(await now(model, "EV/EBITDA", 3)).toBeCloseTo(7.95, 2);
});

it("brings with each column what it is worked out from, and shows all without an error", async () => {
  const tickers = ["HIVE", "WULF"];
  const all = COMPS_COLUMNS.map(({ key }) => key);
  for (const key of all) {
    const rows = layoutModel(compsOf({ tickers, columns: [key] }))[0].rows.flat();
    expect(rows).toContain(COMPS_COLUMNS.find((column) => column.key === key)?.label);
  }
  const model = await open(tickers, all);
  expect(errorsIn(await model.values())).toEqual([]);
  expect(await unreadable(model)).toEqual([]);
});

it("prefers the team's figures when told to", async () => {
  const table = presetRows(["RIOT"]).map((row) =>
    row.field === "power_operating_mw" ? { ...row, value: 580 } : row,
  );
  await addTeamTable(bench.port, table);
  const model = await open(["RIOT"], ["evOperating"]);
  const before = Number(await now(model, "EV/W in operation (site)", 0));
  await pointAt(bench.port, [model.layout[0].name]);
  // 1,160 MW are published.
  expect(Number(await now(model, "EV/W in operation (site)", 0)) / before).toBeCloseTo(2, 9);
});

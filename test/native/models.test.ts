import { models } from "../../src/models";
import type { Sheet } from "../../src/sheet/draft";
import type { CellValue } from "../../src/sheet/cells";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { OpenModel } from "../models/support";
import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate, type Recalculated } from "./soffice";

/* Every ready model as plain formulas, recalculated by LibreOffice, shows what the add-in shows. */

interface Shown {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
}

const shown = new Map<string, readonly Shown[]>();
const report: string[] = [];
let computed: ReadonlyMap<string, Recalculated>;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const model of models) {
    const bench = startWorkbench();
    const company = model.asksFor === "company" ? "CLSK" : undefined;
    const open = await OpenModel.insert(bench.port, model, { company });
    const { sheets, names, kept } = await nativeWorkbook(bench.port);
    expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toMatch(/"=[^"]*WATT\./);
    const own = open.layout.map(async ({ name }, index) => ({
      sheet: name,
      values: await open.values(index),
    }));
    shown.set(model.id, await Promise.all(own));
    files.set(model.id, await fileOf(sheets, names));
    if (model.id === "powered-shell") {
      const row = (await open.values()).findIndex(([label]) => label === "Rent");
      files.set("dearer rent", await fileOf(withRent(sheets, row, 119.46), names));
    }
    report.push(`${model.id}: ${kept.length} cells keep values`);
    bench.dispose();
  }
  computed = await recalculate(files);
}, 1_200_000);

afterAll(() => {
  process.stdout.write(`${report.join("\n")}\n`);
});

/** The shell's sheets with another rent for the hyperscaler in its input cell. */
function withRent(sheets: readonly Sheet[], row: number, rent: number): Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, index) =>
      sheet.name === "Powered shell" && index === row
        ? cells.map((cell, column) => (column === 2 ? rent : cell))
        : cells,
    ),
  }));
}

it.each(models.map(({ id }) => id))("%s computes in LibreOffice without the add-in", (id) => {
  const numbers = (shown.get(id) ?? []).flatMap(({ values }) =>
    values.flat().filter((value) => typeof value === "number"),
  );
  expect(numbers.length).toBeGreaterThan(80);
  const differences = (shown.get(id) ?? []).flatMap(({ sheet, values }) =>
    values.flatMap((cells, row) =>
      cells.flatMap((value, column) => {
        const native = computed.get(id)?.(sheet, row, column) ?? "";
        return same(value, native)
          ? []
          : [`${sheet} row ${row + 1} column ${column + 1}: ${value} but ${native}`];
      }),
    ),
  );
  expect(differences).toEqual([]);
});

it("the powered shell's copy follows a changed input as the add-in does", () => {
  const shell = (shown.get("powered-shell") ?? [])[0];
  const row = shell.values.findIndex(([label]) => label === "Equity value of a watt of site power");
  const before = computed.get("powered-shell")?.("Powered shell", row, 2);
  const after = computed.get("dearer rent")?.("Powered shell", row, 2);
  expect(before).toBeCloseTo(5.19, 2);
  // 10 USD/kW-month x 12 months x 85% x 15 / 1000 / 1.3
  expect(Number(after) - Number(before)).toBeCloseTo(1.1769, 4);
});

function same(value: CellValue, native: CellValue): boolean {
  return typeof value === "number" && typeof native === "number"
    ? Math.abs(value - native) <= 1e-9 * Math.max(Math.abs(value), 1e-9)
    : String(value) === String(native);
}

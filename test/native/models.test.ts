import { models, type Model } from "../../src/models";
import { COVERED_TICKERS } from "../../src/presets/tickers";
import { VINTAGES } from "../../src/presets/vintages";
import type { Sheet } from "../../src/sheet/draft";
import type { CellValue } from "../../src/sheet/cells";
import { nativeWorkbook } from "../../src/workbook/twin/nativeWorkbook";
import { OpenModel } from "../models/support";
import { startWorkbench } from "../twin/univer";
import { fileOf, recalculate, type Recalculated } from "./soffice";

/*
 * Every ready model as plain formulas, recalculated by LibreOffice, shows what the add-in shows: each
 * once, and models of companies in turn for the nine and for each vintage.
 */

interface Shown {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
}

interface Turn {
  readonly id: string;
  readonly ticker: string;
  readonly vintage: string;
}

/** Its copies take longer than those of all others. */
const LONGEST = "build-out-funding";

const inTurn = models.filter(({ id, asksFor }) => asksFor === "company" && id !== LONGEST);
const [first, ...later] = VINTAGES;

/** The nine in the first vintage and in the newest, and each vintage between once, by models in turn. */
const turns: readonly Turn[] = [
  ...COVERED_TICKERS.map((ticker) => [ticker, first] as const),
  ...COVERED_TICKERS.map((_, at, all) => [all[(at + 2) % all.length], "latest"] as const),
  ...later.slice(0, -1).map((vintage, at) => [COVERED_TICKERS[at], vintage] as const),
].map(([ticker, vintage], at) => ({ id: inTurn[at % inTurn.length].id, ticker, vintage }));

const nameOf = ({ id, ticker, vintage }: Turn): string => `${id} ${ticker} ${vintage}`;

const shown = new Map<string, readonly Shown[]>();
const report: string[] = [];
let computed: ReadonlyMap<string, Recalculated>;

const files = new Map<string, Uint8Array>();

/** Keeps what the model shows, and its plain formulas; a workbook of its own, which is faster. */
async function copy(name: string, model: Model, options: Omit<Partial<Turn>, "id">): Promise<void> {
  const bench = startWorkbench();
  const company = model.asksFor === "company" ? (options.ticker ?? "CLSK") : undefined;
  const open = await OpenModel.insert(bench.port, model, { company, vintage: options.vintage });
  const { sheets, names, kept } = await nativeWorkbook(bench.port);
  expect(JSON.stringify(sheets.map(({ rows }) => rows))).not.toMatch(/"=[^"]*WATT\./);
  const own = open.layout.map(async ({ name: sheet }, index) => ({
    sheet,
    values: await open.values(index),
  }));
  shown.set(name, await Promise.all(own));
  files.set(name, await fileOf(sheets, names));
  if (name === "powered-shell") {
    const row = (await open.values()).findIndex(([label]) => label === "Rent");
    files.set("dearer rent", await fileOf(withRent(sheets, row, 119.46), names));
  }
  report.push(`${name}: ${kept.length} cells keep values`);
  bench.dispose();
}

beforeAll(async () => {
  for (const model of models) {
    await copy(model.id, model, {});
    for (const turn of turns.filter(({ id }) => id === model.id)) {
      await copy(nameOf(turn), model, turn);
    }
  }
  computed = await recalculate(files);
}, 3_600_000);

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

it.each([...models.map(({ id }) => id), ...turns.map(nameOf)])(
  "%s computes in LibreOffice without the add-in",
  (name) => {
    const sheets = shown.get(name) ?? [];
    const numbers = sheets.flatMap(({ values }) =>
      values.flat().filter((value) => typeof value === "number"),
    );
    expect(numbers.length).toBeGreaterThan(turns.some((turn) => nameOf(turn) === name) ? 60 : 80);
    const differences = sheets.flatMap(({ sheet, values }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((value, column) => {
          const native = computed.get(name)?.(sheet, row, column) ?? "";
          return same(value, native)
            ? []
            : [`${sheet} row ${row + 1} column ${column + 1}: ${value} but ${native}`];
        }),
      ),
    );
    expect(differences).toEqual([]);
  },
);

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

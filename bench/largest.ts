import { catalog } from "../src/catalog";
import type { ExampleArgument, FunctionDefinition, Parameter } from "../src/catalog/define";
import { SERIES_LIMIT } from "../src/catalog/readSeries";

/* Calls as large as a function takes, made of its first example: whatever it is, it is among them. */

/** Of a column of Excel, and what a call may fill. */
const [SHEET_ROWS, CELLS] = [1_048_576, 100_000];
const SIDE = Math.floor(Math.sqrt(CELLS));
/** Rows of series times cells that one call works through. */
const WORK = 10_000_000;
const LONG = 100;
const LONG_TEXT = "X".repeat(1000);

export interface LargeCall {
  readonly label: string;
  readonly name: string;
  /** Made when it is needed: all together they fill the memory. */
  values(): readonly unknown[];
}

export function largestCalls(): LargeCall[] {
  return catalog.flatMap((definition) => [...ofFunction(definition), ...askedAbout(definition)]);
}

type Given = readonly unknown[];

function ofFunction(definition: FunctionDefinition): LargeCall[] {
  const { name, parameters, examples } = definition;
  const all = Object.values(parameters);
  const given = givenIn(all, examples[0].arguments);
  const numbers = placesOf(all, (one, at) => one.kind === "number" && given[at] !== null);
  const call = (label: string, put: () => Readonly<Record<number, unknown>>): LargeCall => ({
    label,
    name,
    values: () => withValues(oneCell(all, given), put()),
  });
  const column = (at: number, rows: number) => () => ({
    ...longSeries(all, given, rows === CELLS ? 0 : Math.floor(WORK / rows)),
    [at]: range(rows, 1, (row) => near(cellIn(given[at]), row)),
  });
  const [first, second] = numbers;
  return [
    ...(all.some(({ kind }) => kind === "series")
      ? [
          call("series of a whole column", () => longSeries(all, given, SHEET_ROWS)),
          call("series of 100,000 rows", () => longSeries(all, given, SERIES_LIMIT)),
          call("a whole column with one more row at its end", () => scattered(all, given)),
        ]
      : []),
    ...placesOf(all, ({ kind }) => kind === "table").map((at) =>
      call(`a whole table for ${Object.keys(parameters)[at]}`, () => ({
        [at]: wholeTable(block(given[at])),
      })),
    ),
    ...(first === undefined
      ? []
      : [
          call("100,000 cells", column(first, CELLS)),
          call("as many cells as its series allow", column(first, WORK / LONG)),
        ]),
    ...(second === undefined
      ? []
      : [
          call(`${SIDE} x ${SIDE}`, () => ({
            [first]: range(SIDE, 1, (row) => near(cellIn(given[first]), row)),
            [second]: range(1, SIDE, (row) => near(cellIn(given[second]), row)),
          })),
        ]),
    ...firstOfEachKind(all).flatMap((at) =>
      wrongCells(all[at]).map(([label, cell]) =>
        call(`${label} for ${Object.keys(parameters)[at]}`, () => ({
          [at]: range(CELLS, 1, cell),
        })),
      ),
    ),
  ];
}

/** Parameters of a kind are read alike. */
function firstOfEachKind(all: readonly Parameter[]): number[] {
  return placesOf(all, ({ kind }, at) => all.findIndex((one) => one.kind === kind) === at);
}

/** Cells that a parameter refuses, no two of them alike. */
function wrongCells({ kind }: Parameter): (readonly [string, (row: number) => unknown])[] {
  switch (kind) {
    case "number":
      return [
        ["100,000 texts", (row) => `no number in row ${row}`],
        ["100,000 numbers out of bounds", (row) => -1e9 - row - 0.5],
      ];
    case "key":
    case "choice":
      return [
        ["100,000 unknown names", (row) => `Megawatts of all the sites that stand in row ${row}`],
        ["100,000 names of a thousand letters", (row) => inOnePiece(`${row}${LONG_TEXT}`)],
      ];
    default:
      return [];
  }
}

/** As a host hands texts over; the engine would put joined ones together within the call. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

/** Questions of the analysis functions about it, with series as long as they come. */
function askedAbout({ name, parameters, examples }: FunctionDefinition): LargeCall[] {
  const all = Object.values(parameters);
  if (all.some(({ kind }) => kind === "arguments")) {
    return [];
  }
  const given = givenIn(all, examples[0].arguments);
  const [first] = placesOf(all, (one, at) => one.kind === "number" && given[at] !== null);
  const args = (rows: number, drawn = false): unknown[] =>
    withValues(oneCell(all, given), longSeries(all, given, rows)).map((value, at) =>
      drawn && at === first
        ? [[0, 1, 2].map((row) => near(cellIn(given[at]), 1000 * row))]
        : block(value),
    );
  const rows = all.some(({ kind }) => kind === "series") ? SERIES_LIMIT : 0;
  const trials = Math.min(CELLS, WORK / LONG);
  const unknown = Object.keys(parameters)[first];
  const ask = (label: string, asking: string, values: () => unknown[]): LargeCall[] => [
    { label: `${name}, ${label}`, name: asking, values },
  ];
  return [
    ...ask("its largest series", "EXPLAIN", () => [name, args(rows)]),
    ...(first === undefined
      ? []
      : [
          ...ask("searched in vain", "SOLVE", () => [name, unknown, -1e300, args(rows)]),
          ...ask("its largest series", "TORNADO", () => [name, 0.9, 1.1, args(rows)]),
          ...ask("100,000 trials", "MONTE_CARLO", () => [name, trials, 1, args(LONG, true)]),
          ...ask("100,000 trials", "SIMULATE", () => [
            name,
            [
              ["trials", trials],
              ["seed", 1],
            ],
            args(LONG, true),
          ]),
          ...ask("drawn from a whole column", "MONTE_CARLO", () => [
            name,
            trials,
            1,
            args(LONG).map((value, at) => (at === first ? longRange(given[at]) : value)),
          ]),
        ]),
  ];
}

/** As Excel hands it over: what a function is asked about with comes as one list. */
function givenIn(all: readonly Parameter[], values: readonly ExampleArgument[]): Given {
  return all.map(({ kind }, at) =>
    kind === "arguments" ? values.slice(at).map(block) : (values[at] ?? null),
  );
}

function placesOf(
  all: readonly Parameter[],
  test: (parameter: Parameter, at: number) => boolean,
): number[] {
  return all.flatMap((parameter, at) => (test(parameter, at) ? [at] : []));
}

/** Every series that is given, its cells again and again; 0 rows leave them as they are. */
function longSeries(
  all: readonly Parameter[],
  given: Given,
  rows: number,
): Readonly<Record<number, unknown>> {
  const places = placesOf(all, ({ kind }, at) => kind === "series" && Array.isArray(given[at]));
  return Object.fromEntries(
    (rows === 0 ? [] : places).map((at) => {
      const cells = block(given[at]).flat();
      return [at, range(rows, 1, (row) => cells[row % cells.length])];
    }),
  );
}

/** Ranges of an example broadcast: one cell of each. */
function oneCell(all: readonly Parameter[], given: Given): unknown[] {
  return given.map((value, at) =>
    ["series", "table", "arguments"].includes(all[at].kind) ? value : cellIn(value),
  );
}

function withValues(values: readonly unknown[], put: Readonly<Record<number, unknown>>): unknown[] {
  return values.map((value, at) => (at in put ? put[at] : value));
}

/** Blank between its first rows and the last of the sheet. */
function scattered(all: readonly Parameter[], given: Given): Readonly<Record<number, unknown>> {
  return Object.fromEntries(
    Object.entries(longSeries(all, given, LONG)).map(([at, cells]) => {
      const rows = cells as unknown[][];
      const blanks = range(SHEET_ROWS - LONG - 1, 1, () => "");
      return [at, [...rows, ...blanks, ...rows.slice(-1)]];
    }),
  );
}

/** A team's table to the last row of the sheet: its own rows again and again. */
function wholeTable(cells: readonly (readonly unknown[])[]): unknown[][] {
  const [head, ...rows] = cells;
  return Array.from({ length: SHEET_ROWS }, (_, at) =>
    at === 0 || rows.length === 0 ? [...head] : [...rows[at % rows.length]],
  );
}

function longRange(value: unknown): unknown[][] {
  return range(SHEET_ROWS, 1, (row) => near(cellIn(value), row));
}

function near(value: unknown, row: number): unknown {
  const moves = typeof value === "number" && !Number.isInteger(value);
  return moves ? value * (1 + (row % 1000) * 1e-6) : value;
}

function cellIn(value: unknown): unknown {
  return block(value)[0][0];
}

function block(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : [[value]];
}

function range(rows: number, columns: number, cell: (at: number) => unknown): unknown[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cell(row + column)),
  );
}

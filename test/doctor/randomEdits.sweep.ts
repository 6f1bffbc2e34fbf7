import fc from "fast-check";
import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { backToWatt, convertToNative } from "../../src/doctor/nativeFormulas";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { models } from "../../src/models";
import { formatCells, parseAddress, quoteSheet } from "../../src/sheet/address";
import type { CellInput, CellValue } from "../../src/sheet/cells";
import { constantFor } from "../../src/sheet/constantFor";
import type { Evaluator } from "../../src/workbook/memory/book";
import { insertModel } from "../../src/workbook/insertModel";
import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { placeCells } from "../../src/workbook/place/placeCells";
import { removeSheets, snapshot } from "../../src/workbook/place/removal";
import { planMerge } from "../../src/workbook/team/merge";
import { addTeamTable, findTeamTable } from "../../src/workbook/team/table";
import { computeAt } from "./hostParts";

/*
 * A user who types, formats and protects between what the pane does, in any order: no cell, format
 * or name of theirs is ever another one, but for formulas of ours that were asked to give way.
 */

const silent = (): void => undefined;
const AREA = "A1:J24";
const FORMULA = "=WATT.HASHCOST(1,2)";
const ROW = {
  ticker: "IREN",
  field: "hashrate_eh_s",
  value: 50,
  asOf: "",
  source: "",
  note: "",
} as const;

interface State {
  readonly port: MemoryPort;
  /** A second workbook in which the user does the same, and the pane nothing. */
  readonly alone: MemoryPort;
  /** What the user calls the sheet now. */
  sheet: string;
  /** Whether values stood for formulas while cells moved: they have no references. */
  frozen: boolean;
  movedFrozen: boolean;
}

type Act = (state: State) => Promise<unknown>;

const site = ({ port }: State) => ({ port, ask: async () => true });
const orRefused = (work: Promise<unknown>): Promise<unknown> => work.catch(() => null);

/** What the user does, in both workbooks; a protected sheet takes nothing. */
const user =
  (act: (port: MemoryPort, sheet: string) => unknown): Act =>
  async ({ port, alone, sheet }) => {
    for (const one of [port, alone]) {
      await orRefused((async () => act(one, sheet))());
    }
  };

const type = (cell: string, input: CellInput): Act =>
  user(({ user: { edit } }, sheet) => edit(`${quoteSheet(sheet)}!${cell}`, [[input]]));

const fill = (cell: string, color: string): Act =>
  user((port, sheet) => port.style([{ address: `${quoteSheet(sheet)}!${cell}`, fill: color }]));

const move =
  (axis: "row" | "column", at: number, count: number): Act =>
  async (state) => {
    await user((port, sheet) => port.user.move({ sheet, axis, at, count }))(state);
    state.movedFrozen ||= state.frozen;
  };

/** Into cells in use only after a question, which the user of this test answers with yes. */
const place: Act = async (state) => {
  const range = parseAddress(`${quoteSheet(state.sheet)}!C4:D5`);
  const cells = [
    ["=1+1", 2],
    ["ours", null],
  ];
  const styles = () => [
    { address: `${quoteSheet(state.sheet)}!C4:D5`, bold: true, fill: "#FFFFCC" },
  ];
  const placed = await placeCells(site(state), { range, cells, styles }).catch(() => null);
  // Where a row came in between it is refused, and does its work when the row has gone again.
  const between = { sheet: state.sheet, axis: "row", at: 3 } as const;
  if (placed !== null) {
    state.port.user.move({ ...between, count: 1 });
    await expect(placed.undo()).rejects.toThrow("Nothing was undone");
    state.port.user.move({ ...between, count: -1 });
    await placed.undo();
  }
};

const team: Act = async ({ port }) => {
  const table = await findTeamTable(port);
  if (table === null) {
    await addTeamTable(port, [ROW]);
  } else {
    const row = { ...ROW, value: 60, ticker: "RIOT" };
    const merged = await (await planMerge(port, table, [row])).apply();
    await merged.undo();
  }
};

/** A sheet of the user's with a formula of ours, which comes and goes. */
const other = user(async (port) => {
  const there = (await port.sheets()).some(({ name }) => name === "Other");
  if (there) {
    await port.deleteSheet("Other");
  } else {
    port.user.edit(`${await port.addSheet("Other")}!A1`, [[FORMULA, "text", 7]]);
  }
});

const rename =
  (name: string): Act =>
  async (state) => {
    await user((port, sheet) => port.user.rename(sheet, name))(state);
    state.sheet = name;
  };

const model: Act = async (state) => {
  const { sheets } = await insertModel(state.port, models[0], { company: "IREN" });
  await removeSheets(site(state), await snapshot(state.port, sheets), "the model");
};

const CELLS = ["A1", "B2", "C4", "D5", "E6"];
const often = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...CELLS),
      fc.constantFrom<CellInput>(
        ...["text", 7, "", FORMULA, "=A1*2", "=WATT.HASHCOST(A1,2)", "=_xldudf_WATT_HASHCOST(1,2)"],
        { text: "=1" },
      ),
    )
    .map(([cell, input]) => ({
      name: `type ${JSON.stringify(input)} into ${cell}`,
      act: type(cell, input),
    })),
  fc
    .tuple(fc.constantFrom(...CELLS), fc.constantFrom("#FF0000", "#00FF00"))
    .map(([cell, color]) => ({ name: `fill ${cell} ${color}`, act: fill(cell, color) })),
  fc
    .tuple(
      fc.constantFrom("row" as const, "column" as const),
      fc.nat({ max: 6 }),
      fc.constantFrom(1, 2, -1, -2),
    )
    .map(([axis, at, count]) => ({
      name: `${count} ${axis}s at ${at}`,
      act: move(axis, at, count),
    })),
  fc.constantFrom<{ readonly name: string; readonly act: Act }>(
    { name: "freeze", act: freeze },
    { name: "restore", act: restore },
    { name: "convert", act: ({ port }) => convertToNative(port, silent) },
    { name: "back", act: ({ port }) => backToWatt(port, silent) },
    { name: "repair", act: ({ port }) => repairFormulas(port, silent) },
    { name: "place and undo", act: place },
    { name: "team table", act: (state) => orRefused(team(state)) },
    { name: "protect", act: user((port, sheet) => port.user.protect(sheet, true)) },
    { name: "unprotect", act: user((port, sheet) => port.user.protect(sheet, false)) },
    { name: "a name goes", act: user((port) => port.user.dropName("mine")) },
    { name: "a name comes", act: user(nameIt) },
    { name: "another sheet comes or goes", act: other },
    { name: "rename", act: rename("It's mine") },
    { name: "rename back", act: rename("Sheet1") },
    { name: "hide what another sheet shows", act: hide },
  ),
);

async function freeze(state: State): Promise<void> {
  await freezeFormulas(state.port, silent);
  state.frozen = true;
}

async function restore(state: State): Promise<void> {
  await restoreFormulas(state.port, silent);
  state.frozen = state.movedFrozen;
}

function nameIt(port: MemoryPort, sheet: string): Promise<void> {
  return port.defineNames([{ name: "mine", address: `${quoteSheet(sheet)}!A1` }]);
}

async function hide({ port }: State): Promise<void> {
  const [, second] = await port.sheets();
  if (second !== undefined) {
    port.user.hide(second.name);
  }
}

/** Models are large, and stand for themselves. */
const acts = fc.oneof(
  { weight: 40, arbitrary: often },
  { weight: 1, arbitrary: fc.constant({ name: "model and undo", act: model }) },
);

/** How errors are kept. */
const ERRORS = new Map<CellInput, CellValue>(
  ["#VALUE!", "#NUM!", "#N/A", "#DIV/0!"].map((error) => [constantFor(error), error]),
);

const evaluate: Evaluator = (formula, context) =>
  ERRORS.get(formula) ?? computeAt(formula, context);

/** Where a formula of ours stands alone, it may stand, or what it shows, or a reference to its copy. */
function mayHold(alone: CellValue, found: CellValue, { movedFrozen }: State): boolean {
  const formula = repaired(alone);
  const isOurs = /^=WATT/.test(formula);
  const isLike = (text: string): boolean =>
    movedFrozen && /^=WATT.HASHCOST\([A-Z1-9#!]+,2\)$/.test(text);
  return isOurs
    ? typeof found === "number" ||
        ERRORS.has(found) ||
        repaired(found) === formula ||
        /^=.*Native copy/.test(String(found)) ||
        isLike(String(found))
    : found === alone;
}

/** The add-in's functions by the names that they have while it is there. */
function repaired(formula: CellValue): string {
  return String(formula).replace("_xldudf_WATT_", "WATT.");
}

async function cellsOf(port: MemoryPort, sheet: string) {
  const area = `${quoteSheet(sheet)}!${AREA}`;
  const { formulas } = await port.read(area);
  const looks = await port.looks(area);
  return formulas.flatMap((row, r) =>
    row.map((formula, c) => ({
      cell: formatCells({ sheet: "", row: r, column: c, rows: 1, columns: 1 }),
      formula,
      look: `${looks[r][c].fill} ${looks[r][c].bold}`,
    })),
  );
}

async function expectUsersOwn(state: State): Promise<void> {
  const { port, alone, sheet } = state;
  const found = await cellsOf(port, sheet);
  const own = await cellsOf(alone, sheet);
  const other = own.flatMap(({ formula, look, ...cell }, at) =>
    mayHold(formula, found[at].formula, state) && look === found[at].look
      ? []
      : [{ ...cell, formula, look, found: found[at] }],
  );
  expect(other).toEqual([]);
  const mine = async (one: MemoryPort) => (await one.names()).filter(({ name }) => name === "mine");
  expect(await mine(port)).toEqual(await mine(alone));
}

it("changes nothing of the user's that it was not asked to, whatever the order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 14 }), async (all) => {
      const [port, alone] = [0, 1].map(() => createMemoryPort({ evaluate }));
      const state: State = { port, alone, sheet: "Sheet1", frozen: false, movedFrozen: false };
      await user(nameIt)(state);
      for (const { act } of all) {
        await act(state);
        await expectUsersOwn(state);
      }
      await user((one, sheet) => one.user.protect(sheet, false))(state);
      await backToWatt(port, silent);
      await restore(state);
      await expectUsersOwn(state);
      if (!state.movedFrozen) {
        const formulas = async (one: MemoryPort) =>
          (await cellsOf(one, state.sheet)).map(({ formula }) => repaired(formula));
        expect(await formulas(port)).toEqual(await formulas(alone));
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});

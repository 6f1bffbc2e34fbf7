import fc from "fast-check";
import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { backToWatt, convertToNative } from "../../src/doctor/nativeFormulas";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { models } from "../../src/models";
import { formatCells, parseAddress, quoteSheet } from "../../src/sheet/address";
import type { CellInput, CellValue } from "../../src/sheet/cells";
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
const AREA = "A1:F12";
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
  /** What the user calls the sheet now. */
  sheet: string;
  /** What the user typed last, by cell; ours where a formula of ours stands. */
  readonly typed: Map<string, CellInput>;
  /** How the user made cells look. */
  readonly fills: Map<string, string>;
}

type Act = (state: State) => Promise<unknown>;

const site = ({ port }: State) => ({ port, ask: async () => true });
const orRefused = (work: Promise<unknown>): Promise<unknown> => work.catch(() => null);

function type(cell: string, input: CellInput): Act {
  return async ({ port, typed, sheet }) => {
    try {
      port.user.edit(`${quoteSheet(sheet)}!${cell}`, [[input]]);
      typed.set(cell, input);
    } catch {
      // A protected sheet takes nothing from the user either.
    }
  };
}

function fill(cell: string, color: string): Act {
  return ({ port, fills, sheet }) =>
    orRefused(
      port
        .style([{ address: `${quoteSheet(sheet)}!${cell}`, fill: color }])
        .then(() => fills.set(cell, color)),
    );
}

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
  await placed?.undo();
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
const other: Act = async ({ port }) => {
  const there = (await port.sheets()).some(({ name }) => name === "Other");
  if (there) {
    await port.deleteSheet("Other");
  } else {
    port.user.edit(`${await port.addSheet("Other")}!A1`, [[FORMULA, "text", 7]]);
  }
};

const rename =
  (name: string): Act =>
  async (state) => {
    state.port.user.rename(state.sheet, name);
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
      fc.constantFrom<CellInput>("text", 7, "", FORMULA, "=A1*2", "=_xldudf_WATT_HASHCOST(1,2)", {
        text: "=1",
      }),
    )
    .map(([cell, input]) => ({
      name: `type ${JSON.stringify(input)} into ${cell}`,
      act: type(cell, input),
    })),
  fc
    .tuple(fc.constantFrom(...CELLS), fc.constantFrom("#FF0000", "#00FF00"))
    .map(([cell, color]) => ({ name: `fill ${cell} ${color}`, act: fill(cell, color) })),
  fc.constantFrom<{ readonly name: string; readonly act: Act }>(
    { name: "freeze", act: ({ port }) => freezeFormulas(port, silent) },
    { name: "restore", act: ({ port }) => restoreFormulas(port, silent) },
    { name: "convert", act: ({ port }) => convertToNative(port, silent) },
    { name: "back", act: ({ port }) => backToWatt(port, silent) },
    { name: "repair", act: ({ port }) => repairFormulas(port, silent) },
    { name: "place and undo", act: place },
    { name: "team table", act: (state) => orRefused(team(state)) },
    { name: "protect", act: async ({ port, sheet }) => port.user.protect(sheet, true) },
    { name: "unprotect", act: async ({ port, sheet }) => port.user.protect(sheet, false) },
    { name: "another sheet comes or goes", act: other },
    { name: "rename", act: rename("It's mine") },
    { name: "rename back", act: rename("Sheet1") },
    { name: "hide what another sheet shows", act: hide },
  ),
);

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

/** Where a formula of ours was typed, it may stand, or what it shows, or a reference to its copy. */
function mayHold(input: CellInput | undefined, formula: CellValue): boolean {
  const isOurs = typeof input === "string" && /^=(_xldudf_)?WATT/.test(input);
  return isOurs
    ? [FORMULA, input, 48].includes(formula as string | number) ||
        /^=.*Native copy/.test(String(formula))
    : formula === (typeof input === "object" && input !== null ? input.text : (input ?? ""));
}

async function expectUsersOwn({ port, typed, fills, sheet }: State): Promise<void> {
  const area = `${quoteSheet(sheet)}!${AREA}`;
  const { formulas } = await port.read(area);
  const looks = await port.looks(area);
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      const cell = formatCells({ sheet: "", row: r, column: c, rows: 1, columns: 1 });
      expect([cell, formula, mayHold(typed.get(cell), formula)]).toEqual([cell, formula, true]);
      expect([cell, looks[r][c].fill, looks[r][c].bold]).toEqual([
        cell,
        fills.get(cell) ?? null,
        false,
      ]);
    }),
  );
  expect((await port.names()).filter(({ name }) => name === "mine")).toEqual([
    { name: "mine", address: `${quoteSheet(sheet)}!A1` },
  ]);
}

it("changes nothing of the user's that it was not asked to, whatever the order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 3, maxLength: 14 }), async (all) => {
      const port = createMemoryPort({ evaluate: computeAt });
      await port.defineNames([{ name: "mine", address: "Sheet1!A1" }]);
      const state: State = {
        port,
        sheet: "Sheet1",
        typed: new Map(),
        fills: new Map(),
      };
      for (const { act } of all) {
        await act(state);
        await expectUsersOwn(state);
      }
      await rename("Sheet1")(state);
      port.user.protect("Sheet1", false);
      await backToWatt(port, silent);
      await restoreFormulas(port, silent);
      await expectUsersOwn(state);
      const left = [...state.typed].filter(([, input]) => input === FORMULA);
      for (const [cell] of left) {
        expect((await port.read(`Sheet1!${cell}`)).formulas[0][0]).toBe(FORMULA);
      }
    }),
    { numRuns: 200 },
  );
});

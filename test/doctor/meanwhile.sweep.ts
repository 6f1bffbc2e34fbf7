import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { findMisspelt, mendNames } from "../../src/doctor/misspelt";
import { backToWatt, convertToNative } from "../../src/doctor/nativeFormulas";
import { prepareForSharing } from "../../src/doctor/prepareForSharing";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { scanWorkbook } from "../../src/doctor/scanWorkbook";
import { models } from "../../src/models";
import { formatAddress, parseAddress } from "../../src/sheet/address";
import type { CellInput, CellValue } from "../../src/sheet/cells";
import { PortError } from "../../src/sheet/errors";
import { insertModel } from "../../src/workbook/insertModel";
import { createMemoryPort, type MemoryPort } from "../../src/workbook/memory/memoryPort";
import { placeCells } from "../../src/workbook/place/placeCells";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { planMerge } from "../../src/workbook/team/merge";
import { addTeamTable, findTeamTable, TEAM_SHEET } from "../../src/workbook/team/table";
import { computeAt, snapshot } from "./hostParts";

/*
 * Sheets that go away, are locked or are typed into while the pane works, before each of the
 * requests that it makes: a sentence or a report, the user's cells as they were, and formulas of
 * ours all there again when the way back has been gone.
 */

const silent = (): void => undefined;
const OURS = "=WATT.HASHCOST(17.5,0.045)";
const ROW = {
  ticker: "IREN",
  field: "hashrate_eh_s",
  value: 50,
  asOf: "",
  source: "",
  note: "",
} as const;

/** What each sheet holds: a text, a formula of the user's and two of ours. */
const CELLS: readonly (readonly CellInput[])[] = [
  ["mine", 7, "=B1*2"],
  [OURS, "=WATT.HASHCOST(B1,0.05)", ""],
];
const SHEETS = ["One", "Two", "Three"];
const STUCK = "=_xldudf_WATT_HASHCOST(17.5,0.045)";

interface Work {
  /** Before the user joins in. */
  prepare?(port: MemoryPort): Promise<unknown>;
  run(port: WorkbookPort): Promise<unknown>;
}

const WORKS: Record<string, Work> = {
  scan: { run: (port) => scanWorkbook(port, silent) },
  "look for misspelt names": { run: (port) => findMisspelt(port) },
  mend: {
    prepare: async (port) => port.user.edit("Two!E5", [["=WATT.HASHCOSTS(17.5,0.045)"]]),
    run: async (port) => mendNames(port, await findMisspelt(port)),
  },
  repair: {
    prepare: async (port) => SHEETS.forEach((sheet) => port.user.edit(`${sheet}!E5`, [[STUCK]])),
    run: (port) => repairFormulas(port, silent),
  },
  freeze: { run: (port) => freezeFormulas(port, silent) },
  restore: {
    prepare: (port) => freezeFormulas(port, silent),
    run: (port) => restoreFormulas(port, silent),
  },
  convert: { run: (port) => convertToNative(port, silent) },
  back: {
    prepare: (port) => convertToNative(port, silent),
    run: (port) => backToWatt(port, silent),
  },
  "prepare as formulas": { run: (port) => prepare(port, "native") },
  "prepare as values": { run: (port) => prepare(port, "values") },
  "insert a model": { run: (port) => insertModel(port, models[0], { company: "IREN" }) },
  "make the team's table": { run: (port) => addTeamTable(port, [ROW]) },
  "import into the team's table": {
    prepare: (port) => addTeamTable(port, [ROW]),
    run: importRow,
  },
  place: { run: placeBlock },
};

function prepare(port: WorkbookPort, form: "native" | "values"): Promise<unknown> {
  return prepareForSharing(port, { form, day: "2026-11-28", progress: silent });
}

async function importRow(port: WorkbookPort): Promise<void> {
  const table = await findTeamTable(port);
  const rows = [
    { ...ROW, value: 60 },
    { ...ROW, ticker: "RIOT" },
  ];
  await (table && (await planMerge(port, table, rows)).apply());
}

async function placeBlock(port: WorkbookPort): Promise<void> {
  const range = parseAddress("Two!E5:F6");
  const cells = [
    ["=1+1", 2],
    ["ours", null],
  ];
  await (await placeCells({ port, ask: async () => true }, { range, cells }))?.undo();
}

type Act = (port: MemoryPort) => Promise<unknown>;

const TYPES = "types over a formula";

/** What a user does to the sheet in the middle, or to the one that was made last. */
const ACTS: Record<string, Act> = {
  "deletes Two": (port) => port.deleteSheet("Two"),
  "protects Two": async (port) => port.user.protect("Two", true),
  "renames Two": async (port) => port.user.rename("Two", "The second"),
  [TYPES]: async (port) => port.user.edit("Two!A2", [["typed since"]]),
  "deletes the newest sheet": async (port) => {
    const last = (await port.sheets()).at(-1)?.name ?? "";
    await (SHEETS.includes(last) ? undefined : port.deleteSheet(last));
  },
  "protects the newest sheet": async (port) => {
    const last = (await port.sheets()).at(-1)?.name ?? "";
    await (SHEETS.includes(last) ? undefined : port.user.protect(last, true));
  },
};

/** What another pane does, to work that keeps notes of formulas in the workbook. */
const OTHER_PANE: Record<string, Act> = {
  "freezes in another pane": (port) => freezeFormulas(port, silent),
  "restores in another pane": (port) => restoreFormulas(port, silent),
  "converts in another pane": (port) => convertToNative(port, silent),
  "goes back in another pane": (port) => backToWatt(port, silent),
};
const KEEPS_NOTES = /freeze|restore|convert|back|prepare/;

/** The port with something done before one of the requests that go through it. */
function interrupted(port: MemoryPort, before: number, [name, act]: readonly [string, Act]) {
  const seen = { requests: 0 };
  const proxy = new Proxy(port as WorkbookPort, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      return typeof member !== "function"
        ? member
        : async (...values: unknown[]) => {
            // Between a look and the write that follows at once nothing can be seen.
            const counts = name !== TYPES || key !== "write";
            seen.requests += counts ? 1 : 0;
            await (counts && seen.requests === before
              ? act(port).catch(expectSentence)
              : undefined);
            return (member as (...all: unknown[]) => unknown).apply(target, values);
          };
    },
  });
  return { proxy, seen };
}

async function workbook({ prepare: before }: Work): Promise<MemoryPort> {
  const port = createMemoryPort({ sheets: SHEETS, evaluate: computeAt });
  SHEETS.forEach((sheet) => port.user.edit(`${sheet}!A1`, CELLS));
  await before?.(port);
  return port;
}

/** Cells of the user's that are not what they were; formulas of ours may be away. */
async function strange(port: MemoryPort, acted: string): Promise<readonly unknown[]> {
  const cells = await snapshot(port);
  const sheets = (await port.sheets()).map(({ name }) => name);
  return SHEETS.filter((sheet) => sheets.includes(sheet)).flatMap((sheet) =>
    CELLS.flatMap((row, r) =>
      row.flatMap((input, c) => {
        const place = { ...parseAddress(`${sheet}!A1`), row: r, column: c };
        const now = cells[formatAddress(place)] ?? "";
        const typed = acted === TYPES && sheet === "Two" && r === 1 && c === 0;
        const own = typeof now === "string" ? now.replace(`${sheet}!`, "") : now;
        return isRight(typed ? "typed since" : input, own) ? [] : [{ place, now }];
      }),
    ),
  );
}

function isRight(input: CellInput, now: CellValue): boolean {
  const isOurs = typeof input === "string" && input.includes("WATT.");
  return isOurs
    ? now === input || now === 18.9 || now === 8.4 || /Native copy|#REF!/.test(String(now))
    : now === input;
}

async function expectNothingHalfMade(port: MemoryPort, acted: string, failed: boolean) {
  if ((await port.sheets()).some(({ name }) => name === "The second")) {
    port.user.rename("The second", "Two");
  }
  expect(await strange(port, acted)).toEqual([]);
  for (const { name } of await port.sheets()) {
    port.user.protect(name, false);
  }
  const tells = [await backToWatt(port, silent), await restoreFormulas(port, silent)];
  const cells = await snapshot(port);
  const sheets = (await port.sheets()).map(({ name }) => name);
  for (const sheet of SHEETS.filter((one) => sheets.includes(one))) {
    const own = [`${sheet}!A2`, `${sheet}!B2`].map((address) =>
      String(cells[address]).replace(`${sheet}!`, ""),
    );
    const first = acted === TYPES && sheet === "Two" ? "typed since" : CELLS[1][0];
    expect({ tells, sheet, own }).toEqual({ tells, sheet, own: [first, CELLS[1][1]] });
  }
  if (failed) {
    const ours = sheets.filter((name) => ![...SHEETS, TEAM_SHEET].includes(name));
    expect(ours.filter((name) => !/^(Native copy|About)/.test(name))).toEqual([]);
  }
}

function expectSentence(failure: unknown): void {
  expect(failure).toBeInstanceOf(PortError);
  expect(String(failure)).not.toMatch(/undefined|NaN|\[object/);
}

/** Breaks in before one request of the work; answers whether there were more. */
async function breakIn(work: Work, before: number, act: readonly [string, Act]): Promise<boolean> {
  const port = await workbook(work);
  const { proxy, seen } = interrupted(port, before, act);
  const failure: unknown = await work.run(proxy).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null) {
    expectSentence(failure);
  }
  await expectNothingHalfMade(port, act[0], failure !== null);
  return seen.requests > before;
}

describe.each(Object.entries(WORKS))("%s", (name, work) => {
  const acts = { ...ACTS, ...(KEEPS_NOTES.test(name) && OTHER_PANE) };
  it.each(Object.entries(acts))("while the user %s", async (...act) => {
    let before = 1;
    while (await breakIn(work, before, act)) {
      before += 1;
    }
  });
});

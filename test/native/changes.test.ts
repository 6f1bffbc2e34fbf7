import { catalog } from "../../src/catalog";
import { derive } from "../../src/catalog/analysis/derivation";
import { interval } from "../../src/catalog/bounds";
import type { FunctionDefinition } from "../../src/catalog/define";
import { CalcError } from "../../src/core/errors";
import type { SheetCell } from "../../src/sheet/draft";
import type { TwinBlock } from "../../src/models/twin/types";
import { compareBlock, type Read } from "../twin/compare";
import { randomArguments, seeded } from "../twin/randomArguments";
import { casesOf, copyOf, functions, isNative, seedOf, toSheet, type Case } from "./cases";
import { fileOf, recalculate, type Recalculated } from "./soffice";

/* A copy is written for one call; then its input cells are given the values of another. */

const CALLS = 30;

interface Changed extends Case {
  /** The arguments that stand in the copy now. */
  readonly now: readonly unknown[];
  readonly rows: readonly (readonly SheetCell[])[];
}

interface Refused {
  readonly argument: string;
  readonly block: TwinBlock;
  readonly rows: readonly (readonly SheetCell[])[];
}

const changes = new Map(functions.map((definition) => [definition.name, changesOf(definition)]));
const refusals = new Map(functions.map((definition) => [definition.name, refusalsOf(definition)]));
let computed: ReadonlyMap<string, Recalculated>;

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  for (const { name } of functions) {
    const sheets = [
      toSheet(
        "Changed",
        (changes.get(name) ?? []).map(({ rows }) => rows),
      ),
      toSheet(
        "Refused",
        (refusals.get(name) ?? []).map(({ rows }) => rows),
      ),
    ];
    files.set(name, await fileOf(sheets));
  }
  computed = await recalculate(files);
});

it.each([...changes])("the copy of %s follows its inputs", (name, calls) => {
  const mismatches = calls.flatMap(({ values, now, block }) => {
    const definition = definitionOf(name);
    const derivation = derive(definition, now);
    const read = (row: number, column: number) =>
      computed.get(name)?.("Changed", row, column) ?? "";
    const found = needsOtherRows(definition, values, now)
      ? guardMismatch(lastOf(block, read))
      : compareBlock(block, derivation, read).mismatches.filter((text) => !/^the check/.test(text));
    return found.map((text) => `${JSON.stringify(values)} -> ${JSON.stringify(now)}: ${text}`);
  });
  expect(mismatches.slice(0, 10)).toEqual([]);
});

it.each([...refusals])("the copy of %s refuses what the add-in refuses", (name, calls) => {
  const accepted = calls.filter(({ block }) => {
    const shown = lastOf(
      block,
      (row, column) => computed.get(name)?.("Refused", row, column) ?? "",
    );
    return !/^#/.test(String(shown));
  });
  expect(accepted.map(({ argument }) => argument)).toEqual([]);
});

/** The last cell of the result: a table's first row holds headings. */
function lastOf({ result }: TwinBlock, read: Read): ReturnType<Read> {
  const { row, rows, column, columns } = result;
  return read(row + rows - 1, column + columns - 1);
}

function definitionOf(name: string): FunctionDefinition {
  const definition = catalog.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    throw new Error(`there is no ${name}`);
  }
  return definition;
}

function changesOf(definition: FunctionDefinition): Changed[] {
  const random = seeded(seedOf(`${definition.name} changed`));
  const calls = Array.from({ length: CALLS }, () => randomArguments(definition, random));
  return casesOf(definition, calls, CALLS).flatMap((written) => {
    const next = randomArguments(definition, random);
    const now = Object.values(definition.parameters).map(({ kind }, position) =>
      kind === "series" ? written.values[position] : next[position],
    );
    return isNative(definition, now) && sameShape(definition, written.values, now)
      ? [{ ...written, now, rows: withInputs(definition, written.block, now) }]
      : [{ ...written, now: written.values, rows: written.block.rows }];
  });
}

/** Whether both calls answer with one cell, or both with a block. */
function sameShape(
  definition: FunctionDefinition,
  before: readonly unknown[],
  after: readonly unknown[],
): boolean {
  const [one, other] = [before, after].map((values) => derive(definition, values).result.value);
  const isBlock = (value: unknown): boolean => Array.isArray(value);
  return isBlock(one) === isBlock(other);
}

function needsOtherRows(
  definition: FunctionDefinition,
  before: readonly unknown[],
  after: readonly unknown[],
): boolean {
  const [one, other] = [before, after].map((values) =>
    derive(definition, values).steps.map((step) => (step.kind === "schedule" ? step.length : 0)),
  );
  return one.join() !== other.join();
}

function guardMismatch(shown: number | string | boolean): string[] {
  return shown === "#VALUE!" ? [] : [`needs other rows, so #VALUE! is due, not ${shown}`];
}

/** The block with the values of other arguments in its input cells. */
function withInputs(
  definition: FunctionDefinition,
  block: TwinBlock,
  values: readonly unknown[],
): SheetCell[][] {
  const rows = block.rows.map((row) => [...row]);
  for (const { key, value } of derive(definition, values).arguments) {
    const place = block.places.get(key);
    if (place?.kind === "cell" && typeof value !== "object") {
      rows[place.row - block.top][place.column] = value === "" ? null : value;
    }
  }
  return rows;
}

function refusalsOf(definition: FunctionDefinition): Refused[] {
  const random = seeded(seedOf(`${definition.name} refused`));
  const calls = Array.from({ length: CALLS }, () => randomArguments(definition, random));
  const [written] = casesOf(definition, calls, CALLS).filter(
    ({ derivation }) => !(derivation.result.value instanceof CalcError),
  );
  const found: Refused[] = [];
  let top = 0;
  for (const [argument, wrong] of wrongInputs(definition)) {
    const block = copyOf(definition, written.values, top);
    const place = block.places.get(argument);
    const rows = block.rows.map((row) => [...row]);
    rows[(place?.row ?? 0) - top][place?.column ?? 0] = wrong;
    found.push({ argument: `${argument} = ${wrong}`, block, rows });
    top += rows.length + 1;
  }
  return found;
}

/** For each argument a text, and the nearest numbers out of its bounds. */
function wrongInputs(definition: FunctionDefinition): [string, SheetCell][] {
  return Object.entries(definition.parameters).flatMap(([name, parameter]) => {
    if (parameter.kind === "choice") {
      return [[name, "none of these"]];
    }
    if (parameter.kind !== "number" && parameter.kind !== "series") {
      return [];
    }
    const { above, min, max } = parameter;
    const { lowest } = interval(parameter);
    const wrong: SheetCell[] = [
      "twelve",
      ...(above === undefined ? [] : [above]),
      ...(min === undefined ? [] : [min - 1]),
      ...(max === undefined ? [] : [max + 1]),
      ...("whole" in parameter && parameter.whole ? [Math.max(lowest, 0) + 1.5] : []),
    ];
    return wrong.map((value): [string, SheetCell] => [name, value]);
  });
}

it("the powered shell's copy gives the published value of the other tenant", async () => {
  const definition = definitionOf("POWERED_SHELL_VALUE");
  const block = copyOf(definition, [100], 0);
  const before = toSheet("Before", [block.rows]);
  const after = toSheet("After", [withInputs(definition, block, [100, "neocloud"])]);
  const read = (await recalculate(new Map([["shell", await fileOf([before, after])]]))).get(
    "shell",
  );
  const { row, column } = block.result;
  // Morgan Stanley's two figures, in USD per watt of site power.
  expect(read?.("Before", row, column)).toBeCloseTo(5.19, 2);
  expect(read?.("After", row, column)).toBeCloseTo(7.81, 2);
});

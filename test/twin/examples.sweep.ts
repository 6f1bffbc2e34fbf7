import { catalog } from "../../src/catalog";
import { derive, type Derivation } from "../../src/catalog/analysis/derivation";
import { CalcError } from "../../src/core/errors";
import { padRows } from "../../src/sheet/draft";
import { elementsOf } from "../../src/models/twin/elements";
import { planTwin } from "../../src/models/twin/plan";
import { twinCall } from "../../src/models/twin/twinCall";
import type { TwinBlock } from "../../src/models/twin/types";
import { answer } from "../support";
import { compareBlock, type Read } from "./compare";
import { startWorkbench } from "./univer";
import { withoutLabels } from "./withoutLabels";

/* The native copy of every example, computed by the workbench's spreadsheet engine. */

interface Copied {
  readonly title: string;
  readonly name: string;
  readonly values: readonly unknown[];
  readonly block: TwinBlock;
  /** For one call; a grid consists of many. */
  readonly derivation: Derivation | null;
}

const copies: Copied[] = [];
let top = 0;
for (const definition of catalog.filter(({ group }) => group !== "Analysis")) {
  for (const { arguments: values, note } of definition.examples) {
    const given = values.map((value) => ({ value }));
    const elements = elementsOf(definition, given);
    const block = twinCall({ definition, arguments: given, title: definition.name }, top);
    const native = elements === null && "derivation" in planTwin(definition, values);
    const derivation = native ? derive(definition, values) : null;
    copies.push({
      title: `${definition.name}: ${note}`,
      name: definition.name,
      values,
      block,
      derivation,
    });
    top += block.rows.length + 1;
  }
}

const workbench = startWorkbench();
let read: Read;

beforeAll(async () => {
  const { port } = workbench;
  const sheet = await port.addSheet("Twin");
  const rows = padRows(copies.flatMap(({ block }) => [...withoutLabels(block), []]));
  await port.write(`${sheet}!A1`, rows);
  const [used] = await port.usedRanges([sheet]);
  const { values } = await port.read(used ?? `${sheet}!A1`);
  read = (row, column) => values[row][column];
});
afterAll(() => workbench.dispose());

it.each(copies)("$title", ({ name, values, block, derivation }) => {
  const definition = catalog.find((candidate) => candidate.name === name);
  expect(definition).toBeDefined();
  if (definition === undefined) {
    return;
  }
  if (derivation !== null) {
    expect(compareBlock(block, derivation, read).mismatches).toEqual([]);
  }
  const { row, column } = block.result;
  answer(definition, values).forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const shown = read(row + r, column + c);
      if (cell instanceof CalcError) {
        expect(shown).toMatch(/^#/);
      } else if (typeof cell === "number" && typeof shown === "number") {
        expect(Math.abs(shown - cell)).toBeLessThanOrEqual(1e-9 * Math.abs(cell));
      } else {
        expect(shown).toBe(cell);
      }
    }),
  );
  expect(read(block.check.row, block.check.column)).toBe("OK");
});

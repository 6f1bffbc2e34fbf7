import { showExample } from "../../scripts/docs/examplesSection";
import { catalog } from "../../src/catalog";
import { parseAddressOn } from "../../src/sheet/address";
import { mismatch } from "../support";
import { startWorkbench } from "../twin/univer";
import { markdownFiles, readText, tablesOf, type MarkdownTable } from "./markdown";
import { shownMismatch } from "./shown";

/** What a text tells the reader to type into a cell, and what it then shows; "" for nothing said. */
interface Step {
  readonly cell: string;
  readonly type: string;
  readonly shows: string;
}

/** More rows than any result of a formula in the texts fills. */
const ROOM = 40;

const guides = markdownFiles().map((file) => ({ file, steps: stepsOf(file) }));
const formulas = markdownFiles().map((file) => ({ file, steps: formulasOf(file) }));
const sheets = [...guides, ...formulas].filter(({ steps }) => steps.length > 0);

/** The tables of a guide: its cells are typed one after another into one sheet. */
function stepsOf(file: string): Step[] {
  return tables(file, "cell", "type", "shows").flatMap(({ rows }) =>
    rows.map(([cell, type, shows]) => ({ cell, type, shows })),
  );
}

/** Formulas that stand by themselves, one below the other. */
function formulasOf(file: string): Step[] {
  return tables(file, "formula", "gives")
    .flatMap(({ rows }) => rows)
    .map(([type, shows], index) => ({ cell: `A${1 + index * ROOM}`, type, shows }));
}

function tables(file: string, ...names: readonly string[]): MarkdownTable[] {
  return tablesOf(readText(file)).filter(({ head }) =>
    names.every((name, column) => head[column] === name),
  );
}

function typed(cell: string): string | number {
  const text = cell.replace(/^`(.*)`$/, "$1");
  return Number.isNaN(Number(text)) ? text : Number(text);
}

function place({ cell }: Step): { row: number; column: number } {
  return parseAddressOn("Sheet1", cell);
}

const { port, dispose } = startWorkbench();
afterAll(dispose);

/** Types everything at once, since each entry computes the sheet anew; answers what cells show. */
async function typeInto(steps: readonly Step[]) {
  const sheet = await port.addSheet("Guide");
  const height = Math.max(...steps.map((step) => place(step).row)) + 1;
  const width = Math.max(...steps.map((step) => place(step).column)) + 1;
  const block = Array.from({ length: height }, () =>
    new Array<string | number | null>(width).fill(null),
  );
  for (const step of steps.filter(({ type }) => type !== "")) {
    block[place(step).row][place(step).column] = typed(step.type);
  }
  await port.write(`'${sheet}'!A1`, block);
  const { values } = await port.read(`'${sheet}'!A1:Z${height}`);
  return (step: Step) => values[place(step).row][place(step).column];
}

describe.each(sheets)("$file", ({ steps }) => {
  let shown: (step: Step) => unknown;
  beforeAll(async () => {
    shown = await typeInto(steps);
  });

  it.each(steps.filter(({ shows }) => shows !== ""))("$cell $type shows $shows", (step) => {
    expect(shownMismatch(shown(step), step.shows)).toBeNull();
  });

  it("shows no error that the text does not mention", () => {
    const errors = steps.filter((step) => /^#/.test(String(shown(step))) && !/^#/.test(step.shows));
    expect(errors).toEqual([]);
  });
});

it("finds what there is to type", () => {
  expect(guides.flatMap(({ steps }) => steps).length).toBeGreaterThan(30);
  expect(formulas.flatMap(({ steps }) => steps).length).toBeGreaterThan(10);
});

/** The examples as the help pages write them, each by its first cell so that none spills. */
describe("the help's examples", () => {
  const examples = catalog.flatMap((definition) =>
    definition.examples.map((example) => ({
      formula: showExample(definition, example).formula,
      expected: typeof example.result === "object" ? example.result[0][0] : example.result,
    })),
  );
  const steps = examples.map(({ formula }, row) => ({
    cell: `A${row + 1}`,
    type: `=INDEX(${formula.slice(1)},1,1)`,
    shows: "",
  }));
  let shown: (step: Step) => unknown;
  beforeAll(async () => {
    shown = await typeInto(steps);
  });

  it.each(examples.map((example, row) => ({ ...example, step: steps[row] })))(
    "$formula gives $expected",
    ({ step, expected }) => {
      expect(mismatch(shown(step), String(expected))).toBeNull();
    },
  );
});

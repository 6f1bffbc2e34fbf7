import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { filledByExample } from "../../src/taskpane/functions/examples";
import { formulaText } from "../../src/taskpane/functions/formulaText";
import { answer, callValues } from "../support";
import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";

const openWorkbench = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench();
});

it.each(catalog.map((definition) => [definition.name, definition] as const))(
  "computes %s when its example is typed",
  async (_, definition) => {
    const example = definition.examples[0];
    const expected = answer(definition, callValues(definition, example.arguments));
    await bench.typeInCell("J60", typed(definition));
    const rows = Math.min(expected.length, 3);
    const columns = Math.min(expected[0].length, 3);
    const shown = await bench.readBlock(`J60:${"JKL"[columns - 1]}${59 + rows}`);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        expect(same(shown[row][column], expected[row][column])).toBe(true);
      }
    }
  },
);

function typed(definition: FunctionDefinition): string {
  const find = (name: string) => catalog.find((other) => other.name === name);
  const filled = filledByExample({ definition, find }, definition.examples[0]);
  return formulaText(
    definition.name,
    filled.map(({ input }) => input),
    null,
  );
}

/** Equal, a formula's decimal text having been read back by the grid. */
function same(shown: unknown, expected: unknown): boolean {
  return typeof shown === "number" && typeof expected === "number"
    ? Math.abs(shown - expected) <= 1e-12 * Math.abs(expected)
    : shown === expected;
}

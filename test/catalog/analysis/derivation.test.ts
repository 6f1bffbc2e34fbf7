import { catalog } from "../../../src/catalog";
import { derive } from "../../../src/catalog/analysis/derivation";
import { explainTable } from "../../../src/catalog/analysis/explainTable";
import { resultOf } from "../../../src/catalog/analysis/oneArgument";
import { defineFunction, type FunctionDefinition } from "../../../src/catalog/define";
import { CalcError } from "../../../src/core/errors";
import { bareFunction } from "../../support";

const find = (wanted: string): FunctionDefinition => {
  const found = catalog.find(({ name }) => name === wanted);
  if (found === undefined) {
    throw new Error(`no function ${wanted}`);
  }
  return found;
};

function tooFew(rows: number): void {
  if (rows < 1) {
    throw new CalcError("noResult", "no rows at all");
  }
}

/** n over 0, n below 1 without a schedule, and a bug at 13. */
const ratios = bareFunction({
  name: "RATIOS",
  parameters: { n: { kind: "number", unit: "number", description: "Rows" } },
  result: { label: "Rows", unit: "number" },
  steps: [
    { key: "ratio", label: "Ratio", unit: "number", formula: "n/0", value: ({ n }) => n / 0 },
    {
      key: "table",
      label: "Table",
      columns: [
        { key: "row0", label: "Row", unit: "number", formula: "row" },
        { key: "over", label: "Over", unit: "number", formula: "1/row0" },
      ],
      rows: ({ n }) => {
        tooFew(n);
        return n;
      },
      values: ({ n }) => {
        tooFew(n);
        return Array.from({ length: n }, (_, row) => [row, 1 / row]);
      },
    },
  ],
  compute: ({ n }) => {
    if (n === 13) {
      throw new TypeError("a bug");
    }
    return n;
  },
});

it("shows a text that a step gives, and a row of results as a block", () => {
  const worded = defineFunction({
    ...ratios,
    steps: [{ key: "word", label: "Word", unit: "text", formula: "n", value: () => "many" }],
    compute: ({ n }) => [[n, n + 1]],
  });
  const derivation = derive(worded, [2]);
  expect(derivation.steps).toMatchObject([{ key: "word", value: "many" }]);
  expect(derivation.result.value).toEqual([[2, 3]]);
  expect(explainTable(derivation).at(-1)?.[2]).toBe("a block of 1 row and 2 columns");
});

it("says how the first row of a column differs", () => {
  const values = [[[10], [5]], [[17.5], [30]], 0.05, 1000, 3.125];
  expect(explainTable(derive(find("SHUTDOWN_CURVE"), values)).flat()).toContain(
    "cumulativeEhs = cumulativeEhs[-1] + rowHashrateEhs; first row: rowHashrateEhs",
  );
});

it("has no source where a function names none", () => {
  expect(derive(find("HASHCOST"), [17.5, 0.045]).origin).toBe("");
});

it.each([
  [[[10], [null]], "a column with a blank at its end"],
  [[[10, null]], "a row with a blank at its end"],
])("takes %j for given: %s", (hashrates) => {
  const efficiencies = hashrates.map((row) => row.map((cell) => cell && 20));
  const [first] = derive(find("FLEET_EFFICIENCY"), [hashrates, efficiencies]).arguments;
  expect(first).toMatchObject({ omitted: false, value: [10] });
});

it("shows what is not finite as an error, in lines and in schedules", () => {
  const derivation = derive(ratios, [2]);
  expect(derivation.steps[0]).toMatchObject({
    value: { code: "noResult", message: "not a finite number" },
  });
  const rows = explainTable(derivation).map((row) => row.slice(0, 2));
  expect(rows.slice(-3)).toEqual([
    [0, "#NUM!"],
    [1, 1],
    ["Rows", "RATIOS"],
  ]);
});

it("shows why a schedule has no rows", () => {
  const derivation = derive(ratios, [0]);
  expect(derivation.steps[1]).toMatchObject({ length: 0, rows: { message: "no rows at all" } });
  expect(explainTable(derivation).at(-2)).toEqual(["#NUM! no rows at all", "", "", ""]);
});

it("calls a bug a bug, and takes no bug for a missing result", () => {
  expect(derive(ratios, [13]).result.value).toMatchObject({
    code: "invalidInput",
    message: "unexpected error, please report it with the formula",
  });
  expect(() => resultOf({ definition: ratios, args: { n: 13 } })).toThrow(TypeError);
});

it("has no source for what it does not know", () => {
  const unknown = derive(find("ASIC"), ["Antminer S21 200TT", "power_w"]);
  expect(unknown.result.value).toMatchObject({ code: "notFound" });
  expect(unknown.origin).toBe("");
  const known = derive(find("ASIC"), ["Antminer S21 200T", "power_w"]);
  expect(known.origin).toContain("; ");
  const withoutNote = derive(find("ASIC"), ["Antminer S17 56T", "power_w"]);
  expect(withoutNote.origin).toBe("https://studio.glassnode.com/charts/btc-asic-fleet-count?a=BTC");
});

it("carries the sign of the last flow over one of 0", () => {
  // Period, flow, sign so far, changes so far.
  expect(derive(find("CASHFLOW_IRR"), [[[-100], [0], [121]]]).steps[0]).toMatchObject({
    length: 3,
    rows: [
      [0, -100, -1, 0],
      [1, 0, -1, 0],
      [2, 121, 1, 1],
    ],
  });
});

import path from "node:path";
import { catalog } from "../../src/catalog";
import { readCsvFile } from "../readCsv";
import { startWorkbench } from "../twin/univer";

const [head, ...rows] = readCsvFile(path.join(__dirname, "finance-vectors.csv"));
const vectors = rows.map((row) => {
  const at = (name: string): string => row[head.indexOf(name)];
  return {
    name: at("function"),
    call: at("call"),
    expected: at("expected"),
    tolerance: Number(at("relative_tolerance")),
  };
});

const { port, dispose } = startWorkbench();
let shown: readonly unknown[];

/** All of them at once, one below the other, since each entry computes the sheet anew. */
beforeAll(async () => {
  const sheet = await port.addSheet("Vectors");
  await port.write(
    `'${sheet}'!A1`,
    vectors.map(({ call }) => [call]),
  );
  shown = (await port.read(`'${sheet}'!A1:A${vectors.length}`)).values.flat();
});
afterAll(dispose);

it.each(vectors.map((vector, row) => ({ ...vector, row })))(
  "$call gives $expected",
  ({ expected, tolerance, row }) => {
    if (expected.startsWith("#")) {
      expect(shown[row]).toBe(expected);
      return;
    }
    expect(typeof shown[row]).toBe("number");
    const off = Math.abs(Number(shown[row]) - Number(expected));
    expect(off).toBeLessThanOrEqual(Math.max(tolerance * Math.abs(Number(expected)), 1e-9));
  },
);

it("asks functions that there are", () => {
  const names = new Set(catalog.map(({ name }) => name));
  expect(vectors.filter(({ name, call }) => !names.has(name) || !call.includes(name))).toEqual([]);
});

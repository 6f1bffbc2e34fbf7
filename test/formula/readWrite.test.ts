import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { catalog } from "../../src/catalog";
import { callsIn, parseCalls, repaired, rewriteCalls } from "../../src/formula/calls";
import { atCell, fromCell } from "../../src/formula/relative";
import { tokensOf } from "../../src/formula/tokens";
import { models } from "../../src/models";
import { layoutModel } from "../../src/models/layout/layoutModel";
import { cellOf, parseAddress } from "../../src/sheet/address";

const ROOT = path.join(__dirname, "../..");
const AT = cellOf(parseAddress("Plan!C9"), 0, 0);

/** Reads a formula in every way there is, and writes it again. */
function readAndWritten(formula: string): Record<string, string> {
  return {
    tokens: tokensOf(formula)
      .map(({ text }) => text)
      .join(""),
    calls: rewriteCalls(formula, () => null),
    relative: atCell(fromCell(formula, AT), AT),
  };
}

function expectSame(formula: string): void {
  expect(readAndWritten(formula)).toEqual({ tokens: formula, calls: formula, relative: formula });
}

/** Whatever stands in quotes or backticks behind an equals sign. */
function formulasIn(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|md|csv)$/.test(file))
    .flatMap((file) => [
      ...readFileSync(path.join(ROOT, folder, file), "utf8").matchAll(
        /`(=[^`]+)`|"(=(?:[^"\\\n]|\\.|"")+)"|'(=(?:[^'\\\n]|\\.)+)'|^(=.+)$/gm,
      ),
    ])
    .map((groups) => groups.slice(1).find((group) => group !== undefined) ?? "");
}

it.each(["test", "src", "docs"])("gives back every formula in %s", (folder) => {
  const found = formulasIn(folder);
  expect(found.length).toBeGreaterThan(50);
  found.forEach(expectSame);
});

it("gives back every formula of the models", () => {
  const found = models
    .flatMap((model) => layoutModel(model, { charts: true }))
    .flatMap(({ rows }) => rows.flat())
    .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="));
  expect(found.length).toBeGreaterThan(500);
  found.forEach(expectSame);
  expect(found.map(repaired)).toEqual(found);
});

const names = catalog.map(({ name }) => name);
const operand = fc.constantFrom(
  ...["A1", "$B$2", "a1:C$3", "$D:E", "7:$9", "XFD1048576", "YTD25", "B2000000", "Rate", "eff_1"],
  ...["Sheet1!A1", "'My ''own'' (a,b)'!$A1:B2", "'Q1:Q4'!B2", "Sheet 😀!A1", "[1]In!B2", "A1#"],
  ...["'[Peer book.xlsx]In put'!B2", "'C:\\a\\[F.XLAM]In'!B2", "[2]!Rate", "Plan!#REF!", "@A1:A9"],
  ...[
    "Fleet['# of miners]",
    'F[9" rack]',
    "[@[a b]]",
    "F[[#This Row],[x'[y]]:[z]]",
    "F[[#All],[q]]",
  ],
  ...["0.05", "1E-3", ".5", "5.", "TRUE", "#N/A", "#DIV/0!", '{1,-2;"x",TRUE}', "A1.:.B5"],
  ...['"a,)(""b"', '"WATT.HASHCOST(1)"', '""', "A1:INDEX(B:B,3)", "(A1:B2 B1:C3)", "#SPILL!"],
);
const space = fc.constantFrom("", "", "", " ", "  ", "\n");

interface Built {
  readonly text: string;
  /** Names of the calls in it, in reading order. */
  readonly calls: readonly string[];
}

const { expression } = fc.letrec<{ expression: Built }>((tie) => {
  const args = fc.array(tie("expression"), { maxLength: 3 });
  const call = (name: fc.Arbitrary<Built>): fc.Arbitrary<Built> =>
    fc.tuple(name, space, args, space).map(([head, before, inside, after]) => ({
      text: `${head.text}${before}(${inside.map(({ text }) => text + after).join(",")})`,
      calls: [...head.calls, ...inside.flatMap(({ calls }) => calls)],
    }));
  const own = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom(
        "WATT.",
        "watt.",
        "_xldudf_WATT_",
        "[2]!_xldudf_WATT_",
        "@WATT.",
        "'C:\\x\\[F.XLAM]'!_xldudf_WATT.",
      ),
    )
    .map(([name, head]) => ({ text: head + name, calls: [name] }));
  const others = fc
    .constantFrom(
      "SUM",
      "IF",
      "LET",
      "X.WATT.COMPANY",
      "WATT.UNKNOWN",
      "MYWATT.HASHCOST",
      "_xlfn.XLOOKUP",
      "LAMBDA",
    )
    .map((text) => ({ text, calls: [] }));
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      operand.map((text) => ({ text, calls: [] })),
      call(own),
      call(others),
      fc
        .tuple(
          tie("expression"),
          space,
          fc.constantFrom("+", "-", "*", "^", "&", "<>", ">="),
          tie("expression"),
        )
        .map(([left, gap, sign, right]) => ({
          text: left.text + gap + sign + gap + right.text,
          calls: [...left.calls, ...right.calls],
        })),
      tie("expression").map(({ text, calls }) => ({ text: `-(${text})%`, calls })),
    ),
  };
});

it("gives back what is built of every part that formulas have, and finds its calls", () => {
  fc.assert(
    fc.property(expression, ({ text, calls }) => {
      const formula = `=${text}`;
      expectSame(formula);
      const found = callsIn(parseCalls(formula) ?? []).map(({ call }) => call.name);
      expect(found).toEqual(calls);
      const mended = repaired(formula);
      expect(callsIn(parseCalls(mended) ?? []).some(({ call }) => call.saved)).toBe(false);
      expect(repaired(mended)).toBe(mended);
    }),
    { numRuns: 1000 },
  );
});

it("gives back any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."=AB1!'\"[](){},;:#@$.% -+_xWATT\\") }),
      (text) => {
        expectSame(`=${text}`);
      },
    ),
    { numRuns: 2000 },
  );
});

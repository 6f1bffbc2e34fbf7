import { catalog } from "../../src/catalog";
import { mended, misspeltNames } from "../../src/doctor/misspelt";
import { callsIn, isOurs, parseCalls, repaired, textOf } from "../../src/formula/calls";
import { immovable } from "../../src/formula/movable";
import { atCell, fromCell, movedText } from "../../src/formula/relative";
import { tokensOf } from "../../src/formula/tokens";
import { parseAddress } from "../../src/sheet/address";
import { pointFormula } from "../../src/workbook/team/formulas";
import { oneOf, seededPick, type Pick } from "./hostile";

/** Four thousand by `npm run test:fuzz`. */
const FORMULAS = Number(process.env.FUZZ_FORMULAS ?? 500);

const CELL = parseAddress("Sheet1!D7");
const NAMES = { sheets: ["Sheet1", "My data"], ranges: [], formulas: [], tables: ["Fleet"] };
const FUNCTIONS = catalog.map(({ name }) => name);

/** What may stand where a value stands, calls apart. */
const OPERANDS = [
  "A1",
  "$B$2",
  "XFD1048576",
  "A:A",
  "2:5",
  "'My data'!A1:B3",
  "'It''s (a, \"b\"'!C4",
  "[Book1.xlsx]Sheet1!A1",
  "'C:\\a\\[b.xlsx]S'!$A$1",
  "Q1:Q4!B2",
  "Fleet[[#Headers],[a, b]]",
  "Fleet['# of miners]",
  'Fleet[9" rack]',
  "Fleet[[#This Row],[MW]]",
  "WACC",
  "YTD25",
  "1",
  "0.05",
  "1E-3",
  "5%",
  '"a,)(""b"',
  '"WATT.HASHCOST(1,2)"',
  "TRUE",
  "#N/A",
  "#REF!",
  "{1,2;3,4}",
  '{"a","b(";"c","d"}',
  "A1#",
  "@A1:A9",
  "",
];
const OPERATORS = ["+", "-", "*", "/", "^", "&", "=", "<>", ">=", ":"];
const NATIVE = [
  "SUM",
  "IF",
  "LET",
  "LAMBDA",
  "INDEX",
  "_xlfn.STDEV.S",
  "MYWATT.HASHCOST",
  "X.WATT",
];
const SPOILT = [
  "(",
  ")",
  ",",
  '"',
  "'",
  "[",
  "]",
  "{",
  "}",
  "!",
  "#",
  "@",
  "=",
  "\u0000",
  "\uE000",
  "é",
];

interface Built {
  readonly text: string;
  /** How many calls of ours it holds. */
  readonly calls: number;
}

function operand(pick: Pick, depth: number): Built {
  if (depth > 4 || pick(3) === 0) {
    return { text: oneOf(OPERANDS, pick), calls: 0 };
  }
  const ours = pick(2) === 0;
  const name = oneOf(ours ? FUNCTIONS : NATIVE, pick);
  const spelt = ours ? oneOf([`WATT.${name}`, `_xldudf_WATT_${name}`, `watt.${name}`], pick) : name;
  const args = Array.from({ length: pick(4) }, () => operand(pick, depth + 1));
  const space = oneOf(["", "", " "], pick);
  return {
    text: `${spelt}${space}(${args.map(({ text }) => text).join(oneOf([",", ", "], pick))})`,
    calls: args.reduce((sum, { calls }) => sum + calls, ours ? 1 : 0),
  };
}

function formula(pick: Pick): Built {
  const parts = Array.from({ length: 1 + pick(3) }, () => operand(pick, 0));
  const text = parts.map((part, at) => (at === 0 ? "" : oneOf(OPERATORS, pick)) + part.text);
  return { text: `=${text.join("")}`, calls: parts.reduce((sum, { calls }) => sum + calls, 0) };
}

/** Cut, doubled, and with signs where none belong. */
function spoilt(text: string, pick: Pick): string {
  let made = text;
  for (let turn = 0; turn <= pick(4); turn++) {
    const at = pick(made.length + 1);
    made = made.slice(0, at) + oneOf(SPOILT, pick) + made.slice(at + pick(3));
  }
  return made;
}

/** Whatever it is, reading it loses nothing and ends soon. */
function expectReadable(text: string): void {
  const tokens = tokensOf(text);
  expect(tokens.map((token) => token.text).join("")).toBe(text);
  const pieces = parseCalls(text);
  expect(pieces === null ? text : `=${textOf(pieces)}`).toBe(text);
  expect(isOurs(text)).toBe(pieces !== null);
  const once = repaired(text);
  expect(repaired(once)).toBe(once);
  expect(pointFormula(text)).toContain("=");
  expect(() => misspeltNames(text)).not.toThrow();
  expect(mended(mended(text))).toBe(mended(text));
  if (pieces !== null) {
    expect(typeof immovable(pieces, "Sheet1", NAMES)).toBe("string");
    expect(movedText(pieces, "My data")).not.toContain("undefined");
  }
  if (!text.includes("\uE000")) {
    expect(atCell(fromCell(text, CELL), CELL)).toBe(text);
  }
}

it(`finds every call in ${FORMULAS} formulas whose calls are known`, () => {
  const pick = seededPick(1);
  for (let made = 0; made < FORMULAS; made++) {
    const { text, calls } = formula(pick);
    expect([text, callsIn(parseCalls(text) ?? []).length]).toEqual([text, calls]);
    expectReadable(text);
    expect(pointFormula(pointFormula(text))).toBe(pointFormula(text));
  }
});

it(`reads ${FORMULAS} broken formulas to the letter`, () => {
  const pick = seededPick(2);
  for (let made = 0; made < FORMULAS; made++) {
    expectReadable(`=${spoilt(formula(pick).text, pick)}`);
  }
});

it.each(["(", "WATT.HASHCOST(", '"', "'", "[", "{", "A1+", "A1:", "-", "WATT.X(1,", "!", "[1]!"])(
  "ends soon with a formula of 8,190 characters made of %s",
  (piece) => {
    expectReadable(`=${piece.repeat(8190 / piece.length)}`);
  },
);

import { cellTokens } from "../../src/formula/cellTokens";
import { literalOf } from "../../src/formula/pieceLiterals";
import { parseCalls, soleCall, textOf, type Piece } from "../../src/formula/parseCalls";
import { immovable, moved } from "../../src/formula/relative";

const NAMES = new Set(["HASHCOST", "MINER_BREAKEVEN"]);

function callsOf(formula: string): unknown {
  const show = (pieces: readonly Piece[]): unknown[] =>
    pieces.flatMap((piece) =>
      piece.kind === "call" ? [[piece.name, ...piece.arguments.map((one) => textOf(one))]] : [],
    );
  const pieces = parseCalls(formula, NAMES);
  return pieces === null ? null : show(pieces);
}

it.each([
  ["=WATT.HASHCOST(A1,0.05)", [["HASHCOST", "A1", "0.05"]]],
  ["=1+watt.hashcost( A1 )*2", [["HASHCOST", " A1 "]]],
  ["=_xldudf_WATT_MINER_BREAKEVEN(A1,,3)", [["MINER_BREAKEVEN", "A1", "", "3"]]],
  ['=WATT.HASHCOST("a,)(""b",{1,2;3,4})', [["HASHCOST", '"a,)(""b"', "{1,2;3,4}"]]],
  ["=WATT.HASHCOST('a, ''b(c'!A1,SUM(A1,A2))", [["HASHCOST", "'a, ''b(c'!A1", "SUM(A1,A2)"]]],
  ["=WATT.HASHCOST()", [["HASHCOST"]]],
  ["=WATT.HASHCOST(WATT.HASHCOST(1,2),3)", [["HASHCOST", "WATT.HASHCOST(1,2)", "3"]]],
  [
    "=WATT.HASHCOST(1,2)+WATT.HASHCOST(3,4)",
    [
      ["HASHCOST", "1", "2"],
      ["HASHCOST", "3", "4"],
    ],
  ],
  ["=WATT.HASHCOST(Fleet[[#Headers],[a, b]],2)", [["HASHCOST", "Fleet[[#Headers],[a, b]]", "2"]]],
  ['="WATT.HASHCOST(1,2)"', null],
  ["='WATT.HASHCOST(1'!A1", null],
  ["=WATT.UNKNOWN(1)", null],
  ["=MYWATT.HASHCOST(1)", null],
  ["=A1+1", null],
])("%s", (formula, calls) => {
  expect(callsOf(formula)).toEqual(calls);
});

it.each([
  "=WATT.HASHCOST(A1,0.05)",
  '= IF( WATT.HASHCOST(1 , 2)>=1E-3 ,"x""y" , #N/A )&A1#',
  "=_xldudf_WATT_HASHCOST(WATT.MINER_BREAKEVEN(1,2,3,4),)%",
])("%s is the sum of its pieces", (formula) => {
  expect(
    cellTokens(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
  expect(`=${textOf(parseCalls(formula, NAMES) ?? [])}`).toBe(formula);
});

it.each([
  ["A1*$B$2", "'My sheet'!A1*'My sheet'!$B$2"],
  ["SUM(A1:B3)/LOG10(C1)", "SUM('My sheet'!A1:B3)/LOG10('My sheet'!C1)"],
  ["SUM(A:A)+SUM($2:$3)", "SUM('My sheet'!A:A)+SUM('My sheet'!$2:$3)"],
  ["Other!A1+'x y'!B2", "Other!A1+'x y'!B2"],
  ["Rate_1+BTC_price+TRUE", "Rate_1+BTC_price+TRUE"],
  ['"A1"&A1', "\"A1\"&'My sheet'!A1"],
  ["Fleet[MW]*1E3", "Fleet[MW]*1E3"],
  ["@WATT.HASHCOST(A1,2)+1", "B7+1"],
])("%s, seen from another sheet", (text, expected) => {
  const pieces = parseCalls(`=${text}&WATT.HASHCOST(1,2)`, NAMES) ?? [];
  expect(moved(pieces, "My sheet", () => "B7")).toBe(`${expected}&B7`);
});

it.each([
  ["=WATT.HASHCOST(A1#,1)", /spilled block/],
  ["=WATT.HASHCOST(Fleet[@MW],1)", /own row/],
  ["=WATT.HASHCOST([@MW],1)", /own row/],
  ["=WATT.HASHCOST(Fleet[MW],1)", /^$/],
])("%s stays where it is, or not", (formula, reason) => {
  expect(immovable(parseCalls(formula, NAMES) ?? [])).toMatch(reason);
});

it.each([
  ["0.05", 0.05],
  ["-3", -3],
  ["5%", 0.05],
  ['"a ""b"""', 'a "b"'],
  ["true", true],
  [
    '{1,-2;3,"x"}',
    [
      [1, -2],
      [3, "x"],
    ],
  ],
  ["A1", undefined],
  ["1+1", undefined],
])("%s as a value", (text, value) => {
  const call = soleCall(parseCalls(`=WATT.HASHCOST(${text})`, NAMES) ?? []);
  expect(literalOf(call?.arguments[0] ?? [])).toEqual(value);
});

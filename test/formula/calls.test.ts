import { tokensOf } from "../../src/formula/tokens";
import { literalOf } from "../../src/formula/literals";
import { parseCalls, soleCall, textOf, type Piece } from "../../src/formula/calls";
import { immovable, type Names } from "../../src/formula/movable";
import { moved } from "../../src/formula/relative";

function callsOf(formula: string): unknown {
  const show = (pieces: readonly Piece[]): unknown[] =>
    pieces.flatMap((piece) =>
      piece.kind === "call" ? [[piece.name, ...piece.arguments.map((one) => textOf(one))]] : [],
    );
  const pieces = parseCalls(formula);
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
  ["=X.WATT.HASHCOST(1)", null],
  ["=\\WATT.HASHCOST(1)", null],
  ["=Tbl[WATT.HASHCOST(]+1", null],
  ["=WATT.HASHCOST (1,2)", [["HASHCOST", "1", "2"]]],
  ["=_xldudf_WATT_HASHCOST\n(1,2)", [["HASHCOST", "1", "2"]]],
  ["=[2]!_xldudf_WATT_HASHCOST(17.5,A1)", [["HASHCOST", "17.5", "A1"]]],
  ["='C:\\a\\F.XLAM'!_xldudf_WATT_HASHCOST(1,2)", [["HASHCOST", "1", "2"]]],
  ["='C:\\a\\[F.XLAM]'!_xldudf_WATT_HASHCOST(1,2)", [["HASHCOST", "1", "2"]]],
  ["=Fleet['# of miners]*WATT.HASHCOST(B2,C2)/Fleet['# of sites]", [["HASHCOST", "B2", "C2"]]],
  ['=SUM(F[Height 12" rack])*WATT.HASHCOST(1,2)*SUM(F[9" rack])', [["HASHCOST", "1", "2"]]],
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
    tokensOf(formula)
      .map(({ text }) => text)
      .join(""),
  ).toBe(formula);
  expect(`=${textOf(parseCalls(formula) ?? [])}`).toBe(formula);
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
  const pieces = parseCalls(`=${text}&WATT.HASHCOST(1,2)`) ?? [];
  expect(moved(pieces, "My sheet", () => "B7")).toBe(`${expected}&B7`);
});

const NAMES: Names = {
  sheets: ["Plan", "My sheet", "Q1"],
  ranges: [{ name: "Rate", address: "Plan!B2" }],
  formulas: [
    { name: "eff", formula: "=Plan!$A$1", sheet: "Plan" },
    { name: "there", formula: "=Q1!$A$1", sheet: "Q1" },
    { name: "WACC", formula: "=0.1", sheet: null },
    { name: "above", formula: "=Plan!A1", sheet: null },
    { name: "Scale", formula: "=LAMBDA(x,x*Plan!A1)", sheet: null },
    { name: "Twice", formula: "=LAMBDA(x,x*2)", sheet: null },
    { name: "mine", formula: "=ROW()", sheet: null },
  ],
  tables: ["Fleet"],
};

it.each([
  ["=WATT.HASHCOST(ROW(),1)", /ROW\(\) depends on the cell/],
  ["=WATT.HASHCOST(1,2)+COLUMN( )", /COLUMN\(\) depends/],
  ["=WATT.HASHCOST(SHEET(),1)", /SHEET\(\) depends/],
  ["=WATT.HASHCOST(ROW(A5),COLUMN(B1:B2))", /^$/],
  ['=WATT.HASHCOST(CELL("row",A1),1)', /CELL depends/],
  ['=WATT.HASHCOST(INDIRECT("B2"),1)', /INDIRECT depends/],
  ["=WATT.HASHCOST(OFFSET(A1,1,0),1)", /^$/],
  ["=WATT.HASHCOST(@A1:A12,1)", /@ takes/],
  ["=WATT.HASHCOST(_xlfn.SINGLE(A1:A12),1)", /SINGLE depends/],
  ["=@WATT.HASHCOST(1,2)", /^$/],
  ["=@ WATT.HASHCOST(1,2)", /^$/],
  ["=Scale(WATT.HASHCOST(1,2))", /name Scale depends/],
  ["=Twice(WATT.HASHCOST(1,2))", /^$/],
  ["=WATT.HASHCOST(eff,1)", /name eff is one of its own sheet/],
  ["=WATT.HASHCOST(there,1)", /no name there/],
  ["=WATT.HASHCOST(Q1!there,1)", /^$/],
  ["=WATT.HASHCOST(Rate,WACC)", /^$/],
  ["=WATT.HASHCOST(above,1)", /name above depends/],
  ["=WATT.HASHCOST(mine,1)", /name mine depends/],
  ["=WATT.HASHCOST(YTD25,1)", /no name YTD25/],
  ["=WATT.HASHCOST(B2000000,1)", /no name B2000000/],
  ["=LET(x,17.5,WATT.HASHCOST(x,0.05))", /x is a value of LET/],
  ["=LET(x,WATT.HASHCOST(1,2),x*2)", /^$/],
  ["=SUM(MAP(C2:C3,LAMBDA(p,WATT.HASHCOST(B2,p))))", /p is a value of LET/],
  ["=BYROW(A1:B2,LAMBDA(r,WATT.HASHCOST(INDEX(r,1),1)))", /r is a value/],
  ["=WATT.HASHCOST(LET(y,2,y*3),1)", /^$/],
  ["=LET(z,Rate,WATT.HASHCOST(Rate,1)+z)", /^$/],
  ["=WATT.HASHCOST('[Peer book.xlsx]Inputs'!B2,1)", /another workbook/],
  ["=WATT.HASHCOST([1]Inputs!B2,1)", /another workbook/],
  ["=WATT.HASHCOST('C:\\x\\[P.xlsx]In'!B2,1)", /another workbook/],
  ["=WATT.HASHCOST([2]!Rate,1)", /another workbook/],
  ["=WATT.HASHCOST('P.xlsx'!Rate,1)", /another workbook/],
  ["=WATT.HASHCOST(SUM('Q1:Q4'!B2),1)", /several sheets/],
  ["=WATT.HASHCOST(Jan:Mar!B2,1)", /several sheets/],
  ["=WATT.HASHCOST(Gone!B2,1)", /no sheet Gone/],
  ["=WATT.HASHCOST(#REF!,1)", /cells that are gone/],
  ["=WATT.HASHCOST(Plan!#REF!,1)", /another workbook|gone/],
  ["=WATT.HASHCOST(A1#,1)", /spilled block/],
  ["=WATT.HASHCOST(Fleet[@MW],1)", /own row/],
  ["=WATT.HASHCOST([@MW],1)", /own row/],
  ["=WATT.HASHCOST(Fleet[MW],1)", /^$/],
])("%s stays where it is, or not", (formula, reason) => {
  expect(immovable(parseCalls(formula) ?? [], "Plan", NAMES)).toMatch(reason);
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
  const call = soleCall(parseCalls(`=WATT.HASHCOST(${text})`) ?? []);
  expect(literalOf(call?.arguments[0] ?? [])).toEqual(value);
});

import { callsIn, isOurs, parseCalls, repaired, textOf } from "../../src/formula/calls";
import { tokensOf } from "../../src/formula/tokens";
import { moved } from "../../src/formula/relative";
import { misspeltNames } from "../../src/doctor/misspelt";
import { pointFormula } from "../../src/workbook/team/formulas";
import { TEAM_REFERENCE } from "../../src/workbook/team/table";

/* What may stand around a call. Doctor, repair, freezing, copies, Explain and pointing at the team's
 * table must all see the same calls in it, and leave the rest as it is to the letter. `{}` is the
 * call; beside it the formula as another sheet writes it. */

const AROUND: readonly (readonly [formula: string, elsewhere: string])[] = [
  ["A1:A3 {}", "S!A1:A3 {}"],
  ["SUM(A:A 1:1)*{}", "SUM(S!A:A S!1:1)*{}"],
  ["SUM((A1:A3,C1:C3))+{}", "SUM((S!A1:A3,S!C1:C3))+{}"],
  ["{}%", "{}%"],
  ["-{}%%", "-{}%%"],
  ["--{}", "--{}"],
  ["+-+-{}^-A1", "+-+-{}^-S!A1"],
  ["@{}", "{}"],
  ["@ {}", " {}"],
  ["A1#*{}", "S!A1#*{}"],
  ["SUM({}#)", "SUM({}#)"],
  ["SUM({-1,2;-3E-2,+4}*{})", "SUM({-1,2;-3E-2,+4}*{})"],
  ['"a ""WATT.HASHCOST(1,2)"" b"&{}', '"a ""WATT.HASHCOST(1,2)"" b"&{}'],
  ['IF({}>1,"","""")', 'IF({}>1,"","""")'],
  ["'It''s!'!B2+{}", "'It''s!'!B2+{}"],
  ["'a!b (c'!B2:'a!b (c'!C3+{}", "'a!b (c'!B2:'a!b (c'!C3+{}"],
  ["'WATT.HASHCOST(1'!A1*{}", "'WATT.HASHCOST(1'!A1*{}"],
  ["R1C1name+RC_2+{}", "R1C1name+RC_2+{}"],
  ["\\back+{}", "\\back+{}"],
  ["what?+is.this?*{}", "what?+is.this?*{}"],
  ["_xlfn.STDEV.S($A:$A,B:$B)/{}", "_xlfn.STDEV.S(S!$A:$A,S!B:$B)/{}"],
  ["Fleet[[#This Row],[Power price]]*{}", "Fleet[[#This Row],[Power price]]*{}"],
  ["[@[a b]]*{}", "[@[a b]]*{}"],
  ["Fleet[@[a b]]*{}+Fleet[@MW]", "Fleet[@[a b]]*{}+Fleet[@MW]"],
  ["[@MW]/{}", "[@MW]/{}"],
  ["Fleet[a'[b']c'#]*{}", "Fleet[a'[b']c'#]*{}"],
  ["Fleet[[#Headers],[a'[b]:[c, d]]]&{}", "Fleet[[#Headers],[a'[b]:[c, d]]]&{}"],
  ["SUM(Fleet[[#All],[MW]]) {}", "SUM(Fleet[[#All],[MW]]) {}"],
  ["LET(x,{},y,x*2,x+y)", "LET(x,{},y,x*2,x+y)"],
  ["LAMBDA(p,p*{})(A1)", "LAMBDA(p,p*{})(S!A1)"],
  ["IFERROR({},{})", "IFERROR({},{})"],
  ["IF(A1,,{})", "IF(S!A1,,{})"],
  ["SUM({},,A1)", "SUM({},,S!A1)"],
  ["{}={}<>{}<={}", "{}={}<>{}<={}"],
  [" {} \n + 1", " {} \n + 1"],
  ["#REF!+{}+#N/A", "#REF!+{}+#N/A"],
  ["[2]Plan!A1+'C:\\x\\[b.xlsx]Q 1'!B2*{}", "[2]Plan!A1+'C:\\x\\[b.xlsx]Q 1'!B2*{}"],
  ["SUM(Jan:Dec!B2)*{}", "SUM(Jan:Dec!B2)*{}"],
  ["SUM('Q1:Q4'!B2)*{}", "SUM('Q1:Q4'!B2)*{}"],
  ["A1.:.B9*{}", "A1.:.B9*{}"],
  ["1E3*{}*.5%", "1E3*{}*.5%"],
  ["INDEX(A1:B9,2,1):C3*{}", "INDEX(S!A1:B9,2,1):S!C3*{}"],
  ["CHOOSE(1,A1,B2):D4+{}", "CHOOSE(1,S!A1,S!B2):S!D4+{}"],
];

const CALL = "WATT.HASHCOST(17.5,SUM(0.05,B1))";
const COMPANY = 'WATT.COMPANY("IREN","site_mw")';
const filled = (text: string, call: string): string => `=${text.split("{}").join(call)}`;

describe.each(AROUND)("=%s", (around, elsewhere) => {
  const formula = filled(around, CALL);
  const count = around.split("{}").length - 1;

  it("is found by the doctor, with nothing misspelt", () => {
    expect(isOurs(formula)).toBe(true);
    expect(misspeltNames(formula)).toEqual([]);
  });

  it("shows its calls to Explain and to the copies, each with its arguments", () => {
    const calls = callsIn(parseCalls(formula) ?? []).map(({ call }) => [
      call.name,
      ...call.arguments.map(textOf),
    ]);
    expect(calls).toEqual(new Array(count).fill(["HASHCOST", "17.5", "SUM(0.05,B1)"]));
  });

  it("is written as it was read", () => {
    expect(`=${textOf(parseCalls(formula) ?? [])}`).toBe(formula);
    expect(
      tokensOf(formula)
        .map(({ text }) => text)
        .join(""),
    ).toBe(formula);
  });

  it("is repaired where Excel shows the saved names", () => {
    const saved = CALL.replace("WATT.", "_xldudf_WATT_");
    expect(repaired(filled(around, saved))).toBe(formula);
    expect(repaired(filled(around, `'C:\\add ins\\H.XLAM'!${saved}`))).toBe(formula);
    expect(repaired(formula)).toBe(formula);
  });

  it("is pointed at the team's table in its calls only", () => {
    const pointed = `WATT.COMPANY("IREN","site_mw",,${TEAM_REFERENCE})`;
    expect(pointFormula(filled(around, COMPANY))).toBe(filled(around, pointed));
  });

  it("reads the same cells from another sheet", () => {
    expect(`=${moved(parseCalls(formula) ?? [], "S", () => "B7")}`).toBe(filled(elsewhere, "B7"));
  });
});

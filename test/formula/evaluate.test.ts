import { CalcError } from "../../src/core/errors";
import { evaluate } from "../../src/formula/evaluate/expression";
import { sourceOf } from "../../src/taskpane/explain/source";
import { NotTraceable } from "../../src/formula/evaluate/value";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { tokensOf } from "../../src/formula/tokens";

async function result(formula: string): Promise<unknown> {
  const port = createMemoryPort();
  port.user.edit("Sheet1!A1", [
    [1, 2, "three", true, ""],
    [10, 20, "#N/A", "5", ""],
  ]);
  const value = await evaluate(tokensOf(formula), {
    source: sourceOf(port),
    sheet: "Sheet1",
    call: () => Promise.reject(new Error("no call expected")),
  });
  return value instanceof CalcError ? value.code : value;
}

// What Excel shows for the same formulas.
it.each<[string, unknown]>([
  ["1+2*3^2", 19],
  ["-2^2", 4],
  ["2^3^2", 64],
  ["(1+2)*3", 9],
  ["10-4-3", 3],
  ["50%*4", 2],
  ["200%%", 0.02],
  ["A1+B1*A2", 21],
  ["A1+D1", 2],
  ["A1+D2", 6],
  ["A1+E1", 1],
  ["A1+C1", "invalidInput"],
  ["A1+C2", "notFound"],
  ["A1/0", "divisionByZero"],
  ["(-8)^0.5", "noResult"],
  ['"USD "&A2&"/MW"', "USD 10/MW"],
  ['C1="THREE"', true],
  ["A1<>B1", true],
  ["A1>=1", true],
  ['"a"<"b"', true],
  ['1<"a"', true],
  ['E1=""', true],
  ["E1=0", true],
  ["IF(A1>1,10,20)", 20],
  ["IF(A1>1,10)", false],
  ["IFERROR(C2,5)", 5],
  ["IFNA(C2,6)", 6],
  ["IFNA(A1/0,6)", "divisionByZero"],
  ["SUM(A1:D2)", "notFound"],
  ["SUM(A1:D1)", 3],
  ["AVERAGE(A1:B2)", 8.25],
  ["MIN(A1:B2,0.5)", 0.5],
  ["MAX(A1:B2)", 20],
  ["COUNT(A1:E2)", 4],
  ["LET(x,A1,y,x*2,x+y)", 3],
  ["LET(x,A2,LET(y,x+1,y*x))+1", 111],
  ["LET(x,1,y,x+1,x)", 1],
  ["CHOOSE(2,A1,B1,1/0)", 2],
  ["CHOOSE(4,1,2)", "invalidInput"],
  ['SWITCH(C1,"two",2,"THREE",3,9)', 3],
  ['SWITCH(A1,2,"b")', "notFound"],
  ["SWITCH(A1,5,6,7)", 7],
  ["IFS(A1>1,10,B1>1,20)", 20],
  ["IFS(A1>1,10)", "notFound"],
  ["XLOOKUP(2,A1:B1,A2:B2)", 20],
  ["XLOOKUP(7,A1:B1,A2:B2)", "notFound"],
  ["XLOOKUP(7,A1:B1,A2:B2,-1)", -1],
  ["XLOOKUP(7,A1:B1,A2:B2,,0)", "notFound"],
  ["SUM(XLOOKUP(10,A1:A2,A1:B2))", 30],
  ["XLOOKUP(C2,A1:B1,A2:B2,5)", "notFound"],
  ["OFFSET(A1,1,1)", 20],
  ["SUM(OFFSET(A1,0,0,2,2))", 33],
  ["SUM(OFFSET(A1:B1,1,0))", 30],
  ["MOD(-7,3)", 2],
  ["MOD(7,0)", "divisionByZero"],
  // 28 February 2026 is day 46,081.
  ["EOMONTH(46081,0)", 46081],
  ["EOMONTH(46081,1)", 46112],
  ["YEAR(46081)&MONTH(46081)&DAY(46081.5)", "2026228"],
  ['RIGHT("2026-Q3",2)', "Q3"],
  ['RIGHT("a",3)&RIGHT("ab")', "ab"],
  ['SUBSTITUTE("a_b_c","_"," ")', "a b c"],
  ['SUBSTITUTE("a_b_c","_"," ",2)', "a_b c"],
  ['SUBSTITUTE("a_b","x","y")', "a_b"],
  ['UPPER("iren")&LOWER("RIOT")&TRIM("  a   b ")', "IRENriota b"],
  ["CONCATENATE(A1,C1,D1)", "1threeTRUE"],
  ['VALUE("2026")+VALUE(D2)', 2031],
  ['VALUE("iren")', "invalidInput"],
  ["ROUND(2.675,2)", 2.68],
  ["ROUND(-1234.5,-2)", -1200],
  ["ROUNDUP(-1.01,0)", -2],
  ["ROUNDUP(2.1,1)", 2.1],
  ["ROUNDDOWN(-1234.5,-2)", -1200],
  ["ISNUMBER(C1)+2*ISNUMBER(E1)+4*ISNUMBER(A1)", 4],
  ["ISERROR(C2)+2*ISERROR(A1)", 1],
  ["ISNA(A1/0)", false],
  ["ISBLANK(E1)", true],
  ["ISTEXT(D2)", true],
  ["N(C1)+N(D1)+N(B2)", 21],
  ["N(C2)", "notFound"],
  ["LEN(C1)+LEN(E1)+LEN(A2)", 7],
  ['LEFT("2025-09-30",4)&"-Q"&ROUNDUP(MID("2025-09-30",6,2)/3,0)', "2025-Q3"],
  ["LEFT(C1)&LEFT(C1,9)&LEFT(C1,0)", "tthree"],
  ["MID(C1,2,1.9)&MID(C1,6,1)", "h"],
  ["LEFT(C1,-1)", "invalidInput"],
  ["MID(C1,0,1)", "invalidInput"],
  ["LEFT(C2,1)", "notFound"],
  ["ROWS(A1:E2)*10+COLUMNS(A1:E2)", 25],
  ["INDEX(A1:B2,2,1)", 10],
  ["INDEX(A1:D1,3)", "three"],
  ["INDEX(A1:A2,2)", 10],
  ['MATCH("THREE",A1:D1,0)', 3],
  ["MATCH(3,A1:B1,0)", "notFound"],
  ["MATCH(1,A1:B2,0)", "notFound"],
  ["VLOOKUP(10,A1:B2,2,FALSE)", 20],
  ["VLOOKUP(11,A1:B2,2,0)", "notFound"],
  ["SUMPRODUCT(A1:B1,A2:B2)", 50],
  ["SUMPRODUCT(--(A1:C1>1))", 2],
  ["SUMPRODUCT(A1:C2)", "notFound"],
  ["ABS(-3)+INT(2.9)+SQRT(16)", 9],
  ["AND(A1=1,B1=2)", true],
  ["OR(A1=2,B1=1)", false],
  ["NOT(TRUE)", false],
  ["DATE(2026,11,22)", 46348],
  ["LN(EXP(2))", 2],
  ["NA()", "notFound"],
  ["SQRT(-1)", "noResult"],
  ['17.5+SUM("5",1)', 23.5],
  ["SUM(TRUE,1)", 2],
  ["MIN(TRUE,5)", 1],
  ["SUM(D1,D2,1)", 1],
  ["COUNT(D1:D2,TRUE)", 1],
  ["SUM(1,)", 1],
  ["AND(A1>0,NA())", "notFound"],
  ["AND(C1,1)", true],
  ['NOT("a")', "invalidInput"],
  ["IFERROR(IF(A1=1,C2,1),4)", 4],
  ["SUM(IF({1,0},1,NA()))", "notFound"],
  ["0^0", "noResult"],
  ["POWER(0,0)", "noResult"],
  ["0^-1", "divisionByZero"],
  ["DATE(108,1,1)", 39448],
  ["ROUND(0.3-0.1*3,2)", 0],
  ["ROUND(1E+21,2)", 1e21],
  ["ROUND(4E-7,3)", 0],
  ["0.1+0.2=0.3", true],
  ['""+1', "invalidInput"],
  // 31 January and one month: 28 February 2026; 29 February 2024 and twelve.
  ["EDATE(46053,1)-46053", 28],
  ["EDATE(45351,12)=DATE(2025,2,28)", true],
  ["EDATE(45351.9,-1.5)=DATE(2024,1,29)", true],
  ["INDEX(A1:E2,2,1)", 10],
  ["INDEX(A1:B1,2)*INDEX(A1:A2,2)", 20],
  ["INDEX({1,2;3,4},2,2)", 4],
  ["SUM(INDEX(D1:D2,1),1)", 1],
  ["N(C1)+N(D1)+N(A1:B1)+N(E1)", 2],
  ["N(C2)", "notFound"],
  ["AND(ISNUMBER(A1),ISTEXT(C1),ISERROR(C2))", true],
  ["OR(ISNUMBER(E1),ISNUMBER(D2),ISTEXT(E1),ISERROR(C1))", false],
  ['0.1+0.2&"x"', "0.3x"],
])("works out %s", async (formula, expected) => {
  const value = await result(formula);
  expect(typeof expected === "number" ? Number((value as number).toFixed(9)) : value).toBe(
    expected,
  );
});

it("works cell by cell on ranges", async () => {
  expect(await result("A1:B1*A1:A2")).toEqual([
    [1, 2],
    [10, 20],
  ]);
  expect(await result("{1,2;3,4}*10")).toEqual([
    [10, 20],
    [30, 40],
  ]);
});

it.each([
  "VLOOKUP(10,A1:B2,3,FALSE)",
  "SUMPRODUCT(A1:B1,A1:A2)",
  "INDEX(A1:E2,2)",
  "INDEX(A1:E2,0,1)",
  "INDEX(A1:E2,1,E1)",
  "INDEX(A1:E2,3,1)",
  "EDATE(A1,1)",
  "EDATE(A2:B2,1)",
  "N({1,2})",
  "@A1:A2",
  "SUM(A1:B1 B1:B2)",
  '"1,090"+0',
  '"0x10"+0',
  'NOT("5")',
  "A:A*2",
  "DATE(0,1,1)",
  "DATE(1900,2,29)",
  "DATE(1900,1,100)",
  "INT(1,2)",
  "SUM(1 2)",
  "1E-9&1",
  "Sheet1:Sheet2!A1",
  "[1]Sheet1!A1",
  "FOO(1)",
  "A1#",
  "Sales[[#This Row],[Price]]",
  "nothing",
  "(1",
  "1+",
  "{A1}",
])("leaves %s to the workbook", async (formula) => {
  await expect(result(formula)).rejects.toBeInstanceOf(NotTraceable);
});

it("finds the largest of more cells than a call takes arguments", async () => {
  const port = createMemoryPort();
  await port.write(
    "Sheet1!A1",
    Array.from({ length: 131_400 }, (_, row) => [row]),
  );
  const around = { source: sourceOf(port), sheet: "Sheet1", call: () => Promise.resolve(null) };
  expect(await evaluate(tokensOf("MAX(A:A)"), around)).toBe(131_399);
});

it("reads the parts of a table, and the name that a sheet has for itself", async () => {
  const port = createMemoryPort({ sheets: ["Sheet1", "CIFR"] });
  await port.write("Sheet1!A1", [
    ["# of miners", '9" rack'],
    [60, 1],
    [20, 2],
  ]);
  await port.addTable("Sheet1!A1:B3", "Fleet");
  await port.write("CIFR!A1", [[30, 17.5]]);
  await port.defineNames([{ name: "eff", address: "CIFR!B1" }]);
  port.user.name({ name: "eff", formula: "=CIFR!$A$1", sheet: "CIFR" });
  const around = { source: sourceOf(port), call: () => Promise.resolve(null) };
  const on = (sheet: string, text: string): Promise<unknown> =>
    evaluate(tokensOf(text), { ...around, sheet });
  expect(await on("CIFR", "SUM(Fleet['# of miners])")).toBe(80);
  expect(await on("CIFR", 'SUM(Fleet[9" rack])+COUNT(Fleet[[#Headers],[#Data]])')).toBe(7);
  expect(await on("CIFR", "eff")).toBe(30);
  expect(await on("Sheet1", "eff")).toBe(17.5);
});

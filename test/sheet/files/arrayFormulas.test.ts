import { worksOnArrays } from "../../../src/sheet/files/arrayFormulas";
import { readXlsx } from "../../../src/sheet/files/readXlsx";
import { writeXlsx } from "../../../src/sheet/files/writeXlsx";
import { bookOf } from "./books";

/* Which formulas a plain cell of a file would read otherwise than a cell that can hold blocks. */

const isSeveral = (name: string): boolean => name === "Eff";

it.each([
  "=SUM(A1:A3*B1:B3)",
  "=SUM({1,2}*A1:A3)",
  "=SUM(-A1:A3)",
  "=SUM(A1:A3%)",
  "=SUM((A1:A3)^2)",
  "=SUM(IF(A1:A3>18,1,0))",
  "=AVERAGE(IF(A1:A3>18,A1:A3))",
  "=SUMPRODUCT(IF(A1:A3>18,1,0))",
  "=MAX(LEN(D1:D3))",
  "=SUM(ROUND(A:A,1))",
  "=CONCAT(A1:A3&1)",
  "=INDEX(A1:A3*2,2)",
  "=SUM(VLOOKUP(A1:A2,A1:B3,2,FALSE))",
  "=SUM(COUNTIF(A:A,D1:D3))",
  "=SUM(SUMIFS(A:A,B:B,1,C:C,D1:D3))",
  "=SUM(SUMIFS(A:A,B:B,1,C:C,1,D:D,1,E:E,1,F:F,G1:G3))",
  "=SUM(OFFSET(A1,0,0,3)*2)",
  "=SUM(CHOOSE(1,A1:A3)*2)",
  "=SUM(Eff*2)",
  "=SUM(Fleet[MW]*Fleet[price])",
  "=SUM(FILTER(A1:A3,B1:B3))",
  "=LET(x,A1,x)",
  "=SUM(A1#)",
  "=A1:A3",
  "=NPV(0.1,A1:A3*2)",
  "=AND(A1:A3>17)",
  "=SUM(N(A1:A3))",
  "=WATT.CASHFLOW_IRR(A1:A3*2)",
  "=SUM(WATT.HASHCOST(A1:A3,B1)*2)",
])("%s is marked", (formula) => {
  expect(worksOnArrays(formula, isSeveral)).toBe(true);
});

it.each([
  "=A1*B1",
  "=SUM(A1:A3)*2",
  "=SUM(A1:A3,(B1:B3,C1:C3))",
  "=SUMPRODUCT((A1:A3>18)*B1:B3)",
  '=SUMPRODUCT(--(A1:A3<>""))',
  "=SUMPRODUCT(ABS(A1:A3-INT(A1:A3)))",
  "=SUM(IF(A1>0,A1:A3,B1:B3))",
  "=SUM(CHOOSE(2,A1:A3,B1:B3))",
  "=VLOOKUP(A1,A1:B3,2,FALSE)*2",
  "=INDEX(A:A,MATCH(A1,B:B,0))",
  "=SUM({1,2,3}*A1)",
  "=Rate*2",
  "=@A1:A3*2",
  "=Fleet[@MW]*2",
  "=SUM(Fleet[MW])",
  "=COUNTIFS(A:A,1,B:B,2)",
  "=SUM(WATT.HASHCOST(A1:A3,B1))",
  "=WATT.FLEET_EFFICIENCY(A1:A3,B1:B3)*2",
  '="A1:A3"&B1',
  "=SUM('A:A*1'!B1:B3)",
])("%s is not", (formula) => {
  expect(worksOnArrays(formula, isSeveral)).toBe(false);
});

it("the mark comes back from the file, with names that stand for several cells", async () => {
  const formulas = ["=SUM(A1:A3*2)", "=Eff+1", "=One+1"];
  const cells = formulas.map((formula, row) => ({ row, column: 3, value: 1, formula }));
  const names = [
    { name: "eff", formula: "=Sites!$A$1:$A$3" },
    { name: "one", formula: "=Sites!$A$1" },
  ];
  const { book } = await readXlsx(await writeXlsx({ ...bookOf({ name: "Sites", cells }), names }));
  expect(book.sheets[0].cells.map(({ block }) => block?.dynamic)).toEqual([true, true, undefined]);
});

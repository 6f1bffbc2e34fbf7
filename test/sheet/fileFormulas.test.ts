import { fileFormula } from "../../src/sheet/files/fileFormulas";

it.each([
  ['IFNA(A1,"IFNA(")', '_xlfn.IFNA(A1,"IFNA(")'],
  ["1+ifs(A1>0,MAX(1,2))", "1+_xlfn.ifs(A1>0,MAX(1,2))"],
  ["FILTER('SORT(1)'!A1:A2,B1:B2)", "_xlfn._xlws.FILTER('SORT(1)'!A1:A2,B1:B2)"],
  ["_xlfn.IFNA(A1,0)", "_xlfn.IFNA(A1,0)"],
  ["WATT.SWITCH(A1)+SUMIFS(A:A,B:B,1)", "WATT.SWITCH(A1)+SUMIFS(A:A,B:B,1)"],
])("%s goes into a file as %s", (formula, held) => {
  expect(fileFormula(formula)).toBe(held);
});

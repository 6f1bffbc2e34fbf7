import { fileFormula, typedFormula } from "../../../src/sheet/files/fileFormulas";

it.each([
  ['IFNA(A1,"IFNA(")', '_xlfn.IFNA(A1,"IFNA(")'],
  ["1+ifs(A1>0,MAX(1,2))", "1+_xlfn.ifs(A1>0,MAX(1,2))"],
  ["FILTER('SORT(1)'!A1:A2,B1:B2)", "_xlfn._xlws.FILTER('SORT(1)'!A1:A2,B1:B2)"],
  ["_xlfn.IFNA(A1,0)", "_xlfn.IFNA(A1,0)"],
  ["watt.Switch(A1)+SUMIFS(A:A,B:B,1)", "_xldudf_WATT_SWITCH(A1)+SUMIFS(A:A,B:B,1)"],
  ["STDEV.S(A1:D1)+PERCENTILE.INC(A:A,0.5)", "_xlfn.STDEV.S(A1:D1)+_xlfn.PERCENTILE.INC(A:A,0.5)"],
  ["NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ["LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ["x+LET(x,1,x)+x", "x+_xlfn.LET(_xlpm.x,1,_xlpm.x)+x"],
  [
    "MAP(A1:A3,LAMBDA(v,LET(w,v+1,w*v)))",
    "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlfn.LET(_xlpm.w,_xlpm.v+1,_xlpm.w*_xlpm.v)))",
  ],
  [
    'LET(f,LAMBDA(a,a&"a"),f(2))',
    '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a&"a"),_xlpm.f(2))',
  ],
  ["LET(max,MAX(A1:A3),MAX(max,5))", "_xlfn.LET(_xlpm.max,MAX(A1:A3),MAX(_xlpm.max,5))"],
  ["LET(sort,1,SORT(A1:A3)+sort)", "_xlfn.LET(_xlpm.sort,1,_xlfn._xlws.SORT(A1:A3)+_xlpm.sort)"],
  [
    "LET(f,LAMBDA(a,a),g,f,g(1))",
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a),_xlpm.g,_xlpm.f,_xlpm.g(1))",
  ],
  [
    "LAMBDA(a,[b],IF(ISOMITTED(b),a,a*b))(2)",
    "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.a*_xlpm.b))(2)",
  ],
  ["SUM(A1#)*2", "SUM(_xlfn.ANCHORARRAY(A1))*2"],
  ["'My sheet'!B2#+Fleet#", "_xlfn.ANCHORARRAY('My sheet'!B2)+_xlfn.ANCHORARRAY(Fleet)"],
  ["OFFSET(A1,1,0)#", "_xlfn.ANCHORARRAY(OFFSET(A1,1,0))"],
  ["-@A1:A3+@Prices", "-_xlfn.SINGLE(A1:A3)+_xlfn.SINGLE(Prices)"],
  ["@SORT(B1#,(1))&1", "_xlfn.SINGLE(_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(B1),(1)))&1"],
  ["@INDEX(A:A,1):C3", "_xlfn.SINGLE(INDEX(A:A,1):C3)"],
  ["@A1#", "_xlfn.SINGLE(_xlfn.ANCHORARRAY(A1))"],
  ['T[@MW]*[@[J/TH]]&"@A1#"', 'T[@MW]*[@[J/TH]]&"@A1#"'],
])("%s goes into a file as %s", (formula, held) => {
  expect(fileFormula(formula)).toBe(held);
});

it.each([
  ["_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)", "LET(x,A1,x+1)"],
  ["_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a+_xlpm.b)(1)", "LAMBDA(a,[b],a+b)(1)"],
  ["_xlfn._xlws.SORT(_xlfn.ANCHORARRAY(A1))", "SORT(A1#)"],
  ["_xlfn.SINGLE(_xlfn.ANCHORARRAY('My sheet'!A1))+1", "@'My sheet'!A1#+1"],
  ["_xlfn.SINGLE(_xldudf_WATT_COMPANIES())", "@WATT.COMPANIES()"],
  ["_xlfn.SINGLE(A1:A3,B1)", "@(A1:A3,B1)"],
  ["_xldudf_WATT_MINER_BREAKEVEN(17.5,0.05)", "WATT.MINER_BREAKEVEN(17.5,0.05)"],
  ['"_xlfn.SORT("&_xldudf_WATT_ASIC("S21")', '"_xlfn.SORT("&WATT.ASIC("S21")'],
  ["[2]!_xldudf_WATT_ASIC(1)", "WATT.ASIC(1)"],
  ["_xldudf_OTHER_ASIC(1)", "_xldudf_OTHER_ASIC(1)"],
])("%s of a file reads as %s", (held, formula) => {
  expect(typedFormula(held)).toBe(formula);
});

import { readable, substitute } from "../../../src/catalog/formula/formula";
import { tokenise } from "../../../src/catalog/formula/tokens";

it("puts addresses in place of names and leaves the rest", () => {
  const formula = 'IF(a>=1.5E-3,"a ""b""",SUM(flow[])+flow[-1]*row%)';
  const kinds: string[] = [];
  const replaced = substitute(formula, ({ name, of }) => {
    kinds.push(of);
    return `<${name}>`;
  });
  expect(replaced).toBe('IF(<a>>=1.5E-3,"a ""b""",SUM(<flow>)+<flow>*<>%)');
  expect(kinds).toEqual(["value", "column", "above", "row"]);
});

it("knows functions, numbers and constants from names", () => {
  expect(tokenise("ROUND(.5,2.)<>TRUE")).toEqual([
    { kind: "function", text: "ROUND" },
    { kind: "bracket", text: "(" },
    { kind: "number", text: ".5" },
    { kind: "operator", text: "," },
    { kind: "number", text: "2." },
    { kind: "bracket", text: ")" },
    { kind: "operator", text: "<>" },
    { kind: "constant", text: "TRUE" },
  ]);
});

it.each([
  ["a+b*c", "a + b * c"],
  ["-a+-b", "-a + -b"],
  ["IF( a<=-1 ,(-b),c%*-2)", "IF(a <= -1, (-b), c% * -2)"],
  ["SUM(a:b)", "SUM(a:b)"],
  ["a%-b", "a% - b"],
])("makes %s readable", (formula, text) => {
  expect(readable(formula)).toBe(text);
});

it("says from where on a text is no formula", () => {
  expect(() => tokenise("a+$b")).toThrow("not a formula from here on: $b");
});

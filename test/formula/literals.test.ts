import { constantText, literalText, parseConstant, parseNumber } from "../../src/formula/literals";

it.each([
  ["0.045", 0.045],
  [" 17.5 ", 17.5],
  ["-3", -3],
  ["+2", 2],
  [".5", 0.5],
  ["5.", 5],
  ["4.5%", 0.045],
  ["152.27E12", 152.27e12],
  ["1e-3", 0.001],
])("reads %s", (text, expected) => {
  expect(parseNumber(text)).toBe(expected);
});

it.each(["", "abc", "0,045", "1,090", "1 090", "1.2.3", "%", "1e999", "Infinity", "0x10", "5 %%"])(
  "does not take %p for a number",
  (text) => {
    expect(parseNumber(text)).toBeNull();
  },
);

it.each([
  [0.045, "0.045"],
  [1e21, "1E+21"],
  [true, "TRUE"],
  ['say "x"', '"say ""x"""'],
])("writes %p as %s", (value, expected) => {
  expect(literalText(value)).toBe(expected);
});

it.each([
  [
    "{1,2;3,4}",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["{ 15 , 17.5 }", [[15, 17.5]]],
  ['{"a;b","c,d"}', [["a;b", "c,d"]]],
  ['{"say ""x""";TRUE}', [['say "x"'], [true]]],
])("reads the constant %s", (text, expected) => {
  expect(parseConstant(text)).toEqual(expected);
});

it.each(["{1,2;3}", "{1,,2}", "{}", "{abc}", "1,2", "{A1:B2}"])("refuses %s", (text) => {
  expect(parseConstant(text)).toBeNull();
});

it("writes constants with commas and semicolons", () => {
  expect(constantText([[0.03], [0.05]])).toBe("{0.03;0.05}");
  expect(constantText([["IREN", "CIFR"]])).toBe('{"IREN","CIFR"}');
});

import { fittedNumber } from "../../../src/workbench/page/fittedNumber";

const inCharacters = (text: string, room: number): string =>
  fittedNumber(text, ({ length }) => length <= room);

// What Excel's General format shows in a column of so many characters.
it.each([
  ["45416666.666666664", 18, "45416666.666666664"],
  ["45416666.666666664", 11, "45416666.67"],
  ["45416666.666666664", 9, "45416667"],
  ["45416666.666666664", 7, "4.5E+07"],
  ["45416666.666666664", 5, "5E+07"],
  ["45416666.666666664", 4, "####"],
  ["-45416666.666666664", 9, "-45416667"],
  ["100000.25", 6, "100000"],
  ["1000000", 6, "1E+06"],
  ["0.00012345678901", 9, "0.0001235"],
  ["0.000012345678901", 9, "1.235E-05"],
  ["0.000012345678901", 6, "1E-05"],
  ["-0.5", 4, "-0.5"],
  ["1.2345678901234e+25", 8, "1.23E+25"],
])("shows %s in %d characters as %s", (text, room, shown) => {
  expect(inCharacters(text, room)).toBe(shown);
});

it.each(["1,234,567.00", "12.50%", "2025-11-18", "(3,114.0)"])(
  "fills a cell that is too narrow for %s, whose format Excel does not change",
  (text) => {
    expect(inCharacters(text, 5)).toBe("#####");
    expect(inCharacters(text, 12)).toBe(text);
  },
);

it("says something in a cell without any room", () => {
  expect(inCharacters("12", 0)).toBe("#");
});

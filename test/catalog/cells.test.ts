import { describeCell, formatNumber, onlyCell, plainCell, toBlock } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";

describe("a plain cell", () => {
  it.each<[string, unknown, unknown]>([
    ["a number", 1.5, 1.5],
    ["text with its blanks", " a ", " a "],
    ["blank text", "  ", null],
    ["a truth value", false, false],
    ["null", null, null],
    ["undefined", undefined, null],
    ["an empty cell as a rich value", { type: "Empty" }, null],
    ["an empty cell with a basic value", { type: "Empty", basicValue: "" }, null],
    ["a formatted number", { type: "FormattedNumber", basicValue: 7 }, 7],
    ["a formatted blank", { type: "String", basicValue: " " }, null],
    ["a number without a type", { basicValue: 7 }, 7],
    ["an object that is no cell", { address: "A1" }, null],
  ])("%s", (_, cell, plain) => {
    expect(plainCell(cell)).toBe(plain);
  });

  it("keeps an error of ours as it is", () => {
    const error = new CalcError("notFound", "not published");
    expect(plainCell(error)).toBe(error);
  });

  it.each<[string, unknown, string, string]>([
    ["not a number", NaN, "noResult", "not a finite number"],
    ["infinity in a rich value", { basicValue: -Infinity }, "noResult", "not a finite number"],
    ["an error", { code: "#DIV/0!" }, "divisionByZero", "the error #DIV/0!"],
    ["a value error", { code: "#VALUE!" }, "invalidInput", "the error #VALUE!"],
    ["a rich error", { type: "Error", basicValue: "#N/A" }, "notFound", "the error #N/A"],
    ["a rich error without text", { type: "Error" }, "invalidInput", "a rich value without"],
    ["an entity", { type: "Entity", text: "IREN" }, "invalidInput", "a data card; use a field"],
    ["a nested value", { type: "Array", basicValue: {} }, "invalidInput", "a rich value without"],
    ["a symbol", Symbol("x"), "invalidInput", "not a cell value"],
  ])("%s is an error", (_, cell, code, message) => {
    const plain = plainCell(cell);
    expect(plain).toBeInstanceOf(CalcError);
    expect(plain).toMatchObject({ code });
    expect((plain as CalcError).message).toContain(message);
  });
});

describe("a cell in words", () => {
  const forty = "1234567890".repeat(4);
  it.each([
    [null, "nothing"],
    [true, "TRUE"],
    [1234.5, "1,234.5"],
    ["abc", "text 'abc'"],
    [forty, `text '${forty}'`],
    [`${forty}1`, `text '${forty}...'`],
  ])("%s", (cell, words) => {
    expect(describeCell(cell)).toBe(words);
  });
});

describe("a number for people", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [-1000, "-1,000"],
    [1234567.125, "1,234,567.125"],
    [0.0001, "0.0001"],
    [0.00009, "9E-5"],
    [-0.00009, "-9E-5"],
    [999999999999999, "999,999,999,999,999"],
    [1e15, "1E+15"],
  ])("%d", (value, words) => {
    expect(formatNumber(value)).toBe(words);
  });
});

describe("a block", () => {
  const sparse: unknown[] = [];
  sparse[1] = [4];
  it.each<[string, unknown, unknown]>([
    ["a single value", 5, [[5]]],
    ["rows", [[1, 2]], [[1, 2]]],
    ["a flat list as a column", [1, 2], [[1], [2]]],
    ["a mixture", [[1, 2], 3], [[1, 2], [3]]],
    ["nothing", [], [[null]]],
    ["empty rows", [[], []], [[null]]],
    ["an empty row beside a full one", [[], [1]], [[], [1]]],
    ["a hole", sparse, [[undefined], [4]]],
  ])("%s", (_, value, block) => {
    expect(toBlock(value)).toEqual(block);
  });

  it.each<[unknown[], unknown]>([
    [[[7]], 7],
    [[7], 7],
    [[], undefined],
    [[[]], undefined],
  ])("of one, %j, has that cell", (range, cell) => {
    expect(onlyCell(range)).toBe(cell);
  });
});

import type { FormulaArgument } from "../../../src/workbench/runtime/arguments";
import { callableFunctions } from "../../../src/workbench/runtime/call";
import { StandInError, asCellError } from "../../../src/workbench/runtime/cellError";
import { createRegistry } from "../../../src/workbench/runtime/customFunctions";
import { METADATA, fixture } from "../fixture";

function setUp(metadata = METADATA) {
  const { registry, calls } = fixture();
  const functions = callableFunctions(metadata, registry);
  const call = (name: string, ...given: FormulaArgument[]) => {
    const found = functions.find((each) => each.metadata.name === name);
    if (!found) {
      throw new Error(`no ${name}`);
    }
    return found.call(given);
  };
  return { call, calls };
}

const invocation = (functionName: string) => ({ functionName });

describe("arguments", () => {
  it("are rows of cells, null where omitted, with the invocation after them", () => {
    const { call, calls } = setUp();
    call("ARGUMENTS", [[5]]);
    call(
      "ARGUMENTS",
      [
        [1, "a"],
        [true, null],
      ],
      null,
    );
    expect(calls).toEqual([
      [[[5]], null, invocation("ARGUMENTS")],
      [
        [
          [1, "a"],
          [true, ""],
        ],
        null,
        invocation("ARGUMENTS"),
      ],
    ]);
  });

  it("that are required arrive as null too when they are left out, for the function to name", () => {
    const { call, calls } = setUp();
    call("ARGUMENTS");
    expect(calls).toEqual([[null, null, invocation("ARGUMENTS")]]);
  });

  it("of a repeating parameter come as one array of blocks", () => {
    const { call, calls } = setUp();
    call("REST", [[1]]);
    call("REST", [[1]], [[2, 3]], null, [[4]]);
    expect(calls).toEqual([
      [[[1]], [], invocation("REST")],
      [[[1]], [[[2, 3]], null, [[4]]], invocation("REST")],
    ]);
  });

  it("hold error cells as objects where the metadata allows errors", () => {
    const { call, calls } = setUp();
    const error = new StandInError("#N/A");
    call("ARGUMENTS", [[1, error]]);
    expect(calls[0][0]).toEqual([[1, error]]);
  });

  it("pass an error on without a call where the metadata does not", () => {
    const { call, calls } = setUp({ ...METADATA, allowErrorForDataTypeAny: false });
    const result = call("ARGUMENTS", [[1, new StandInError("#N/A")]]);
    expect(result).toEqual([[{ error: "#N/A", message: "" }]]);
    expect(calls).toEqual([]);
  });

  it("more than the function has are an error", () => {
    const { call, calls } = setUp();
    expect(call("ARGUMENTS", [[1]], [[2]], [[3]])).toEqual([
      [{ error: "#VALUE!", message: "ARGUMENTS takes 2 arguments, got 3" }],
    ]);
    expect(calls).toEqual([]);
  });

  it.each<[string, FormulaArgument, unknown]>([
    ["a number", [[4]], 8],
    ["an empty cell, which is 0", [[null]], 0],
    ["TRUE, which is 1", [[true]], 2],
    ["text that reads as a number", [["2.5"]], 5],
  ])("of type number take %s", (_, given, expected) => {
    expect(setUp().call("PLAIN", given)).toEqual([[expected]]);
  });

  it.each<[string, FormulaArgument, string]>([
    ["text", [["abc"]], "value must be a number"],
    ["a range", [[1, 2]], "value takes one cell, got a range"],
    ["nothing", null, "value is missing"],
  ])("of type number refuse %s", (_, given, message) => {
    expect(setUp().call("PLAIN", given)).toEqual([[{ error: "#VALUE!", message }]]);
  });
});

describe("results", () => {
  it("are blocks in which an error is one cell", () => {
    expect(setUp().call("TABLE", [[3]])).toEqual([
      [1, "text"],
      [2, { error: "#N/A", message: "row 2 is not published" }],
      [3, "text"],
    ]);
  });

  it.each<[string, FormulaArgument, unknown]>([
    [
      "with its sentence",
      [["abc"]],
      { error: "#VALUE!", message: "value must be a number, got abc" },
    ],
    ["without one", [[0]], { error: "#DIV/0!", message: "" }],
  ])("show a thrown error %s", (_, given, expected) => {
    expect(setUp().call("CHECKED", given)).toEqual([[expected]]);
  });

  it("say so when a function fails by mistake", () => {
    expect(setUp().call("CHECKED", [["crash"]])).toEqual([
      [
        {
          error: "#VALUE!",
          message: "CHECKED failed unexpectedly: TypeError: a mistake of the add-in",
        },
      ],
    ]);
  });

  it("say so when functions.js lacks a function of functions.json", () => {
    expect(setUp().call("ABSENT")).toEqual([
      [{ error: "#N/A", message: expect.stringContaining("functions.js does not provide it") }],
    ]);
  });

  it.each(["nan", "infinity", "null"])(
    "never hide %s in an array, where Excel would show 0",
    (what) => {
      const cells = setUp()
        .call("RETURN", [[what]])
        .flat();
      expect(cells).toContainEqual({
        error: "#VALUE!",
        message: expect.stringContaining("which Excel cannot show"),
      });
      expect(cells).not.toContain(0);
    },
  );

  it.each([
    ["undefined", "returned undefined instead of rows"],
    ["scalar", "returned 5 instead of rows"],
    ["promise", "returned a object instead of rows"],
    ["ragged", "rows of unequal length"],
    ["empty", "rows of unequal length"],
  ])("must be rows of equal length: %s", (what, part) => {
    expect(setUp().call("RETURN", [[what]])).toEqual([
      [{ error: "#VALUE!", message: expect.stringContaining(part) }],
    ]);
  });
});

describe("the stand-in for CustomFunctions", () => {
  it("associates one function or many, whatever the case of the id", () => {
    const { standIn, find } = createRegistry();
    const one = () => [[1]];
    const two = () => [[2]];
    standIn.associate("one", one);
    standIn.associate({ TWO: two });
    expect([find("ONE"), find("two"), find("three")]).toEqual([one, two, undefined]);
  });

  it("refuses to associate what is no function", () => {
    const { standIn } = createRegistry();
    expect(() => standIn.associate({ ONE: 1 as never })).toThrow(
      "ONE is associated with no function",
    );
  });

  it("knows an error of another realm by its shape", () => {
    expect(asCellError({ code: "#NUM!", message: "no solution" })).toEqual({
      code: "#NUM!",
      message: "no solution",
    });
    expect([asCellError({ code: "ENOENT" }), asCellError("#NUM!"), asCellError(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

import path from "node:path";
import { catalog } from "../../src/catalog";
import { EXCEL_ERRORS } from "../../src/catalog/cells";
import { CalcError } from "../../src/core/errors";
import { readCsvFile } from "../readCsv";
import { answer, callValues, parseArgument } from "../support";
import { CALL, FunctionCalls, type CallResult } from "./host/functionCalls";
import { openJsdomClient, type JsdomClient } from "./jsdomClient";
import { record, recordFlow } from "./records";

let client: JsdomClient;
let calls: FunctionCalls;

beforeAll(async () => {
  client = await openJsdomClient({
    evaluate: () => 0,
    script: "functions.js",
    listen: (host) => void (calls = new FunctionCalls(host)),
  });
});

afterAll(() => {
  expect(client.host.state.complaints).toEqual([]);
  recordFlow("every case table through the runtime", `${client.host.requests.length} requests`);
  record(client.host);
  client.close();
});

test("every function is there under its name", () => {
  const { mappings } = client.window.CustomFunctions._association;
  expect(Object.keys(mappings).sort()).toEqual(catalog.map(({ name }) => name).sort());
});

describe("case tables through Microsoft's runtime", () => {
  test.each(catalog.map((definition) => [definition.name, definition] as const))(
    "%s answers as it computes",
    async (name, definition) => {
      const [, ...rows] = readCsvFile(path.join(__dirname, `../cases/${name}.csv`));
      const repeats = Object.values(definition.parameters).at(-1)?.kind === "arguments";
      const different = await Promise.all(
        rows.map(async (row) => {
          const values = callValues(definition, row.slice(0, -2).map(parseArgument));
          const sent = values.map((value, index) =>
            repeats && index === values.length - 1
              ? (value as unknown[]).map(asSent)
              : asSent(value),
          );
          const found = difference(await calls.call(name, sent), answer(definition, values));
          return found === null ? [] : [`${row.slice(0, -2).join(" | ")}: ${found}`];
        }),
      );
      expect(different.flat()).toEqual([]);
    },
  );
});

/** Every parameter is a block; null stands for an argument left out. */
function asSent(value: unknown): unknown {
  const errors = (cell: unknown): unknown =>
    typeof cell === "object" && cell !== null ? { type: "CustomFunctionError", ...cell } : cell;
  if (value === null) {
    return null;
  }
  return Array.isArray(value)
    ? (value as unknown[][]).map((row) => row.map(errors))
    : [[errors(value)]];
}

type Grid = ReturnType<typeof answer>;

/** A call of one cell throws its error; in a block the error stands in its cell. */
function difference({ succeeded, value, error }: CallResult, expected: Grid): string | null {
  const [[first]] = expected;
  const alone = expected.length === 1 && expected[0].length === 1 ? first : null;
  if (!succeeded) {
    const wanted = alone instanceof CalcError ? EXCEL_ERRORS[alone.code] : "a result";
    return error === wanted && saysWhy(error, value, alone as CalcError)
      ? null
      : `failed with ${error} ${String(value)} instead of ${wanted}`;
  }
  const rows = value as unknown[][];
  const same =
    rows.length === expected.length &&
    rows.every(
      (row, r) =>
        row.length === expected[r].length && row.every((cell, c) => isSame(cell, expected[r][c])),
    );
  return same ? null : `answered ${JSON.stringify(value)}`;
}

function isSame(sent: unknown, wanted: unknown): boolean {
  if (!(wanted instanceof CalcError)) {
    return Object.is(sent, wanted ?? "");
  }
  const { basicValue, message } = (sent ?? {}) as { basicValue?: string; message?: string };
  const code = EXCEL_ERRORS[wanted.code];
  return basicValue === code && saysWhy(code, message, wanted);
}

/** Excel carries a sentence with two of its errors. */
function saysWhy(code: string | null, sentence: unknown, { message }: CalcError): boolean {
  return !["#VALUE!", "#N/A"].includes(code ?? "") || sentence === message;
}

describe("what a workbook may send besides", () => {
  const price = [[100_000]];
  const hashrate = [[900]];
  const subsidy = [[3.125]];
  const card = (value: object): unknown => [[{ value: JSON.stringify(value) }]];

  test("a left-out argument takes its default, whatever stands for it", async () => {
    const given = await calls.call("HASHPRICE", [price, hashrate, subsidy]);
    expect(given.succeeded).toBe(true);
    for (const blank of [null, [[null]], [[""]]]) {
      expect(await calls.call("HASHPRICE", [price, hashrate, subsidy, blank])).toEqual(given);
    }
  });

  test("an error in an input comes out as that error", async () => {
    const error = [[{ type: "CustomFunctionError", code: "#N/A" }]];
    const { error: shown } = await calls.call("HASHPRICE", [error, hashrate, subsidy]);
    expect(shown).toBe("#N/A");
  });

  test("a number that is formatted by its cell counts as the number", async () => {
    const formatted = card({ type: "FormattedNumber", basicValue: 100_000, numberFormat: "$0" });
    const flags = CALL.errors + CALL.cards;
    const given = await calls.call("HASHPRICE", [price, hashrate, subsidy]);
    expect(await calls.call("HASHPRICE", [formatted, hashrate, subsidy], flags)).toEqual(given);
  });

  test.each(["Entity", "LinkedEntity"])(
    "a data card (%s) gets a sentence that helps",
    async (type) => {
      const entity = card({
        type,
        text: "Bitcoin",
        basicType: "Error",
        basicValue: "#VALUE!",
        properties: { Price: { type: "Double", basicValue: 100_000 } },
      });
      const flags = CALL.errors + CALL.cards;
      const { error, value } = await calls.call("HASHPRICE", [entity, hashrate, subsidy], flags);
      expect(error).toBe("#VALUE!");
      expect(value).toMatch(/data card.*field/);
    },
  );
});

import fc from "fast-check";
import { FIELDS, type Field } from "../../../src/presets/fields";
import { parseCsv, plainText, writeCsv } from "../../../src/workbook/team/csv";
import { readTeamFile, toCsvFile, toJsonFile } from "../../../src/workbook/team/file";
import { isoSerial, type TeamRow } from "../../../src/workbook/team/rows";
import { presetRows } from "../../../src/workbook/team/table";

const HEADER = "ticker,field,value,unit,as of,source,note";
const ROW: TeamRow = {
  ticker: "RIOT",
  field: "power_price_usd_kwh",
  value: 0.036,
  asOf: "2025-11-18",
  source: "https://example.org/a?b=1,2",
  note: 'Call with "IR", two lines:\nafter credits',
};

function rejections(text: string): string[] {
  return readTeamFile(text).rejected.map(({ line, reason }) => `${line}: ${reason}`);
}

describe("CSV", () => {
  it("writes one line a figure, quoted where the text needs it", () => {
    expect(toCsvFile([ROW])).toBe(
      `${HEADER}\r\nRIOT,power_price_usd_kwh,0.036,USD/kWh,2025-11-18,"https://example.org/a?b=1,2",` +
        '"Call with ""IR"", two lines:\nafter credits"\r\n',
    );
  });

  it.each(["=HYPERLINK(1)", "+1", "-1 and more", "@SUM(A1)", "\t=1", "'=1", "''-"])(
    "keeps %j from being a formula in the reader, and gets it back",
    (note) => {
      const file = toCsvFile([{ ...ROW, note }]);
      const [, { cells }] = parseCsv(file);
      expect(cells[6]).toBe(`'${note}`);
      expect(readTeamFile(file).rows[0].note).toBe(note);
    },
  );

  it("leaves an apostrophe alone where it guards nothing", () => {
    expect(plainText("'ello")).toBe("'ello");
    expect(plainText("'=1")).toBe("=1");
    expect(toCsvFile([{ ...ROW, note: "'ello" }])).toContain(",'ello\r\n");
  });

  it("leaves negative numbers numbers", () => {
    const file = toCsvFile([{ ...ROW, value: -0.01 }]);
    expect(file).toContain("RIOT,power_price_usd_kwh,-0.01,");
    expect(readTeamFile(file).rows[0].value).toBe(-0.01);
  });

  it.each([
    ["commas", "ticker,field,value\nRIOT,hashrate_eh_s,40"],
    ["semicolons", "ticker;field;value\r\nRIOT;hashrate_eh_s;40\r\n"],
    ["tabs", "ticker\tfield\tvalue\nRIOT\thashrate_eh_s\t40\n"],
    ["a byte order mark", "\uFEFFticker,field,value\nRIOT,hashrate_eh_s,40"],
    ["columns in another order", "note,Value,TICKER,extra,Field\n,40,riot,x,HASHRATE_EH_S"],
    ["blank lines", "ticker,field,value\n\nRIOT,hashrate_eh_s,40\n,,\n\n"],
    ["an exponent", "ticker,field,value\nRIOT,hashrate_eh_s,4e1"],
  ])("reads %s", (_, file) => {
    expect(readTeamFile(file)).toEqual({
      rows: [{ ticker: "RIOT", field: "hashrate_eh_s", value: 40, asOf: "", source: "", note: "" }],
      rejected: [],
    });
  });

  it("counts the lines of the file, also after a cell of two lines", () => {
    const file = `${HEADER}\nRIOT,debt_usd,1,,,,"a\nb"\nRIOT,cash_usd,x,,,,\n`;
    expect(rejections(file)).toEqual(["4: value of cash_usd must be a number (USD), got text 'x'"]);
  });

  it("gets back what it wrote, whatever the texts hold", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom("=", "'", '"', ",", ";", "\n", "\r", "\t", "-", "@", "a"),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
        (rows) => {
          const head = ["a", "b"];
          const [, ...read] = parseCsv(writeCsv([head, ...rows]));
          const filled = rows.filter((row) => row.some((text) => writeable(text)));
          expect(read.map(({ cells }) => cells.map(plainText))).toEqual(filled);
        },
      ),
    );
  });

  function writeable(text: string): boolean {
    return parseCsv(writeCsv([["a"], [text]])).length > 1;
  }
});

it("gets every preset back from either kind of file", () => {
  const rows = presetRows(["RIOT", "IREN", "HUT"]);
  expect(rows.length).toBeGreaterThan(60);
  expect(readTeamFile(toCsvFile(rows))).toEqual({ rows, rejected: [] });
  expect(readTeamFile(toJsonFile(rows))).toEqual({ rows, rejected: [] });
});

it("gets any figure back from either kind of file", () => {
  const row = fc.record({
    ticker: fc.stringMatching(/^[A-Z]{1,5}$/),
    field: fc.constantFrom<Field>(...FIELDS.filter(({ unit }) => unit === "MW")).map((f) => f.name),
    value: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((v) => v + 0),
    asOf: fc.constantFrom("", "2024-02-29", "2025-12-31"),
    source: fc.string(),
    note: fc.string(),
  });
  fc.assert(
    fc.property(row, (one) => {
      expect(readTeamFile(toCsvFile([one])).rows).toEqual([one]);
      expect(readTeamFile(toJsonFile([one])).rows).toEqual([one]);
    }),
  );
});

describe("rows that are left out", () => {
  it.each([
    [",hashrate_eh_s,40,,,,", "ticker must be text, got nothing"],
    ["RIOT,,40,,,,", "field is missing"],
    ["RIOT,hashrate,40,,,,", "unknown field 'hashrate': did you mean hashrate_eh_s, "],
    ["RIOT,hashrate_eh_s,,,,,", "value of hashrate_eh_s is missing"],
    ["RIOT,hashrate_eh_s,  ,,,,", "value of hashrate_eh_s is missing"],
    ['RIOT,debt_usd,"1,800",,,,', "value of debt_usd must be a number (USD), got text '1,800'"],
    ["RIOT,debt_usd,5%,,,,", "value of debt_usd must be a number (USD), got text '5%'"],
    ["RIOT,debt_usd,-5,,,,", "value of debt_usd must not be negative, got -5"],
    ["RIOT,debt_usd,#REF!,,,,", "value of debt_usd is the error #REF!"],
    ["RIOT,company_name,#N/A,,,,", "value of company_name is the error #N/A"],
    ["HUT,subsidiary_stake_fraction,80,,,,", "must be a fraction, so type 85% as 0.85, got 80"],
    ["RIOT,power_secured_mw,1.8,GW,,,", "unit of power_secured_mw must be MW, got 'GW'"],
    [
      "RIOT,debt_usd,1,USD,18.11.2025,,",
      "as of must be a day such as 2025-11-18, got '18.11.2025'",
    ],
    ["RIOT,debt_usd,1,USD,2025-02-29,,", "as of must be a day such as 2025-11-18"],
  ])("%s", (line, reason) => {
    const { rows, rejected } = readTeamFile(`${HEADER}\n${line}\nMARA,debt_usd,1,,,,`);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([{ line: 2, reason: expect.stringContaining(reason) }]);
  });

  it("names the line where a figure stands already", () => {
    const file = `${HEADER}\nRIOT,debt_usd,1,,,,\nMARA,debt_usd,1,,,,\nriot,DEBT_USD,2,,,,`;
    expect(rejections(file)).toEqual(["4: RIOT debt_usd stands in line 2 already"]);
    expect(readTeamFile(file).rows.map(({ value }) => value)).toEqual([1, 1]);
  });

  it("takes a company that the presets do not know", () => {
    expect(readTeamFile(`${HEADER}\nmyco,hashrate_eh_s,7,,,,`).rows[0].ticker).toBe("MYCO");
  });

  it("names rows of a JSON file by their place", () => {
    const file = '[{"ticker":"RIOT","field":"debt_usd","value":1},{"ticker":"RIOT"},7,null]';
    expect(rejections(file)).toEqual(["2: field is missing"]);
  });

  it.each([
    ['[{"ticker":"RIOT","field":"debt_usd","value":"1"}]', "must be a number (USD), got text '1'"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":true}]', "must be a number (USD), got TRUE"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":{"a":1}}]', "got text '{\"a\":1}'"],
    ['[{"ticker":5,"field":"debt_usd","value":1}]', "ticker must be text, got '5'"],
  ])("%s", (file, reason) => {
    expect(rejections(file)).toEqual([expect.stringContaining(reason)]);
  });
});

describe("files that are none", () => {
  it.each([
    ["", 'no column "ticker"'],
    ["ticker,field\nRIOT,debt_usd", 'no column "value"'],
    ["{ not JSON", "cannot be read as such"],
    ['{"rows": 5}', "no list of rows"],
    ["x".repeat(2_000_001), "too large"],
  ])("%.20s", (file, part) => {
    expect(() => readTeamFile(file)).toThrow(part);
  });
});

it.each([
  ["2025-11-18", 45979],
  ["1900-03-01", 61],
  ["2024-02-29", 45351],
  ["2025-02-29", null],
  ["2025-13-01", null],
  ["18.11.2025", null],
])("the day %s is Excel's %s", (day, serial) => {
  expect(isoSerial(day)).toBe(serial);
});

import fc from "fast-check";
import { company } from "../../../src/catalog/companies/company";
import { FIELDS, type Field } from "../../../src/presets/fields";
import { parseCsv, plainText, writeCsv } from "../../../src/workbook/team/csv";
import { readTeamFile, toCsvFile, toJsonFile } from "../../../src/workbook/team/file";
import { type TeamRow } from "../../../src/workbook/team/rows";
import { answer } from "../../support";
import { dateSerial } from "../../../src/sheet/dates";
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
    ["columns in another order", "note,Value,TICKER,Units,Field\n,40,riot,eh/s,HASHRATE_EH_S"],
    ["letters of full width", "ticker,field,value\n\uff32\uff29\uff2f\uff34,\uff48ashrate_eh_s,40"],
    ["blank lines", "ticker,field,value\n\nRIOT,hashrate_eh_s,40\n,,\n\n"],
    ["a line that names the separator", "sep=;\r\nticker;field;value\r\nRIOT;hashrate_eh_s;40"],
    ["bars named so", '\uFEFF"sep=|"\nticker|field|value\nRIOT|hashrate_eh_s|40'],
    ["lines that end as on old Macs", "ticker,field,value,source\rRIOT,hashrate_eh_s,40,\r"],
    ["quoted headings", '"ticker";"field";"value, in units";"value"\nRIOT;hashrate_eh_s;;40'],
    ["headings of one word", "Ticker,FIELD,value,as_of\nRIOT,hashrate_eh_s,40,"],
    [
      "letters that show nothing",
      "ticker,field,value\nR\u0000I\u200bOT\u00a0,\ufeffhashrate_eh_s,\u00a040",
    ],
    ["an exponent", "ticker,field,value\nRIOT,hashrate_eh_s,4e1"],
  ])("reads %s", (_, file) => {
    const { rows, rejected } = readTeamFile(file);
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      { ticker: "RIOT", field: "hashrate_eh_s", value: 40, asOf: "", source: "", note: "" },
    ]);
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
  expect(readTeamFile(toCsvFile(rows))).toEqual({ rows, rejected: [], unread: [] });
  expect(readTeamFile(toJsonFile(rows))).toEqual({ rows, rejected: [], unread: [] });
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
      "RIOT,debt_usd,1,USD,11.18.2025,,",
      "as of must be a day such as 2025-11-18, got '11.18.2025'",
    ],
    [
      "RIOT,debt_usd,1,USD,03/04/2025,,",
      "as of may be 2025-04-03 or 2025-03-04, got '03/04/2025': write the year first",
    ],
    ["RIOT,debt_usd,1,USD,18-11-25,,", "as of must be a day such as 2025-11-18, got '18-11-25'"],
    ["RIOT,debt_usd,1e999,,,,", "value of debt_usd is larger than a cell can hold"],
    [
      `RIOT,debt_usd,1,,,,${"x".repeat(40_000)}`,
      "note has 40,000 characters, 32767 fit into a cell",
    ],
    ["RIOT,debt_usd,1,,,B\uFFFDrse,", "source holds letters that cannot be read"],
    ["RIOT,debt_usd,1,400,,,", "value may be 1 or 1,400: put quotes around a number"],
    ["RIOT,debt_usd,1,400.50,,,", "value may be 1 or 1,400.50: put quotes around a number"],
    ["RIOT,debt_usd,-1,400,,,", "value may be -1 or -1,400"],
    ["RIOT,debt_usd,1,5%,,,", "value may be 1 or 1,5%"],
    ["RIOT,debt_usd,1,400,,,,", "value may be 1 or 1,400"],
    ['RIOT,debt_usd,"(1,400)",,,,', "must be a number (USD), got text '(1,400)'"],
    ['RIOT,debt_usd,"$1,400",,,,', "must be a number (USD), got text '$1,400'"],
    ['RIOT,debt_usd,"1,400-",,,,', "must be a number (USD), got text '1,400-'"],
    ['RIOT,debt_usd,"1,40,000",,,,', "must be a number (USD), got text '1,40,000'"],
    ["RIOT,debt_usd,1.400€,,,,", "must be a number (USD), got text '1.400€'"],
    ["RIOT,debt_usd,1e3 USD,,,,", "must be a number (USD), got text '1e3 USD'"],
    ['RIOT,debt_usd,"1\n400",,,,', "must be a number (USD), got text '1\n400'"],
    ['RIOT,debt_usd,"1\u2028400",,,,', "must be a number (USD), got text '1\u2028400'"],
    ["RIOT,debt_usd,1,USD,18 marraskuu 2025,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,18 mai 2025,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,0x10,,,,", "must be a number (USD), got text '0x10'"],
    ["RIOT,debt_usd,1_400,,,,", "must be a number (USD), got text '1_400'"],
    ["RIOT,debt_usd,NaN,,,,", "must be a number (USD), got text 'NaN'"],
    ["RIOT,debt_usd,Infinity,,,,", "must be a number (USD), got text 'Infinity'"],
    ["RIOT,debt_usd,\uFF11\uFF12,,,,", "must be a number (USD), got text '"],
    ["RIOT,debt_usd,1,USD,03/04/25,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,3-4-2025,,", "as of may be 2025-04-03 or 2025-03-04"],
    ["RIOT,debt_usd,1,USD,2025-18-11,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,31.11.2025,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,2025,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,Q3 2025,,", "as of must be a day such as 2025-11-18"],
    ["RIOT,debt_usd,1,USD,,,x,y", "there are 8 cells under 7 headings"],
    ["\u200b,debt_usd,1,,,,", "ticker must be text, got nothing"],
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
    const reason = 'it is no row such as {"ticker": "RIOT", "field": "hashrate_eh_s", "value": 40}';
    expect(rejections(file)).toEqual(["2: field is missing", `3: ${reason}`, `4: ${reason}`]);
  });

  it.each([
    ['[{"ticker":"RIOT","field":"debt_usd","value":"1"}]', "must be a number (USD), got text '1'"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":true}]', "must be a number (USD), got TRUE"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":{"a":1}}]', "got text '{\"a\":1}'"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":"1.400,50"}]', "got text '1.400,50'"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":[1,400]}]', "got text '[1,400]'"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":1,"value":2}]', "value is there twice"],
    ['[{"ticker":"RIOT","field":"debt_usd","value":1,"\\u0076alue":2}]', "value is there twice"],
    [
      '[{"ticker":"RIOT","field":"power_secured_mw","value":1,"units":"GW"}]',
      "must be MW, got 'GW'",
    ],
    ['[{"value":{"value":1},"ticker":"RIOT","field":"debt_usd"}]', "got text '{\"value\":1}'"],
    [
      '[{"ticker":"RIOT","field":"debt_usd","value":1,"as of":"03/04/2025"}]',
      "as of may be 2025-04-03 or 2025-03-04",
    ],
    ['[{"ticker":"RIOT","field":"debt_usd","value":1,"unit":"USDm"}]', "unit of debt_usd must be"],
    ['[{"ticker":5,"field":"debt_usd","value":1}]', "ticker must be text, got '5'"],
  ])("%s", (file, reason) => {
    expect(rejections(file)).toEqual([expect.stringContaining(reason)]);
  });
});

it("finds a number cut in two beside any column", () => {
  const file = "ticker,field,value,note\nRIOT,debt_usd,1.400,50\nMARA,debt_usd,1.5,50";
  expect(rejections(file)).toEqual([
    "2: value may be 1.400 or 1.400,50: put quotes around a number that holds the separator",
  ]);
});

it.each([
  "ticker,field,value, Date ,own\nRIOT,debt_usd,1,2025-11-18,x",
  '[{"ticker":"RIOT","field":"debt_usd","value":1,"Date":"2025-11-18"},{"own":1}]',
])("names what it has no column for: %s", (file) => {
  expect(readTeamFile(file).unread).toEqual(["Date", "own"]);
});

describe("files that are none", () => {
  it.each([
    [
      'ticker,field,value,note\nRIOT,debt_usd,1,"open\nMARA,debt_usd,2,x',
      "line 2 of the file is never closed",
    ],
    [
      'ticker,field,value,note\nRIOT,debt_usd,1,"open\nMARA,debt_usd,2,"x"',
      "line 2 of the file ends within a text in line 3",
    ],
    ["ticker,field,value,Value\nRIOT,debt_usd,1,2", 'two columns "value"'],
    ["", 'no column "ticker"'],
    ["ticker,field\nRIOT,debt_usd", 'no column "value"'],
    ["{ not JSON", "cannot be read as such"],
    ['{"rows": 5}', "no list of rows"],
    ['{"rows": [], "Rows": [{}]}', "two lists of rows"],
    ['{"rows": [], "rows": [{}]}', "two lists of rows"],
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
  expect(dateSerial(day)).toBe(serial);
});

/** Columns, values of two fields as the file writes them, and what each is to be: null is refused. */
describe.each([
  ["semicolons", "MW;1.400 USD/kWh;0,036", [1400, 0.036]],
  ["semicolons", "MW;1.400 USD/kWh;1", [null, 1]],
  ["semicolons", "MW;1.400 USD/kWh;0.036", [null, 0.036]],
  ["semicolons", "MW;1,400 USD/kWh;1", [null, 1]],
  ["semicolons", "MW;1,400 USD/kWh;0.036", [1400, 0.036]],
  ["semicolons", "MW;1.400.000 USD/kWh;0,036", [1_400_000, 0.036]],
  ["semicolons", "MW;1.400,5 USD/kWh;-0,01", [1400.5, -0.01]],
  ["semicolons", "MW;1.400,5 USD/kWh;0.01", [null, null]],
  ["semicolons", "MW;1400 USD/kWh;1.5", [1400, 1.5]],
  ["semicolons", "MW;1\u00a0400,5 USD/kWh;1", [1400.5, 1]],
  ["semicolons", "MW;1'400 USD/kWh;1", [1400, 1]],
  ["semicolons", "MW;1\u2019400,5 USD/kWh;0,01", [1400.5, 0.01]],
  ["semicolons", "MW;1\u202f400,50 USD/kWh;1", [1400.5, 1]],
  ["semicolons", "MW;12\u2009400\u2009000 USD/kWh;1", [12_400_000, 1]],
  ["semicolons", "MW;1 400.5 USD/kWh;0.01", [1400.5, 0.01]],
  ["semicolons", "MW;1,400.50 USD/kWh;0.01", [1400.5, 0.01]],
  ["semicolons", "MW;1.400.5 USD/kWh;1", [null, 1]],
  ["semicolons", "MW;\u22121 USD/kWh;\u22120,01", [null, -0.01]],
  ["commas", "MW;1.400 USD/kWh;1", [1.4, 1]],
  ["commas", "MW;1,400 USD/kWh;1", [null, 1]],
  ["commas", "MW;1,400 USD/kWh;0.036", [1400, 0.036]],
  ["commas", "MW;1,400 USD/kWh;0,036", [null, 0.036]],
  ["commas", "MW;1,400,000 USD/kWh;0.036", [1_400_000, 0.036]],
  ["tabs", "MW;1.400 USD/kWh;1", [null, 1]],
  ["tabs", "MW;1.400 USD/kWh;0,036", [1400, 0.036]],
  ["tabs", "MW;1,400 USD/kWh;0.036", [1400, 0.036]],
  ["tabs", "MW;1.40.0 USD/kWh;1", [null, 1]],
] as const)("a file with %s", (separators, written, expected) => {
  it(written, () => {
    const separator = { semicolons: ";", commas: ",", tabs: "\t" }[separators];
    const [mw, price] = written
      .split(/(?<=[\d]) USD/)
      .map((part) => part.slice(part.indexOf(";") + 1));
    const lines = [
      ["ticker", "field", "value"],
      ["CIFR", "power_secured_mw", `"${mw}"`],
      ["RIOT", "power_price_usd_kwh", `"${price}"`],
    ];
    const { rows, rejected } = readTeamFile(lines.map((line) => line.join(separator)).join("\r\n"));
    const valueOf = (ticker: string) => rows.find((row) => row.ticker === ticker)?.value ?? null;
    expect([valueOf("CIFR"), valueOf("RIOT")]).toEqual(expected);
    expect(rejected).toHaveLength(expected.filter((value) => value === null).length);
  });
});

it("says both readings of a number that has two", () => {
  expect(rejections("ticker;field;value\nCIFR;power_secured_mw;1.400")).toEqual([
    "2: value of power_secured_mw must be a number (MW), got text '1.400': which may be 1.4 or 1400: write it without a sign for thousands",
  ]);
});

it("reports a quote that swallows a row", () => {
  const file = 'ticker,field,value,note\nIREN,hashrate_eh_s,50,"open\nMARA,hashrate_eh_s,60,x"';
  expect(rejections(file)).toEqual([
    "2: a quote that opens in line 2 runs on over what reads as another row",
  ]);
});

it.each([
  ["2025-11-18", "2025-11-18"],
  ["2025/11/18", "2025-11-18"],
  ["2025-11-18T00:00:00Z", "2025-11-18"],
  ["18.11.2025", "2025-11-18"],
  ["3.4.2025", "2025-04-03"],
  ["11/18/2025", "2025-11-18"],
  ["18/11/2025", "2025-11-18"],
  ["11/18/2025 00:00", "2025-11-18"],
  ["11/11/2025", "2025-11-11"],
  ["18-Nov-2025", "2025-11-18"],
  ['"November 18, 2025"', "2025-11-18"],
  ["45979", "2025-11-18"],
])("the day %s is %s", (typed, day) => {
  expect(readTeamFile(`${HEADER}\nRIOT,debt_usd,1,,${typed},,`).rows[0].asOf).toBe(day);
});

it("takes the keys of JSON as it takes the headings of CSV", () => {
  const rows = ["as of", "as_of", "asOf", "AS OF"].map((key, at) => ({
    Ticker: `CO${at}`,
    FIELD: "power_price_usd_kwh",
    Value: 0.036,
    [key]: "18.11.2025",
  }));
  const read = readTeamFile(JSON.stringify({ Rows: rows }));
  expect(read.rejected).toEqual([]);
  expect(read.rows.map(({ asOf }) => asOf)).toEqual(rows.map(() => "2025-11-18"));
  expect(rejections('[{"value":1,"Value":2,"ticker":"RIOT","field":"debt_usd"},{"a":1}]')).toEqual([
    "1: value is there twice",
    expect.stringContaining("2: it is no row such as"),
  ]);
  expect(rejections('[{"ticker":"RIOT","field":"debt_usd","value":1e999}]')).toEqual([
    "1: value of debt_usd is larger than a cell can hold",
  ]);
});

describe("bytes", () => {
  const text = "ticker\tfield\tvalue\tnote\r\nRIOT\thashrate_eh_s\t40\tBörse\r\n";
  const utf16 = (start: string, swap: boolean): Buffer => {
    const bytes = Buffer.from(start + text, "utf16le");
    return swap ? bytes.swap16() : bytes;
  };
  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 of Excel", utf16("\uFEFF", false)],
    ["UTF-16 the other way round", utf16("\uFEFF", true)],
    ["UTF-16 without its mark", utf16("", false)],
    ["UTF-16 the other way round without its mark", utf16("", true)],
    ["UTF-16 that begins with a blank line", utf16("\r\n", false)],
    ["UTF-8 after a zero", Buffer.from(`\u0000${text}`)],
    ["UTF-8 with a zero in it", Buffer.from(text.replace("icker", "\u0000icker"))],
    ["UTF-8 of lines that end as on old Macs", Buffer.from(text.replace(/\n/g, ""))],
  ])("in %s are read", (_, bytes) => {
    const { rows, rejected } = readTeamFile(bytes);
    expect(rejected).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ ticker: "RIOT", value: 40, note: "Börse" })]);
  });

  it("of Windows-1252 lose letters, which the row says", () => {
    const { rows, rejected } = readTeamFile(Buffer.from(`${text}MARA\tdebt_usd\t1\tx`, "latin1"));
    expect(rows.map(({ ticker }) => ticker)).toEqual(["MARA"]);
    expect(rejected).toEqual([
      { line: 2, reason: "note holds letters that cannot be read: save the file as CSV UTF-8" },
    ]);
  });
});

it.each([
  ["\u200bRIOT"],
  ["RI\u00adOT"],
  ["RIOT\ufeff"],
  ["R\u0000IOT"],
  ["RIOT\u2060"],
  ["RIOT\ue000"],
  ["\u00a0riot\u3000"],
])("letters that show nothing make no other company: %j", (ticker) => {
  expect(readTeamFile(`${HEADER}\n${ticker},debt_usd,1,,,,`).rows[0].ticker).toBe("RIOT");
  const overrides = [
    ["ticker", "field", "value"],
    [ticker, "debt_usd", 5],
  ];
  expect(answer(company, ["RIOT", "debt_usd", null, overrides])).toEqual([[5]]);
});

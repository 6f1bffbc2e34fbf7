import { FIELDS } from "../../src/presets/fields";
import { PortError } from "../../src/sheet/errors";
import type { CheckedRows } from "../../src/workbook/team/rows";
import { readTeamFile } from "../../src/workbook/team/file";
import { oneOf, seededPick, type Pick } from "./hostile";

/** Two thousand by `npm run test:fuzz`. */
const FILES = Number(process.env.FUZZ_FILES ?? 500);

const NUMERIC = FIELDS.filter(({ unit }) => unit !== "text");
const TICKERS = ["IREN", "RIOT", "MARA", "CIFR", "CLSK", "OWN1", "OWN2"];
const NOTES = [
  "",
  "plain",
  "a, b; c",
  'say "so"',
  "two\nlines",
  "=HYPERLINK(1)",
  "ü 漢 😀",
  "1.400",
];
const BREAKING = [
  '"',
  "\n",
  "\r",
  ";",
  ",",
  "\t",
  "\u0000",
  "\uFEFF",
  "\u200B",
  "\u00A0",
  "=",
  "-",
  "1e999",
  "\uFFFD",
  "{",
  "[",
  "}",
];

/** How a program of some country writes a table. */
interface Manner {
  readonly separator: string;
  readonly decimal: "." | ",";
  readonly group: "" | "." | "," | " " | "'" | "\u00A0";
  readonly line: string;
  readonly start: string;
}

function manner(pick: Pick): Manner {
  const decimal = oneOf([".", ","] as const, pick);
  const groups =
    decimal === "." ? (["", ",", " ", "'"] as const) : (["", ".", " ", "\u00A0"] as const);
  const separator = oneOf(decimal === "," ? [";", "\t", "|"] : [",", ";", "\t", "|"], pick);
  return {
    separator,
    decimal,
    group: oneOf<Manner["group"]>(groups, pick),
    line: oneOf(["\n", "\r\n", "\r"], pick),
    start: oneOf(["", "", "\uFEFF", `sep=${separator}\n`], pick),
  };
}

interface Figure {
  readonly ticker: string;
  readonly field: string;
  readonly value: number;
}

function figure(pick: Pick): Figure {
  const value = (pick(2_000_000) + 1) / 10 ** pick(5);
  return { ticker: oneOf(TICKERS, pick), field: oneOf(NUMERIC, pick).name, value };
}

function written(value: number, { decimal, group }: Manner): string {
  const [whole, fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`;
}

function fileOf(figures: readonly Figure[], how: Manner, pick: Pick): string {
  const cell = (text: string): string =>
    /["\n\r]/.test(text) || text.includes(how.separator) || pick(5) === 0
      ? `"${text.replace(/"/g, '""')}"`
      : text;
  const rows = figures.map(({ ticker, field, value }) => [
    ticker,
    field,
    written(value, how),
    oneOf(NOTES, pick),
  ]);
  const all = [["ticker", "field", "value", "note"], ...rows];
  return how.start + all.map((row) => row.map(cell).join(how.separator)).join(how.line);
}

function encoded(text: string, pick: Pick): string | Uint8Array {
  switch (pick(3)) {
    case 0:
      return text;
    case 1:
      return new TextEncoder().encode(text);
    default:
      return new Uint8Array(Buffer.from(`\uFEFF${text.replace(/^\uFEFF/, "")}`, "utf16le"));
  }
}

/** The rows, or null where the file as a whole is refused with a sentence. */
function read(file: string | Uint8Array): CheckedRows | null {
  try {
    const found = readTeamFile(file);
    found.rejected.forEach(({ reason }) => expect(reason).not.toMatch(/undefined|NaN|\[object/));
    return found;
  } catch (error) {
    expect(error).toBeInstanceOf(PortError);
    expect(String(error)).not.toMatch(/undefined|NaN|\[object/);
    return null;
  }
}

function expectSound({ rows }: CheckedRows): void {
  for (const { ticker, field, value } of rows) {
    expect(ticker).not.toMatch(/[\u0000-\u001F\u200B\uFEFF\u00A0\uFFFD]|^\s|\s$|^$/);
    expect(FIELDS.map(({ name }) => name)).toContain(field);
    expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

it(`reads no number of ${FILES} tables from all countries as another`, () => {
  const pick = seededPick(3);
  let taken = 0;
  for (let made = 0; made < FILES; made++) {
    const figures = Array.from({ length: 1 + pick(8) }, () => figure(pick));
    const how = manner(pick);
    const text = fileOf(figures, how, pick);
    const found = read(encoded(text, pick));
    for (const { ticker, field, value } of found?.rows ?? []) {
      const truth = figures.filter((one) => one.ticker === ticker && one.field === field);
      expect({ text, values: truth.map((one) => one.value) }).toEqual({
        text,
        values: expect.arrayContaining([value]) as unknown,
      });
      taken += 1;
    }
  }
  // Most are plain: a reader that refused them all would pass otherwise.
  expect(taken).toBeGreaterThan(FILES);
});

it(`takes or refuses each of ${FILES} broken tables with a sentence`, () => {
  const pick = seededPick(4);
  for (let made = 0; made < FILES; made++) {
    let text = fileOf([figure(pick), figure(pick), figure(pick)], manner(pick), pick);
    for (let turn = 0; turn <= pick(5); turn++) {
      const at = pick(text.length + 1);
      text = text.slice(0, at) + oneOf(BREAKING, pick) + text.slice(at + pick(4));
    }
    const found = read(encoded(text, pick));
    expectSound(found ?? { rows: [], rejected: [] });
  }
});

it(`takes or refuses each of ${FILES} broken JSON files, and random bytes, with a sentence`, () => {
  const pick = seededPick(5);
  for (let made = 0; made < FILES; made++) {
    const row = {
      ...figure(pick),
      [oneOf(["__proto__", "constructor", "as_of", "x"], pick)]: made,
    };
    let text = JSON.stringify(pick(2) === 0 ? [row, null, 5] : { rows: [row], ...row });
    const at = pick(text.length + 1);
    text =
      text.slice(0, at) + (pick(2) === 0 ? "" : oneOf(BREAKING, pick)) + text.slice(at + pick(2));
    const found = [read(text), read(Uint8Array.from({ length: pick(60) }, () => pick(256)))];
    found.forEach((one) => expectSound(one ?? { rows: [], rejected: [] }));
  }
});

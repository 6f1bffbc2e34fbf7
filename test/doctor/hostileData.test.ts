/** @jest-environment jsdom */
import fc from "fast-check";
import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { backToWatt, convertToNative } from "../../src/doctor/nativeFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import { createDoctorView } from "../../src/taskpane/doctor/doctorView";
import { swapBack } from "../../src/workbook/twin/swapBack";
import { eventually, paneFor } from "../taskpane/paneFor";
import {
  expectWorkingWith,
  FORMULA,
  RECORD,
  rubbish,
  RUN,
  workbookWith,
  type Documents,
} from "./rubbish";

const silent = (): void => undefined;
const FROZEN = "Part of what this workbook keeps of frozen formulas cannot be read";
const TWINS = "Part of what this workbook keeps of native copies cannot be read";
const frozen = (parts: unknown, ...texts: unknown[]): Documents => ({
  ...Object.fromEntries(texts.map((text, part) => [`hashwatt.frozen.${part}`, text])),
  "hashwatt.frozen": parts,
});
const stored = (...all: unknown[]): Documents => frozen(1, JSON.stringify(all));

const HOSTILE: readonly (readonly [string, Documents])[] = [
  ["three million parts", frozen(3_000_000)],
  ["three million parts of which one is there", frozen(3_000_000, "[")],
  ["a text", frozen("x")],
  ["an infinite count", frozen("1e999")],
  ["a list in a list", frozen([[[[]]]])],
  ["an object", frozen({ length: 3 })],
  ["a negative count", frozen(-1)],
  ["half a part", frozen(1.5, "[]")],
  ["parts that are no texts", frozen(2, 5, [null])],
  ["a number for a formula", stored({ ...RUN, formula: 5 })],
  ["a formula of another sort", stored({ ...RUN, formula: '=WEBSERVICE("https://example.com")' })],
  ["no sheet", stored({ ...RUN, sheet: null })],
  ["a whole column under one mark", stored({ ...RUN, runs: [["A1:A1048576", 1, 1, "0000"]] })],
  ["a block as large as a sheet", stored({ ...RUN, runs: [["A1", 1048576, 16384, "0000"]] })],
  [
    "hundreds of blocks of a million cells",
    stored({ ...RUN, runs: Array.from({ length: 300 }, () => ["A1", 1000, 1000, "0000"]) }),
  ],
  ["a block of a negative size", stored({ ...RUN, runs: [["A1", -1, 1, "0000"]] })],
  ["no marks", stored({ ...RUN, runs: [["A1", 1, 1]] })],
  ["runs that are none", stored({ ...RUN, runs: "A1" })],
  ["null among the formulas", stored(null, 5, "x")],
  ["its own prototype", frozen(1, '[{"__proto__":{"sheet":"Sheet1"},"runs":[]}]')],
];

it.each(HOSTILE)(
  "says that %s is no store of formulas, and freezes all the same",
  async (_, documents) => {
    const port = await workbookWith(documents);
    expect((await restoreFormulas(port, silent)).details?.join()).toContain(FROZEN);
    const report = await freezeFormulas(port, silent);
    expect(report.text).toContain("Replaced 1 formula by values.");
    expect(report.details?.join()).toContain(FROZEN);
    expect(await restoreFormulas(port, silent)).toEqual({
      text: "Restored 1 formula.",
      details: [],
      warning: false,
    });
    expect((await port.read("Sheet1!A1:A2")).formulas).toEqual([[FORMULA], ["typed"]]);
    for (const [key, value] of Object.entries(documents)) {
      const parts = key !== "hashwatt.frozen";
      expect(await port.getDocument(key)).toEqual(parts ? value : null);
    }
  },
);

it("restores what can be read beside what cannot", async () => {
  const port = await workbookWith({});
  await freezeFormulas(port, silent);
  const text = String(await port.getDocument("hashwatt.frozen.0"));
  await port.setDocument("hashwatt.frozen.0", `[5,${text.slice(1)}`);
  const report = await restoreFormulas(port, silent);
  expect(report.text).toBe("Restored 1 formula.");
  expect(report.details?.join()).toContain(FROZEN);
  expect((await port.read("Sheet1!A1")).formulas).toEqual([[FORMULA]]);
});

const twins = (list: unknown, ...parts: unknown[]): Documents => ({
  ...Object.fromEntries(parts.map((part, at) => [`hashwatt.twin.${at}.Copies`, part])),
  "hashwatt.twins": list,
});
const listed = (parts: unknown): unknown => [{ sheet: "Copies", native: true, parts }];

it.each([
  ["a text", twins("x")],
  ["a number", twins(5)],
  ["null in a list", twins([null])],
  ["a sheet without parts", twins([{ sheet: "Copies", native: true }])],
  ["a number for a sheet", twins([{ sheet: 5, native: true, parts: 1 }])],
  ["a list in a list", twins([[[[]]]])],
  ["three million parts", twins(listed(3_000_000))],
  ["a part that is a text", twins(listed(1), "x")],
  ["null for a record", twins(listed(1), [null])],
  ["a record of nothing", twins(listed(1), [{}])],
  ["a cell that is none", twins(listed(1), [{ ...RECORD, cell: "A0" }])],
  ["a range for a cell", twins(listed(1), [{ ...RECORD, cell: "Sheet1!A1:B2" }])],
  ["a copy as large as a sheet", twins(listed(1), [{ ...RECORD, copy: "A1:XFD1048576" }])],
  [
    "hundreds of copies of a million cells",
    twins(
      listed(1),
      Array.from({ length: 200 }, () => ({ ...RECORD, copy: "A1:ALL1000" })),
    ),
  ],
  ["a formula of another sort", twins(listed(1), [{ ...RECORD, formula: "=1+1" }])],
  ["no cell of the add-in", twins(listed(1), [{ ...RECORD, addIn: null }])],
  ["an object for content", twins(listed(1), [{ ...RECORD, addIn: { cell: "B10", live: {} } }])],
])("says that %s is no note of copies, converts and comes back", async (_, documents) => {
  const port = await workbookWith(documents);
  expect((await backToWatt(port, silent)).details?.join()).toContain(TWINS);
  await convertToNative(port, silent);
  expect((await port.read("Sheet1!A1")).formulas[0][0]).toContain("'Native copy'!");
  expect((await backToWatt(port, silent)).text).toBe("1 formula brought back.");
  expect((await port.read("Sheet1!A1:A2")).formulas).toEqual([[FORMULA], ["typed"]]);
  for (const [key, value] of Object.entries(documents)) {
    const before: unknown[] = Array.isArray(value) ? value : [value];
    const notes = before.filter((one) => !JSON.stringify(one).includes('"parts":'));
    expect(await port.getDocument(key)).toEqual(expect.arrayContaining(notes));
  }
});

it("keeps a record that cannot be read beside one that comes back", async () => {
  const port = await workbookWith(twins(listed(1), [{ ...RECORD, cell: "A0" }, RECORD]));
  await port.addSheet("Copies");
  port.user.edit("Sheet1!A1", [["=Copies!$B$9"]]);
  expect((await swapBack(port, "Copies")).swapped).toEqual(["Sheet1!A1"]);
  expect(await port.getDocument("hashwatt.twin.0.Copies")).toEqual([
    { ...RECORD, native: false },
    { ...RECORD, cell: "A0" },
  ]);
});

it("does its work whatever the document data holds", async () => {
  await fc.assert(fc.asyncProperty(rubbish, expectWorkingWith), { numRuns: 100 });
});

it("opens Doctor, which says what it cannot read and does the rest", async () => {
  const port = await workbookWith({
    ...frozen(3_000_000),
    ...twins([null]),
    "hashwatt.addin": { toString: 1 },
    "hashwatt.data": { version: "<b>".repeat(1000) },
  });
  const view = createDoctorView(paneFor(port));
  await eventually(() => expect(view.element.textContent).toContain(FROZEN));
  const text = view.element.textContent ?? "";
  expect(text).toContain("1 formula on 1 sheet: all of them fine.");
  expect(text).toContain(TWINS);
  expect(text).not.toContain("<b>");
});

import type { PortError } from "../../src/sheet/errors";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { expectRefusal } from "../workbook/contractSupport";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";

const client = useClient({ evaluate: tinyFormula });
let port: WorkbookPort;
let reported: PortError[];

beforeEach(() => {
  reported = [];
  port = createExcelPort({ report: (error) => reported.push(error) });
});

const CHART = {
  sheet: "Sheet1",
  name: "c",
  type: "bar",
  title: "c",
  altText: "",
  series: [{ name: "s", values: "Sheet1!A1:A2" }],
  position: { from: "A1", to: "B2" },
} as const;

/** Everything that changes the workbook. */
const WRITES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["addSheet", () => port.addSheet("More")],
  ["write", () => port.write("Sheet1!A1", [[1]])],
  ["style", () => port.style([{ address: "Sheet1!A1", bold: true }])],
  ["layout of columns", () => port.layout([{ sheet: "Sheet1", columnWidths: [10] }])],
  ["layout", () => port.layout([{ sheet: "Sheet1", gridlines: false }])],
  ["validateLists", () => port.validateLists([{ address: "Sheet1!A1", allowed: ["a"] }])],
  ["defineNames", () => port.defineNames([{ name: "Price", address: "Sheet1!A1" }])],
  ["addCharts", () => port.addCharts([CHART])],
  ["setDocument", () => port.setDocument("key", 1)],
];

/** Everything else that answers. */
const READS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["sheets", () => port.sheets()],
  ["usedRanges", () => port.usedRanges(["Sheet1"])],
  ["read", () => port.read("Sheet1!A1")],
  ["numberFormats", () => port.numberFormats("Sheet1!A1")],
  ["names", () => port.names()],
  ["tables", () => port.tables()],
  ["getDocument", () => port.getDocument("key")],
  ["selection", () => port.selection()],
  ["recalculate", () => port.recalculate()],
];

test.each(WRITES)("%s says that the document is for reading only", async (_, operation) => {
  client().host.readOnly = true;
  await expectRefusal(operation(), "protected", "open for reading only");
});

test.each(READS)("%s works in a document for reading only", async (_, operation) => {
  client().host.readOnly = true;
  await operation();
});

test.each(WRITES.filter(([name]) => /^(write|style|layout of columns|validateLists)$/.test(name)))(
  "%s names the sheet that is protected",
  async (_, operation) => {
    client().user.protect("Sheet1");
    await expectRefusal(operation(), "protected", "The sheet Sheet1 is protected");
  },
);

test("a protected structure of the workbook is told as such", async () => {
  client().host.book.protected = true;
  await expectRefusal(port.addSheet("More"), "protected", "The workbook is protected");
});

test.each([...WRITES, ...READS])("%s says that the session has ended", async (_, operation) => {
  client().host.sessionLost = true;
  await expectRefusal(operation(), "failed", "has ended");
});

test.each([
  [5102, "failed", "too much to do"],
  [5016, "failed", "box of its own"],
  [5103, "invalid", "too large"],
  [5104, "invalid", "too large"],
] as const)("the dispatch's refusal %i ends in a sentence", async (code, reason, part) => {
  client().host.failNext({ kind: "dispatch", code });
  await expectRefusal(port.sheets(), reason, part);
});

test.each([
  ["RequestAborted", "failed"],
  ["Timeout", "failed"],
  ["MergedRangeConflict", "invalid"],
  ["PivotTableRangeConflict", "invalid"],
  ["FilteredRangeConflict", "invalid"],
  ["InsertDeleteConflict", "invalid"],
  ["UnsupportedFeature", "unsupported"],
  ["SomethingNew", "failed"],
] as const)("the code %s ends in a sentence", async (code, reason) => {
  client().host.failNext({ kind: "answer", code });
  await expectRefusal(port.write("Sheet1!A1", [[1]]), reason);
});

test("slow answers are waited for, and none is asked twice", async () => {
  client().host.delay = 100;
  await port.write("Sheet1!A1", [[1, 2]]);
  expect((await port.read("Sheet1!A1:B1")).values).toEqual([[1, 2]]);
  expect(client().host.waitedFor()).toBe(2);
});

test("one format on a million cells is one small request", async () => {
  await port.style([{ address: "Sheet1!A1:J100000", numberFormat: "#,##0.00;[Red]-#,##0.00" }]);
  expect(Math.max(...client().host.requests.map(({ asked }) => asked))).toBeLessThan(5_000);
  expect(await port.numberFormats("Sheet1!J100000")).toEqual([["#,##0.00;[Red]-#,##0.00"]]);
});

test("letters of three bytes go in as many requests as their bytes need", async () => {
  const letters = "\u96fb".repeat(30_000);
  await port.write(
    "Sheet1!A1",
    Array.from({ length: 60 }, () => [letters]),
  );
  expect(client().sheet("Sheet1").cells.size).toBe(60);
});

test("many names take two requests, and none is made when one cannot be", async () => {
  const names = Array.from({ length: 30 }, (_, row) => ({
    name: `Price_${row}`,
    address: `Sheet1!A${row + 1}`,
  }));
  await port.defineNames(names);
  expect(client().host.waitedFor()).toBe(2);
  expect(await port.names()).toEqual(names);
  const more = { name: "More", address: "Sheet1!B1" };
  await expectRefusal(port.defineNames([more, { ...names[0], address: "Sheet1!B2" }]), "invalid");
  expect(await port.names()).toEqual(names);
});

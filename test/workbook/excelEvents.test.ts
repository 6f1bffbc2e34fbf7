import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { eventually, settle } from "./contractSupport";
import { installFakeExcel, type FakeExcel } from "./fakeExcel/install";

let excel: FakeExcel;
let port: WorkbookPort;
let reported: PortError[];
let heard: string[];

beforeEach(() => {
  excel = installFakeExcel();
  reported = [];
  heard = [];
  port = createExcelPort({ report: (error) => reported.push(error) });
});

afterEach(() => excel.uninstall());

const hear = (address: string): void => void heard.push(address);

/** Sends an event to the handlers as Excel would. */
function send(event: "onChanged" | "onSelectionChanged" | "onActivated", more: object): void {
  const { id } = excel.sheet("Sheet1");
  excel.book.handlers[event].forEach((handler) => void handler({ worksheetId: id, ...more }));
}

test("one handler serves all listeners and goes with the last", async () => {
  const stops = [port.onChange(hear), port.onChange(hear), port.onChange(() => undefined)];
  await settle();
  expect(excel.book.handlers.onChanged.size).toBe(1);
  send("onChanged", { address: "A1", source: "Local" });
  await eventually(() => expect(heard).toEqual(["Sheet1!A1", "Sheet1!A1"]));
  stops[0]();
  stops[2]();
  await settle();
  expect(excel.book.handlers.onChanged.size).toBe(1);
  stops[1]();
  await settle();
  expect(excel.book.handlers.onChanged.size).toBe(0);
});

test("a listener that leaves while the handler is being added leaves none behind", async () => {
  port.onChange(hear)();
  await settle();
  expect(excel.book.handlers.onChanged.size).toBe(0);
});

test("edits of coauthors are not told", async () => {
  port.onChange(hear);
  await settle();
  send("onChanged", { address: "A1", source: "Remote" });
  send("onChanged", { address: "B2:C3", source: "Local" });
  await settle();
  expect(heard).toEqual(["Sheet1!B2:C3"]);
});

test("each area of a change is told, whole rows too", async () => {
  port.onChange(hear);
  await settle();
  send("onChanged", { address: "A1:B2,D4, 7:8", source: "Local" });
  await eventually(() => expect(heard).toEqual(["Sheet1!A1:B2", "Sheet1!D4", "Sheet1!7:8"]));
});

test("a change on a sheet that is gone by now is left out", async () => {
  port.onChange(hear);
  await settle();
  send("onChanged", { address: "A1", source: "Local", worksheetId: "{gone}" });
  await settle();
  expect([heard, reported]).toEqual([[], []]);
});

test("going to another sheet tells its selection", async () => {
  await port.addSheet("Other");
  const stop = port.onSelection(hear);
  await settle();
  await port.activate("Other!C3");
  await eventually(() => expect(heard).toContain("Other!C3"));
  stop();
  await settle();
  expect(excel.book.handlers.onSelectionChanged.size).toBe(0);
  expect(excel.book.handlers.onActivated.size).toBe(0);
});

test("what fails while listening is reported", async () => {
  port.onChange(() => {
    throw new RangeError("mine");
  });
  await settle();
  send("onChanged", { address: "A1", source: "Local" });
  await eventually(() => expect(reported.map(({ message }) => message)).toHaveLength(1));
  expect(reported[0].message).toContain("(RangeError)");
});

test("a handler that Excel does not let go is reported", async () => {
  const stop = port.onChange(hear);
  await settle();
  Object.assign(Excel, { run: () => Promise.reject(new RangeError("no")) });
  stop();
  await eventually(() => expect(reported).toHaveLength(1));
});

test("an Excel without the event is reported once, and leaving is quiet", async () => {
  excel = installFakeExcel(6);
  const stop = port.onSelection(hear);
  await eventually(() => expect(reported).toHaveLength(1));
  expect(reported[0].reason).toBe("unsupported");
  stop();
  await settle();
  expect(reported).toHaveLength(1);
});

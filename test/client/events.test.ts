import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { PortError } from "../../src/sheet/errors";
import type { WorkbookPort } from "../../src/workbook/port/port";
import { eventually, settle } from "../workbook/contractSupport";
import { tinyFormula } from "../workbook/tinyFormulas";
import { useClient } from "./clientTests";
import type { BookEvent } from "./host/book";

const client = useClient({ evaluate: tinyFormula });
let port: WorkbookPort;
let reported: PortError[];
let heard: string[];
const stops: (() => void)[] = [];

beforeEach(() => {
  reported = [];
  heard = [];
  port = createExcelPort({ report: (error) => reported.push(error) });
});

/** The client keeps handlers over the workbook of one test. */
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function listen(listener: (address: string) => void = hear): () => void {
  const stop = port.onChange(listener);
  stops.push(stop);
  return stop;
}

const hear = (address: string): void => void heard.push(address);

/** Sends an event to the handlers as Excel would. */
function send(type: BookEvent["type"], more: object): void {
  const { id } = client().sheet("Sheet1");
  client().host.send(type, { worksheetId: id, ...more });
}

test("one handler serves all listeners and goes with the last", async () => {
  const stops = [listen(), listen(), listen(() => undefined)];
  await settle();
  expect(client().host.handlers("changed")).toBe(1);
  send("changed", { address: "A1", source: "Local" });
  await eventually(() => expect(heard).toEqual(["Sheet1!A1", "Sheet1!A1"]));
  stops[0]();
  stops[2]();
  await settle();
  expect(client().host.handlers("changed")).toBe(1);
  stops[1]();
  await settle();
  expect(client().host.handlers("changed")).toBe(0);
});

test("a listener that leaves while the handler is being added leaves none behind", async () => {
  listen()();
  await settle();
  expect(client().host.handlers("changed")).toBe(0);
});

test("edits of coauthors are not told", async () => {
  listen();
  await settle();
  send("changed", { address: "A1", source: "Remote" });
  send("changed", { address: "B2:C3", source: "Local" });
  await settle();
  expect(heard).toEqual(["Sheet1!B2:C3"]);
});

test("each area of a change is told, whole rows too", async () => {
  listen();
  await settle();
  send("changed", { address: "A1:B2,D4, 7:8", source: "Local" });
  await eventually(() => expect(heard).toEqual(["Sheet1!A1:B2", "Sheet1!D4", "Sheet1!7:8"]));
});

test("a change on a sheet that is gone by now is left out", async () => {
  listen();
  await settle();
  send("changed", { address: "A1", source: "Local", worksheetId: "{gone}" });
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
  expect(client().host.handlers("selected")).toBe(0);
  expect(client().host.handlers("activated")).toBe(0);
});

test("what fails while listening is reported", async () => {
  listen(() => {
    throw new RangeError("mine");
  });
  await settle();
  send("changed", { address: "A1", source: "Local" });
  await eventually(() => expect(reported.map(({ message }) => message)).toHaveLength(1));
  expect(reported[0].message).toContain("(RangeError)");
});

test("a handler that Excel does not let go is reported", async () => {
  const stop = listen();
  await settle();
  client().host.failNext({ kind: "answer", code: "GeneralException" }, (r) =>
    r.includes("_Unregister"),
  );
  stop();
  await eventually(() => expect(reported).toHaveLength(1));
});

test("an event that Excel does not offer is reported once, and leaving is quiet", async () => {
  client().host.failNext({ kind: "answer", code: "ApiNotFound" }, (r) => r.includes("_Register"));
  const stop = port.onSelection(hear);
  await eventually(() => expect(reported).toHaveLength(1));
  expect(reported[0].reason).toBe("unsupported");
  stop();
  await settle();
  expect(reported).toHaveLength(1);
});

import type { Parameter } from "../../../src/catalog/define";
import { readInput } from "../../../src/taskpane/functions/input";
import type { References } from "../../../src/taskpane/functions/references";

const NUMBER: Parameter = { kind: "number", unit: "EH/s", description: "" };
const DATE: Parameter = { kind: "number", unit: "date", description: "" };
const KEY: Parameter = { kind: "key", description: "" };
const FLAG: Parameter = { kind: "flag", default: false, description: "" };

const REFERENCES: References = {
  sheet: "Sheet1",
  names: [{ name: "NetworkEhs", address: "Inputs!B2" }],
};

function read(text: string, parameter: Parameter): unknown {
  return readInput(text, parameter, REFERENCES);
}

function cells(address: string, text: string): object {
  return { kind: "cells", reference: { address, text } };
}

it("leaves out an empty field", () => {
  expect(read("  ", NUMBER)).toEqual({ kind: "omitted" });
});

it.each([
  ["B4", "Sheet1!B4", "Sheet1!B4"],
  ["b4:b9", "Sheet1!B4:B9", "Sheet1!B4:B9"],
  ["$B$4", "Sheet1!B4", "Sheet1!$B$4"],
  ["'My site'!C1", "'My site'!C1", "'My site'!C1"],
  ["=B4", "Sheet1!B4", "Sheet1!B4"],
  ["A:A", "Sheet1!A:A", "Sheet1!A:A"],
  ["networkehs", "Inputs!B2", "NetworkEhs"],
])("takes %s in a number's field for cells", (text, address, full) => {
  expect(read(text, NUMBER)).toEqual(cells(address, full));
});

it("takes a word that looks like a cell for a ticker where a ticker belongs", () => {
  expect(read("HUT8", KEY)).toMatchObject({ kind: "value", value: "HUT8", formula: '"HUT8"' });
  expect(read("=HUT8", KEY)).toEqual(cells("Sheet1!HUT8", "Sheet1!HUT8"));
  expect(read("Sheet1!HUT8", KEY)).toEqual(cells("Sheet1!HUT8", "Sheet1!HUT8"));
});

it.each(["0,045", "1,090", "1'090", "85,5%"])("refuses %s, which has two readings", (text) => {
  expect(read(text, NUMBER)).toMatchObject({
    kind: "wrong",
    message: expect.stringContaining("point"),
  });
});

it("hands other text on, for the function says best what is wrong", () => {
  expect(read("cheap", NUMBER)).toMatchObject({ kind: "value", value: "cheap" });
});

it("refuses a reference to nothing", () => {
  expect(read("=Nowhere", NUMBER)).toMatchObject({ kind: "wrong" });
  expect(read("Sheet1!", NUMBER)).toMatchObject({ kind: "wrong" });
});

it("reads a day where a date belongs", () => {
  expect(read("2025-01-01", DATE)).toEqual({
    kind: "value",
    value: 45_658,
    formula: "DATE(2025,1,1)",
  });
});

it("reads lists and refuses broken ones", () => {
  expect(read("{15,17.5}", NUMBER)).toEqual({
    kind: "value",
    value: [[15, 17.5]],
    formula: "{15,17.5}",
  });
  expect(read("{15,17.5", NUMBER)).toMatchObject({ kind: "wrong" });
});

it("reads a flag", () => {
  expect(read("true", FLAG)).toEqual({ kind: "value", value: true, formula: "TRUE" });
});

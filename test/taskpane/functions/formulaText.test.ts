import { readFileSync } from "node:fs";
import path from "node:path";
import { formulaText } from "../../../src/taskpane/functions/formulaText";
import { NAMESPACE } from "../../../src/formula/namespace";
import type { Input } from "../../../src/taskpane/functions/input";

const OMITTED: Input = { kind: "omitted" };
const number = (value: number): Input => ({ kind: "value", value, formula: String(value) });
const cells = (address: string, text = address): Input => ({
  kind: "cells",
  reference: { address, text },
});

it("writes no comma behind the last argument given", () => {
  expect(formulaText("HASHCOST", [number(17.5), number(0.045), OMITTED, OMITTED], null)).toBe(
    "=WATT.HASHCOST(17.5,0.045)",
  );
});

it("keeps the place of an argument left out in the middle", () => {
  expect(formulaText("HASHCOST", [number(17.5), number(0.045), OMITTED, number(2)], null)).toBe(
    "=WATT.HASHCOST(17.5,0.045,,2)",
  );
});

it("names the sheet of cells elsewhere only", () => {
  const inputs = [cells("Sheet1!B4"), cells("'My site'!C1:C9"), cells("Sheet1!D1", "Sheet1!$D$1")];
  expect(formulaText("X", inputs, "Sheet1")).toBe("=WATT.X(B4,'My site'!C1:C9,$D$1)");
  expect(formulaText("X", inputs, "my SITE")).toBe("=WATT.X(Sheet1!B4,C1:C9,Sheet1!$D$1)");
});

it("writes a name as a name, wherever its cells are", () => {
  expect(formulaText("X", [cells("Sheet1!B2", "NetworkEhs")], "Sheet1")).toBe(
    "=WATT.X(NetworkEhs)",
  );
});

it("uses the namespace of the manifest", () => {
  const manifest = readFileSync(path.join(__dirname, "../../../manifest.xml"), "utf8");
  expect(manifest).toContain(`<bt:String id="Functions.Namespace" DefaultValue="${NAMESPACE}" />`);
});

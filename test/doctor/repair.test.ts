import { freezeFormulas } from "../../src/doctor/freezeFormulas";
import { repairFormulas } from "../../src/doctor/repairFormulas";
import { restoreFormulas } from "../../src/doctor/restoreFormulas";
import type { CellValue } from "../../src/sheet/cells";
import { snapshot, type DoctorHost } from "./hostParts";
import { describeOverHosts } from "./hosts";

const silent = (): void => undefined;
const SHEETS = ["Sheet1", "Fleet", "Sites", "My notes", "Locked"];
const ROWS = 1000;

/** Two inputs, a WATT formula typed or as Excel saves it, a formula of the sheet, and a text. */
function modelRow(row: number): CellValue[] {
  const call = `HASHCOST(A${row},B${row})`;
  const ours = row % 2 === 0 ? `=WATT.${call}` : `=_xldudf_WATT_${call}`;
  return [row, 0.05, ours, `=A${row}*2`, row % 7 === 0 ? "=WATT.HASHCOST(1,2) is text" : "note"];
}

const texted = (row: CellValue[]): CellValue[] =>
  row.map((cell) => (String(cell).endsWith("is text") ? `'${String(cell)}` : cell));

describeOverHosts("a workbook of 5,000 formulas on five sheets", (host) => {
  async function fill({ port, edit, protect, stick }: DoctorHost): Promise<void> {
    for (const sheet of SHEETS.slice(1)) {
      await port.addSheet(sheet);
    }
    for (const sheet of SHEETS) {
      const rows = Array.from({ length: ROWS }, (_, index) => modelRow(index + 1));
      const quoted = sheet.includes(" ") ? `'${sheet}'` : sheet;
      edit(`${quoted}!A1:E${ROWS}`, rows.map(texted));
    }
    await stick();
    protect("Locked");
  }

  it("is scanned and repaired in blocks with progress, and nothing else is touched", async () => {
    await fill(host());
    const { port, calls } = host();
    const before = await snapshot(port);
    calls.write = 0;
    const steps: string[] = [];
    const report = await repairFormulas(port, (text) => steps.push(text));
    expect(report).toEqual({
      text: "Repaired 4,000 of 5,000 formulas that Excel had not recognised.",
      details: ["Locked is protected: 1,000 formulas left alone. Unprotect it and repair again."],
      warning: true,
    });
    expect(calls.write).toBe(4);
    expect(steps).toContain("Repairing My notes: 1,000 of 1,000");
    const after = await snapshot(port);
    const changed = Object.keys(before).filter((cell) => before[cell] !== after[cell]);
    expect(changed).toHaveLength(2000);
    expect(changed.every((cell) => /!C\d+$/.test(cell) && !cell.startsWith("Locked"))).toBe(true);
    expect(after["Fleet!C1"]).toBe("=WATT.HASHCOST(A1,B1)");
    // 24 hours x 1,000 J/TH x 0.05 USD/kWh.
    expect((await port.read("'My notes'!C1000")).values).toEqual([[1200]]);
    expect((await port.read("Locked!C1000")).values).toEqual([["#NAME?"]]);
  });

  it("freezes to values and comes back to the letter", async () => {
    const { port, edit } = host();
    const rows = Array.from({ length: 1500 }, (_, index) => [
      index + 1,
      0.05,
      `=WATT.HASHCOST(A${index + 1},B${index + 1})`,
      `=WATT.HASHCOST(A${index + 1},$B$1)`,
      `=A${index + 1}*2`,
    ]);
    edit("Sheet1!A1:E1500", rows);
    const before = await snapshot(port);
    const frozen = await freezeFormulas(port, silent);
    expect(frozen.text).toBe(
      "Replaced 3,000 formulas by values. Restore formulas brings them back.",
    );
    const { formulas } = await port.read("Sheet1!C1500:E1500");
    expect(formulas).toEqual([[1800, 1800, "=A1500*2"]]);
    const restored = await restoreFormulas(port, silent);
    expect(restored).toEqual({ text: "Restored 3,000 formulas.", details: [], warning: false });
    expect(await snapshot(port)).toEqual(before);
    expect((await restoreFormulas(port, silent)).text).toBe("There are no formulas to restore.");
  });
});

describeOverHosts("repair", (host) => {
  it("names the cells of an array formula and goes on with the others", async () => {
    const { port, edit, makeArray, stick } = host();
    edit("Sheet1!A1:A3", [
      ["=WATT.HASHCOST(B1:B3,1)"],
      ["=WATT.HASHCOST(B1:B3,1)"],
      ["=WATT.HASHCOST(B1:B3,1)"],
    ]);
    edit("Sheet1!A5:A6", [["=WATT.HASHCOST(1,2)"], ["=WATT.HASHCOST(1,2)"]]);
    await stick();
    makeArray("Sheet1!A1:A3");
    const report = await repairFormulas(port, silent);
    expect(report.text).toBe("Repaired 2 of 5 formulas that Excel had not recognised.");
    expect(report.details).toEqual([expect.stringMatching(/^Sheet1!A1:A3: /)]);
    expect((await port.read("Sheet1!A5:A6")).values).toEqual([[48], [48]]);
  });

  it("repairs a formula that stands twice, each for itself", async () => {
    const { port, edit, stick } = host();
    edit("Sheet1!A1:B1", [["=WATT.HASHCOST(C1,1)", "=WATT.HASHCOST(C1,1)"]]);
    edit("Sheet1!C1", [[2]]);
    await stick();
    const report = await repairFormulas(port, silent);
    expect(report.text).toBe("Repaired 2 of 2 formulas that Excel had not recognised.");
    expect((await port.read("Sheet1!A1:B1")).values).toEqual([[48, 48]]);
  });

  it("says which sheet shows #NAME? still", async () => {
    const { port, edit, stick } = host();
    edit("Sheet1!A1", [["=WATT.HASHCOST(1,2)+UNKNOWN"]]);
    await stick();
    const report = await repairFormulas(port, silent);
    expect(report.details).toEqual([
      "Sheet1: #NAME? remains in 1 formula. Wait a moment and repair again.",
    ]);
  });
});

describeOverHosts("freezing", (host) => {
  it("keeps errors as errors, leaves stuck cells and protected sheets, and names them", async () => {
    const { port, edit, protect } = host();
    await port.addSheet("Locked");
    edit("Sheet1!A1:A3", [
      ["=WATT.HASHCOST(1,2)"],
      ["=WATT.HASHCOST(0,2)"],
      ["=_xldudf_WATT_HASHCOST(1,2)"],
    ]);
    edit("Locked!A1", [["=WATT.HASHCOST(1,2)"]]);
    protect("Locked");
    const report = await freezeFormulas(port, silent);
    expect(report).toEqual({
      text: "Replaced 2 formulas by values. Restore formulas brings them back.",
      details: [
        "Sheet1!A3: shows #NAME? and stays a formula. Repair it first.",
        "Locked is protected: 1 formula left alone.",
      ],
      warning: true,
    });
    expect((await port.read("Sheet1!A1:A3")).formulas).toEqual([
      [48],
      ['=VALUE("refused")'],
      ["=_xldudf_WATT_HASHCOST(1,2)"],
    ]);
  });

  it("does not bring a formula back over an edit", async () => {
    const { port, edit } = host();
    edit("Sheet1!A1:A2", [["=WATT.HASHCOST(1,2)"], ["=WATT.HASHCOST(2,2)"]]);
    await freezeFormulas(port, silent);
    edit("Sheet1!A1", [[50]]);
    const report = await restoreFormulas(port, silent);
    expect(report).toEqual({
      text: "Restored 1 formula.",
      details: ["Sheet1!A1: was edited since and stays as it is."],
      warning: true,
    });
    expect((await port.read("Sheet1!A1:A2")).formulas).toEqual([[50], ["=WATT.HASHCOST(2,2)"]]);
    // A formula of the user's that shows the very value is one too.
    edit("Sheet1!A1", [["=24*2"]]);
    expect((await restoreFormulas(port, silent)).text).toBe("Restored 0 formulas.");
    expect((await port.read("Sheet1!A1")).formulas).toEqual([["=24*2"]]);
    edit("Sheet1!A1", [[48]]);
    expect((await restoreFormulas(port, silent)).text).toBe("Restored 1 formula.");
  });

  it("names the formulas that give something else than stood there", async () => {
    const { port, edit } = host();
    edit("Sheet1!A1:B2", [
      [17.5, "=WATT.HASHCOST(A1,0.05)"],
      [20, "=WATT.HASHCOST(A2,0.05)"],
    ]);
    await freezeFormulas(port, silent);
    edit("Sheet1!A1", [[20]]);
    expect(await restoreFormulas(port, silent)).toEqual({
      text: "Restored 2 formulas.",
      details: [
        "Sheet1!B1: is back and gives 24 where 21 stood: its inputs have changed, or rows were inserted above them.",
      ],
      warning: true,
    });
    expect((await port.read("Sheet1!B1")).formulas).toEqual([["=WATT.HASHCOST(A1,0.05)"]]);
  });

  it("says so where there is nothing to do", async () => {
    const { port, edit } = host();
    edit("Sheet1!A1", [["=A2*2"]]);
    expect(await freezeFormulas(port, silent)).toEqual({
      text: "There is no WATT formula to freeze.",
    });
    expect((await port.read("Sheet1!A1")).formulas).toEqual([["=A2*2"]]);
  });
});

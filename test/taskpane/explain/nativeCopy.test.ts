/** @jest-environment jsdom */
import { prepareForSharing } from "../../../src/doctor/prepareForSharing";
import { PortError } from "../../../src/sheet/errors";
import { copyAsNative } from "../../../src/taskpane/explain/nativeCopy";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { paneFor } from "../paneFor";

const FORMULA = "=WATT.HASHCOST(1,2)";

it("asks before a sheet of native formulas goes that others read, or that was typed into", async () => {
  const port = createMemoryPort();
  port.user.edit("Sheet1!A1", [[FORMULA]]);
  const pane = paneFor(port);
  const copy = await copyAsNative(pane, ["Sheet1!A1"]);
  port.user.edit("Sheet1!B1", [["='Native copy'!$B$20"]]);
  pane.answer = false;
  await expect(copy.undo?.()).rejects.toThrow("The sheets of native formulas were kept.");
  expect(pane.questions.map(({ text }) => text[0])).toEqual(["Used by Sheet1!B1."]);
  port.user.edit("Sheet1!B1", [[""]]);
  port.user.edit("'Native copy'!J1", [["my note"]]);
  await expect(copy.undo?.()).rejects.toThrow("were kept");
  port.user.edit("'Native copy'!J1", [[""]]);
  expect(await copy.undo?.()).toBe("The sheet Native copy is gone.");
  expect(pane.questions).toHaveLength(2);
});

it("is ready to share also where the versions cannot be noted, and says so", async () => {
  const port = createMemoryPort();
  port.user.edit("Sheet1!A1", [[FORMULA]]);
  const failing = {
    ...port,
    setDocument: (key: string, value: unknown) =>
      key === "hashwatt.data"
        ? Promise.reject(new PortError("failed", "Not now."))
        : port.setDocument(key, value),
  };
  const { report, note } = await prepareForSharing(failing, {
    form: "native",
    day: "2026-11-27",
    progress: () => undefined,
  });
  expect(report.text).toContain("Ready to share.");
  expect(report.details).toEqual(["The data version could not be noted in the workbook: Not now."]);
  expect(report.warning).toBe(true);
  expect((await port.sheets()).map(({ name }) => name)).toContain(note);
});

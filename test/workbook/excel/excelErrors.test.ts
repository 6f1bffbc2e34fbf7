import { toPortError } from "../../../src/workbook/excel/errors";
import { PortError } from "../../../src/sheet/errors";

test.each([
  ["InvalidOperationInCellEditMode", "editing", "Finish it with Enter or Esc"],
  ["AccessDenied", "protected", "The sheet Model is protected. Unprotect it on the Review tab"],
  ["ItemNotFound", "missing", "There is no sheet Model in this workbook."],
  ["InvalidReference", "missing", "no longer there"],
  ["InvalidArgument", "invalid", "Check the inputs"],
  ["InvalidSelection", "invalid", "Select a cell"],
  ["ItemAlreadyExists", "invalid", "Choose another name"],
  ["FormulaLengthExceedsLimit", "invalid", "Shorten it"],
  ["MergedRangeConflict", "invalid", "merged cells"],
  ["PivotTableRangeConflict", "invalid", "PivotTable"],
  ["FilteredRangeConflict", "invalid", "Clear the filter"],
  ["NonBlankCellOffSheet", "invalid", "no room left"],
  ["RangeExceedsLimit", "invalid", "too large"],
  ["RequestPayloadSizeLimitExceeded", "invalid", "too large"],
  ["ApiNotFound", "unsupported", "Update Office"],
  ["UnsupportedSheet", "unsupported", "sheet with cells"],
  ["InactiveWorkbook", "failed", "Click into it"],
  ["Conflict", "failed", "Try again"],
  ["GeneralException", "failed", "Excel could not do this (GeneralException)."],
])("%s becomes a sentence", (code, reason, part) => {
  const error = toPortError({ code, name: "RichApi.Error", message: "raw" }, { sheet: "Model" });
  expect(error).toBeInstanceOf(PortError);
  expect(error.reason).toBe(reason);
  expect(error.message).toContain(part);
  expect(error.message).not.toContain("raw");
});

test.each([
  ["InvalidOrTimedOutSession", "failed", "has ended"],
  ["ActivityLimitReached", "failed", "Wait a moment"],
  ["RequestAborted", "failed", "Check the connection"],
  ["Timeout", "failed", "Check the connection"],
  ["ConnectionFailure", "failed", "Check the connection"],
  ["WriteNotSupportedWhenModalDialogOpen", "failed", "Close it"],
  ["InvalidOperation", "failed", "may be hidden"],
  ["EmptyChartSeries", "invalid", "no numbers to draw"],
  ["InsertDeleteConflict", "invalid", "cannot be moved"],
])("%s says what to do", (code, reason, part) => {
  expect(toPortError({ code }, {})).toMatchObject({
    reason,
    message: expect.stringContaining(part),
  });
});

test("a file for reading only is not called a protected sheet", () => {
  const { reason, message } = toPortError(
    { code: "AccessDenied" },
    { sheet: "Model", lock: "file" },
  );
  expect([reason, message]).toEqual(["protected", expect.stringContaining("for reading only")]);
});

test("without a sheet to name, the sentence still says what to do", () => {
  expect(toPortError({ code: "AccessDenied" }, {}).message).toContain("The workbook is protected");
  expect(toPortError({ code: "ItemNotFound" }, {}).message).toContain("gone or was renamed");
});

test("a sentence stays as it is, anything else is named", () => {
  const own = new PortError("invalid", "Mine.");
  expect(toPortError(own, {})).toBe(own);
  expect(toPortError(new TypeError("x"), {}).message).toContain("(TypeError)");
  expect(toPortError(null, {}).message).toContain("(unknown error)");
});

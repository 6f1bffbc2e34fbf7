import { PortError } from "../../sheet/errors";
import { readOnly, sheetMissing, sheetProtected } from "../port/refusals";

/** What an operation was about, for the sentence of its error; may be filled while it runs. */
export interface Subject {
  sheet?: string;
  /** What Excel's refusal came from, once that is known. */
  readonly lock?: Lock;
}

export type Lock = "sheet" | "workbook" | "file";

type Reason = PortError["reason"];

const UNSUPPORTED =
  "This version of Excel does not offer what this needs. Update Office, then try again.";
const TOO_LARGE =
  "The block is too large for Excel to handle at once. Choose fewer cells, then try again.";
const NO_ANSWER = "Excel did not answer. Check the connection to the internet, then try again.";

/** By reason and the code of Office's error; what is not listed gets a sentence that names the code. */
const SENTENCES: Partial<Readonly<Record<Reason, Readonly<Record<string, string>>>>> = {
  editing: {
    InvalidOperationInCellEditMode:
      "A cell is being edited. Finish it with Enter or Esc, then try again.",
  },
  missing: {
    ItemNotFound:
      "A sheet, table or name that this needs is gone or was renamed. Check the workbook, then try again.",
    InvalidReference:
      "A cell that this needs is no longer there. Check the workbook, then try again.",
  },
  invalid: {
    InvalidArgument:
      "Excel did not accept a formula, an address or a value. Check the inputs, then try again.",
    InvalidSelection: "No cells are selected. Select a cell, then try again.",
    ItemAlreadyExists: "Excel has something of that name already. Choose another name.",
    FormulaLengthExceedsLimit: "A formula is longer than Excel allows. Shorten it, then try again.",
    MergedRangeConflict:
      "There are merged cells in that place. Unmerge them or choose another place.",
    PivotTableRangeConflict: "There is a PivotTable in that place. Choose a place beside it.",
    FilteredRangeConflict: "Rows are filtered in that place. Clear the filter, then try again.",
    NonBlankCellOffSheet: "There is no room left on the sheet. Choose another place.",
    RangeExceedsLimit: TOO_LARGE,
    OperationCellsExceedLimit: TOO_LARGE,
    RequestPayloadSizeLimitExceeded: TOO_LARGE,
    ResponsePayloadSizeLimitExceeded: TOO_LARGE,
    InsertDeleteConflict:
      "Cells in that place cannot be moved. Choose a place without tables and filled cells.",
    EmptyChartSeries:
      "The chart has no numbers to draw. Fill the cells that it shows, then try again.",
  },
  unsupported: {
    ApiNotFound: UNSUPPORTED,
    NotImplemented: UNSUPPORTED,
    UnsupportedFeature: UNSUPPORTED,
    UnsupportedOperation: UNSUPPORTED,
    UnsupportedSheet:
      "This kind of sheet cannot be used. Choose a sheet with cells, then try again.",
  },
  failed: {
    InactiveWorkbook: "The workbook is not active. Click into it, then try again.",
    Conflict: "Someone else changed the same cells. Try again.",
    InvalidOperation:
      "Excel does not allow this now: the sheet may be hidden. Show it, then try again.",
    WriteNotSupportedWhenModalDialogOpen:
      "Excel waits for an answer in a box of its own. Close it, then try again.",
    InvalidOrTimedOutSession:
      "The connection to the workbook has ended. Reload the page or open the workbook again.",
    ActivityLimitReached: "Excel has too much to do. Wait a moment, then try again.",
    RequestAborted: NO_ANSWER,
    Timeout: NO_ANSWER,
    ConnectionFailure: NO_ANSWER,
  },
};

const BY_CODE: ReadonlyMap<string, readonly [Reason, string]> = new Map(
  Object.entries(SENTENCES).flatMap(([reason, sentences]) =>
    Object.entries(sentences).map(
      ([code, message]) => [code, [reason as Reason, message]] as const,
    ),
  ),
);

/** Brings whatever an operation threw into a sentence for the user. */
export function toPortError(error: unknown, subject: Subject): PortError {
  if (error instanceof PortError) {
    return error;
  }
  const code = codeOf(error);
  if (code === "AccessDenied") {
    return subject.lock === "file"
      ? readOnly()
      : sheetProtected(subject.lock === "workbook" ? undefined : subject.sheet);
  }
  if (code === "ItemNotFound" && subject.sheet !== undefined) {
    return sheetMissing(subject.sheet);
  }
  const [reason, message] = BY_CODE.get(code) ?? [
    "failed",
    `Excel could not do this (${code}). Try again; if it stays, save and reopen the workbook.`,
  ];
  return new PortError(reason, message);
}

/** The code of an error of Office, or the name of any other error. */
export function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return typeof code === "string" ? code : typeof name === "string" ? name : "unknown error";
}

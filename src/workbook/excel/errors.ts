import { PortError } from "../../sheet/errors";
import { readOnly, sheetMissing, sheetProtected } from "../port/refusals";

/** What an operation was about, for the sentence of its error; may be filled while it runs. */
export interface Subject {
  sheet?: string;
  /** What Excel's refusal came from, once that is known. */
  readonly lock?: Lock;
}

export type Lock = "sheet" | "workbook" | "file";

type Sentence = readonly [reason: PortError["reason"], message: string];

const UNSUPPORTED: Sentence = [
  "unsupported",
  "This version of Excel does not offer what this needs. Update Office, then try again.",
];
const TOO_LARGE: Sentence = [
  "invalid",
  "The block is too large for Excel to handle at once. Choose fewer cells, then try again.",
];

const NO_ANSWER: Sentence = [
  "failed",
  "Excel did not answer. Check the connection to the internet, then try again.",
];

/** By the code of Office's error; what is not listed gets a sentence that names the code. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  InvalidOperationInCellEditMode: [
    "editing",
    "A cell is being edited. Finish it with Enter or Esc, then try again.",
  ],
  ItemNotFound: [
    "missing",
    "A sheet, table or name that this needs is gone or was renamed. Check the workbook, then try again.",
  ],
  InvalidReference: [
    "missing",
    "A cell that this needs is no longer there. Check the workbook, then try again.",
  ],
  InvalidArgument: [
    "invalid",
    "Excel did not accept a formula, an address or a value. Check the inputs, then try again.",
  ],
  InvalidSelection: ["invalid", "No cells are selected. Select a cell, then try again."],
  ItemAlreadyExists: ["invalid", "Excel has something of that name already. Choose another name."],
  FormulaLengthExceedsLimit: [
    "invalid",
    "A formula is longer than Excel allows. Shorten it, then try again.",
  ],
  MergedRangeConflict: [
    "invalid",
    "There are merged cells in that place. Unmerge them or choose another place.",
  ],
  PivotTableRangeConflict: [
    "invalid",
    "There is a PivotTable in that place. Choose a place beside it.",
  ],
  FilteredRangeConflict: [
    "invalid",
    "Rows are filtered in that place. Clear the filter, then try again.",
  ],
  NonBlankCellOffSheet: ["invalid", "There is no room left on the sheet. Choose another place."],
  RangeExceedsLimit: TOO_LARGE,
  OperationCellsExceedLimit: TOO_LARGE,
  RequestPayloadSizeLimitExceeded: TOO_LARGE,
  ResponsePayloadSizeLimitExceeded: TOO_LARGE,
  ApiNotFound: UNSUPPORTED,
  NotImplemented: UNSUPPORTED,
  UnsupportedFeature: UNSUPPORTED,
  UnsupportedOperation: UNSUPPORTED,
  UnsupportedSheet: [
    "unsupported",
    "This kind of sheet cannot be used. Choose a sheet with cells, then try again.",
  ],
  InactiveWorkbook: ["failed", "The workbook is not active. Click into it, then try again."],
  Conflict: ["failed", "Someone else changed the same cells. Try again."],
  InsertDeleteConflict: [
    "invalid",
    "Cells in that place cannot be moved. Choose a place without tables and filled cells.",
  ],
  EmptyChartSeries: [
    "invalid",
    "The chart has no numbers to draw. Fill the cells that it shows, then try again.",
  ],
  InvalidOperation: [
    "failed",
    "Excel does not allow this now: the sheet may be hidden. Show it, then try again.",
  ],
  WriteNotSupportedWhenModalDialogOpen: [
    "failed",
    "Excel waits for an answer in a box of its own. Close it, then try again.",
  ],
  InvalidOrTimedOutSession: [
    "failed",
    "The connection to the workbook has ended. Reload the page or open the workbook again.",
  ],
  ActivityLimitReached: ["failed", "Excel has too much to do. Wait a moment, then try again."],
  RequestAborted: NO_ANSWER,
  Timeout: NO_ANSWER,
  ConnectionFailure: NO_ANSWER,
};

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
  const [reason, message] = SENTENCES[code] ?? [
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

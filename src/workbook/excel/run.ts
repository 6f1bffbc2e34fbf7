import { sameSheet } from "../../sheet/address";
import { codeOf, toPortError, type Lock, type Subject } from "./errors";

export type Work<T> = (context: Excel.RequestContext, subject: Subject) => Promise<T>;

/**
 * One operation: one batch context, waiting while the user edits a cell, its errors as sentences.
 * The subject says what the sentence is about; the work may fill it in.
 */
export function runExcel<T>(work: Work<T>, subject: Subject = {}): Promise<T> {
  return explained(
    runBatch((context) => work(context, subject)),
    subject,
  );
}

/** What a sentence about all of these sheets is about: the sheet, where it is but one. */
export function subjectOf(sheets: readonly string[]): Subject {
  const [sheet] = sheets;
  return sheets.every((one) => sameSheet(one, sheet)) ? { sheet } : {};
}

/** The same without sentences, for work that looks at Excel's own errors. */
export function runBatch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

export async function explained<T>(result: Promise<T>, subject: Subject): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const lock = codeOf(error) === "AccessDenied" ? await findLock(subject) : undefined;
    throw toPortError(error, { ...subject, lock });
  }
}

/** Excel refuses alike what a sheet's protection forbids, the workbook's, or a file for reading. */
function findLock({ sheet }: Subject): Promise<Lock> {
  return runBatch(async (context) => {
    const { protection, worksheets } = context.workbook;
    protection.load("protected");
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const own = worksheets.items.find(({ name }) => sameSheet(name, sheet ?? ""));
    return own?.protection.protected ? "sheet" : protection.protected ? "workbook" : "file";
  }).catch(() => "file");
}

/** No recalculation and no drawing before the next sync: for writes of whole blocks. */
export function quiet(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

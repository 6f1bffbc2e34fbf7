import { toPortError, type Subject } from "./errors";
import { unsupported } from "../port/refusals";

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

/** The same without sentences, for work that looks at Excel's own errors. */
export function runBatch<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, work);
}

export async function explained<T>(result: Promise<T>, subject: Subject): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw toPortError(error, subject);
  }
}

/** Whether this Excel has the given version of its API, such as "1.9". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Refuses with a sentence where Excel is too old for a feature. */
export function requireApi(version: string, feature: string): void {
  if (!supports(version)) {
    throw unsupported(feature);
  }
}

/** No recalculation and no drawing before the next sync: for writes of whole blocks. */
export function quiet(context: Excel.RequestContext): void {
  if (supports("1.6")) {
    context.application.suspendApiCalculationUntilNextSync();
  }
  if (supports("1.9")) {
    context.application.suspendScreenUpdatingUntilNextSync();
  }
}

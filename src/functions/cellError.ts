import type { CalcError, CalcErrorCode } from "../core/errors";

const CODES: Readonly<Record<CalcErrorCode, keyof typeof CustomFunctions.ErrorCode>> = {
  invalidInput: "invalidValue",
  notFound: "notAvailable",
  noResult: "invalidNumber",
  divisionByZero: "divisionByZero",
};

/** Known to the engines in which making a trace takes time. */
const traced = Error as { stackTraceLimit?: number };

/**
 * Without a stack trace: a grid may hold 100,000 of them, and their traces would take seconds. Excel
 * shows the message of #VALUE! and #N/A only; the other two stand alone.
 */
export function toCellError(error: CalcError): CustomFunctions.Error {
  const code = CustomFunctions.ErrorCode[CODES[error.code]];
  const { stackTraceLimit } = traced;
  traced.stackTraceLimit = 0;
  const shown = new CustomFunctions.Error(code, error.message);
  traced.stackTraceLimit = stackTraceLimit;
  return shown;
}

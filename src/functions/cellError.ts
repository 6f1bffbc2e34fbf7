import type { CalcError, CalcErrorCode } from "../core/errors";

/** Excel shows the message of #VALUE! and #N/A only; the other two stand alone. */
export function toCellError(error: CalcError): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const codes: Record<CalcErrorCode, CustomFunctions.ErrorCode> = {
    invalidInput: ErrorCode.invalidValue,
    notFound: ErrorCode.notAvailable,
    noResult: ErrorCode.invalidNumber,
    divisionByZero: ErrorCode.divisionByZero,
  };
  return new CustomFunctions.Error(codes[error.code], error.message);
}

/**
 * Why a calculation has no number to give.
 *
 * - `invalidInput`: an argument is missing, of the wrong kind or out of its bounds
 * - `notFound`: no data, or no finite answer ever ("never")
 * - `noResult`: valid inputs without a solution, or a result that is not finite
 * - `divisionByZero`: a denominator that the inputs made zero
 */
export type CalcErrorCode = "invalidInput" | "notFound" | "noResult" | "divisionByZero";

/**
 * The one error of core, presets and catalog; `message` is a sentence for the analyst. It is an
 * answer and not a fault of the program, so it does without a stack trace, whose making would take
 * a hundred times as long as the calculation it stands for: a grid may hold 100,000 of them.
 */
export class CalcError implements Error {
  readonly name = "CalcError";

  constructor(
    readonly code: CalcErrorCode,
    readonly message: string,
  ) {}

  toString(): string {
    return this.message;
  }
}

export function invalidInput(message: string): CalcError {
  return new CalcError("invalidInput", message);
}

export function notFound(message: string): CalcError {
  return new CalcError("notFound", message);
}

export function noResult(message: string): CalcError {
  return new CalcError("noResult", message);
}

/** Divides, or throws `divisionByZero` with the reason. */
export function divide(numerator: number, denominator: number, reason: string): number {
  if (denominator === 0) {
    throw new CalcError("divisionByZero", reason);
  }
  return numerator / denominator;
}

/** Anything but a CalcError is a bug; it must not reach a cell as a number. */
export function asCalcError(error: unknown): CalcError {
  return error instanceof CalcError
    ? error
    : invalidInput("unexpected error, please report it with the formula");
}

/** Excel's error values under the names of `CustomFunctions.ErrorCode`. */
export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export type ErrorText = (typeof ERROR_CODES)[keyof typeof ERROR_CODES];

const KNOWN_TEXTS: ReadonlySet<string> = new Set(Object.values(ERROR_CODES));

/** Stands in for `CustomFunctions.Error`: what a function throws, returns or receives. */
export class StandInError extends Error {
  constructor(
    readonly code: ErrorText,
    message = "",
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

/**
 * The Excel error an object stands for, or null. Asks for the shape, not the class: the bundle may
 * come from another realm, where `instanceof` answers no.
 */
export function asCellError(value: unknown): { code: ErrorText; message: string } | null {
  if (typeof value !== "object" || value === null || !("code" in value)) {
    return null;
  }
  const { code } = value;
  if (typeof code !== "string" || !KNOWN_TEXTS.has(code)) {
    return null;
  }
  const message = "message" in value && typeof value.message === "string" ? value.message : "";
  return { code: code as ErrorText, message };
}

/** True for the text of an Excel error such as "#N/A". */
export function isErrorText(value: unknown): value is ErrorText {
  return typeof value === "string" && KNOWN_TEXTS.has(value);
}

/** Whether a cell's value is an error as Excel shows it. */
export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && /^#(?:N\/A|[A-Z]+(?:\/0)?[!?])$/.test(value);
}

/** What a port throws: `message` is a sentence for the user that says what to do. */
export class PortError extends Error {
  constructor(
    readonly reason: "protected" | "editing" | "missing" | "invalid" | "unsupported" | "failed",
    message: string,
  ) {
    super(message);
    this.name = "PortError";
  }
}

/** What Excel answers in place of a result; the client makes an error with this code of it. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** Bytes of one request or one answer in Excel on the web. */
const LIMIT = 5_000_000;

/** An error as Office throws it. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
    this.name = "RichApi.Error";
  }
}

export class FakeContext {
  private waiting: (() => void)[] = [];
  private sent = 0;
  private received = 0;
  /** Round trips so far; a sync with nothing to do is none. */
  syncs = 0;

  constructor(private readonly since: (member: string) => boolean) {}

  queue(action: () => void, payload?: unknown): void {
    this.waiting.push(action);
    this.sent += payload === undefined ? 0 : JSON.stringify(payload).length;
  }

  receive(value: unknown): void {
    this.received += JSON.stringify(value ?? null).length;
  }

  isOffered(member: string): boolean {
    return this.since(member);
  }

  /** Carries out what waits, in order; the first error ends it, and what was done stays done. */
  async sync(): Promise<void> {
    await Promise.resolve();
    this.syncs += this.waiting.length > 0 ? 1 : 0;
    const actions = this.waiting;
    const { sent } = this;
    this.waiting = [];
    this.sent = 0;
    this.received = 0;
    if (sent > LIMIT) {
      throw new OfficeError("RequestPayloadSizeLimitExceeded");
    }
    actions.forEach((action) => action());
    if (this.received > LIMIT) {
      throw new OfficeError("ResponsePayloadSizeLimitExceeded");
    }
  }
}

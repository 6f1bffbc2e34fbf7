import { newBook, type Book, type BookEvent, type Evaluate } from "./book";
import { answerRequest, changesWorkbook, isRelease, newState, type HostState } from "./requests";
import type { Service } from "./services";

/** Excel on the web takes and gives no more at once. */
const MOST_BYTES = 5_000_000;

/** Codes of Office's dispatch, beside the codes inside an answer. */
const DISPATCH = { editing: 5004, session: 5012, large: 5103, largeAnswer: 5104, denied: 7000 };

/** Set on a request that may wait until a cell is no longer edited. */
const WAITS_FOR_EDITING = 64;

const QUIET_MS = 30;

/** A message to the client: category, type, target, text, id, and whether it comes from elsewhere. */
export type Message = readonly [number, number, string, string, number, boolean];

const WORKBOOK_EVENTS = 65_536;
const EVENTS = {
  changed: { type: 10, method: "DataChangedEvent" },
  activated: { type: 11, method: "ActivatedEvent" },
  selected: { type: 14, method: "SelectionChangedEvent" },
} as const;

export interface Asked {
  readonly asked: number;
  readonly answered: number;
  /** Only lets go of what an earlier one kept, which nobody waits for. */
  readonly release: boolean;
}

export interface Answer {
  /** 0 when there is a body. */
  readonly error: number;
  readonly body: string;
}

/** What can go wrong, by the word that the suite's report uses. */
export type Fault =
  | { readonly kind: "dispatch"; readonly code: number }
  /** A code inside the answer, at the request's first action. */
  | { readonly kind: "answer"; readonly code: string };

export interface HostOptions {
  /** The Excel that is played; the oldest one that the manifest admits without it. */
  readonly excelApi: string;
  readonly evaluate: Evaluate;
}

/** Excel behind either client: a workbook, what it is doing, and what has been asked of it. */
export class ExcelHost {
  book: Book;
  state: HostState;
  /** Sizes in bytes of every request and its answer. */
  readonly requests: Asked[] = [];
  readonly services: Record<string, Service> = {};
  /** Milliseconds before each answer. */
  delay = 0;
  readOnly = false;
  sessionLost = false;
  /** Sends messages to the client. */
  deliver: (messages: readonly Message[]) => void = () => undefined;
  /** Works out the workbook's formulas before each answer. */
  compute: () => Promise<void> = async () => undefined;
  /** How often each fault was injected. */
  readonly faults = new Map<string, number>();
  private asked = 0;
  private pending: { fault: Fault; when: (request: string) => boolean }[] = [];
  private editing: Promise<void> | null = null;

  get excelApi(): string {
    return this.options.excelApi;
  }

  constructor(private readonly options: HostOptions) {
    this.book = newBook(options.evaluate);
    this.state = newState(this.book, options.excelApi, this.services);
    this.listen();
  }

  /** Another workbook behind the same client, as for a user who closes one and opens the next. */
  reopen(evaluate: Evaluate = this.options.evaluate): void {
    this.book = newBook(evaluate);
    const { excelApi } = this.options;
    const { used, operations } = this.state;
    this.state = { ...newState(this.book, excelApi, this.services), used, operations };
    Object.assign(this, { delay: 0, readOnly: false, sessionLost: false, editing: null });
    this.pending = [];
    this.requests.length = 0;
    this.listen();
  }

  /** Handlers that the client has registered for an event. */
  handlers(type: BookEvent["type"]): number {
    return this.state.subscriptions.get(EVENTS[type].method) ?? 0;
  }

  /** Requests that somebody waited for. */
  waitedFor(): number {
    return this.requests.filter(({ release }) => !release).length;
  }

  /** The next request that fits fails. */
  failNext(fault: Fault, when: (request: string) => boolean = () => true): void {
    this.pending.push({ fault, when });
  }

  /** Begins editing a cell; the answer ends it. */
  startEditing(): () => void {
    let end: () => void = () => undefined;
    this.editing = new Promise((resolve) => {
      end = () => {
        this.editing = null;
        resolve();
      };
    });
    this.note("a cell is edited");
    return () => end();
  }

  /** Waits until nothing has been asked for a while. */
  async quiet(): Promise<void> {
    for (let before = -1; before !== this.asked;) {
      before = this.asked;
      await new Promise((resolve) => setTimeout(resolve, this.delay + QUIET_MS));
    }
  }

  async execute(request: string, flags: number): Promise<Answer> {
    this.asked += 1;
    if (this.editing !== null && (flags & WAITS_FOR_EDITING) === 0) {
      return refusal(DISPATCH.editing);
    }
    await this.editing;
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    await this.compute();
    const asked = Buffer.byteLength(request);
    const answer = this.respond(request, asked);
    const answered = Buffer.byteLength(answer.body);
    this.requests.push({ asked, answered, release: isRelease(request) });
    return answer;
  }

  note(fault: string): void {
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
  }

  private respond(request: string, asked: number): Answer {
    const at = this.pending.findIndex(({ when }) => when(request));
    if (at >= 0) {
      const [{ fault }] = this.pending.splice(at, 1);
      this.note(`${fault.kind} ${fault.code}`);
      return fault.kind === "dispatch" ? refusal(fault.code) : failed(fault.code);
    }
    if (this.sessionLost) {
      this.note("the session has timed out");
      return refusal(DISPATCH.session);
    }
    if (asked > MOST_BYTES) {
      this.note("a request over 5 MB");
      return refusal(DISPATCH.large);
    }
    if (this.readOnly && changesWorkbook(request)) {
      this.note("the document is read-only");
      return refusal(DISPATCH.denied);
    }
    const kept = new Set(this.state.references.keys());
    const body = answerRequest(this.state, request);
    if (Buffer.byteLength(body) > MOST_BYTES) {
      // The client never learns of what this request kept.
      [...this.state.references.keys()]
        .filter((reference) => !kept.has(reference))
        .forEach((reference) => this.state.references.delete(reference));
      this.note("an answer over 5 MB");
      return refusal(DISPATCH.largeAnswer);
    }
    return { error: 0, body };
  }

  private listen(): void {
    const { book } = this;
    book.tell = ({ type, ...event }: BookEvent) => {
      const { method } = EVENTS[type];
      if (book === this.book && (this.state.subscriptions.get(method) ?? 0) > 0) {
        const more = type === "changed" ? { source: "Local", changeType: "RangeEdited" } : {};
        this.send(type, { ...event, ...more });
      }
    };
  }

  /** Events come after the request that caused them. */
  send(type: BookEvent["type"], event: object): void {
    const { type: number } = EVENTS[type];
    const message: Message = [WORKBOOK_EVENTS, number, "Workbook", JSON.stringify(event), 0, false];
    setTimeout(() => this.deliver([message]), this.delay);
  }
}

function refusal(error: number): Answer {
  return { error, body: "" };
}

function failed(code: string): Answer {
  const Error = { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { error: 0, body: JSON.stringify({ Results: [], TraceIds: [], Error }) };
}

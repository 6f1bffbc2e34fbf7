import type { Book } from "./book";
import { HostError } from "./hostError";
import { isItem, item, type Arguments, type Call, type Item } from "./kinds";
import { WORKBOOK } from "./kinds/bookKinds";
import { excelSets, isNewer } from "./requirementSets";
import { service, type Service } from "./services";

/** The parts of a request of the client, by their wire names. */
interface Request {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: string[]; readonly Expand?: string[] };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: Arguments;
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = {
  root: 1,
  type: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  none: 7,
} as const;

/** What the client calls some members that have other names on the wire. */
const CLIENT_NAMES: Readonly<Record<string, string>> = {
  Gridlines: "showGridlines",
  _RegisterDataChangedEvent: "onChanged",
  _RegisterActivatedEvent: "onActivated",
  _RegisterSelectionChangedEvent: "onSelectionChanged",
};

/** What the host keeps between requests. */
export interface HostState {
  readonly book: Book;
  /** Of the Excel that is played, such as "1.9". */
  readonly excelApi: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly references: Map<string, Item>;
  lastReference: number;
  /** Handlers by event. */
  readonly subscriptions: Map<string, number>;
  /** Members that were used, with the version that brought them. */
  readonly used: Map<string, string>;
  /** How often each kind of operation ran, such as "Range.Formulas =". */
  readonly operations: Map<string, number>;
  /** What no right client asks for. */
  readonly complaints: string[];
}

export function newState(book: Book, excelApi: string, services: HostState["services"]): HostState {
  return {
    book,
    excelApi,
    services,
    references: new Map(),
    lastReference: 0,
    subscriptions: new Map(),
    used: new Map(),
    operations: new Map(),
    complaints: [],
  };
}

/** Performs the actions of a request in turn; what was done before an error stays done. */
export function answerRequest(state: HostState, text: string): string {
  const request = JSON.parse(text) as Request;
  const run = new Run(state, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const action of request.Actions) {
    try {
      if (action.ActionType === ACTION.trace) {
        traces.push(action.Id);
      }
      results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) {
        throw error;
      }
      const { code, message } = error;
      const failure = {
        Code: code,
        Message: message,
        Location: action.Name,
        ActionIndex: results.length,
      };
      const Error = { ...failure, HttpStatusCode: 400 };
      return JSON.stringify({ Results: results, TraceIds: traces, Error });
    }
  }
  return JSON.stringify({ Results: results, TraceIds: traces });
}

/** Whether a request would change the workbook. */
export function changesWorkbook(text: string): boolean {
  const { Actions, ObjectPaths } = JSON.parse(text) as Request;
  const reads = /^(Get|_|Select$|Activate$|Calculate$|Suspend)/;
  const roots = Object.values(ObjectPaths).some(({ ObjectPathType: type }) => type === PATH.type);
  const calls = [
    ...Actions.filter(({ ActionType: type }) => type === ACTION.method),
    ...Object.values(ObjectPaths).filter(({ ObjectPathType: type }) => type === PATH.method),
  ];
  return (
    !roots &&
    (Actions.some(({ ActionType: type }) => type === ACTION.set) ||
      calls.some(({ Name }) => !reads.test(Name)))
  );
}

export function isRelease(text: string): boolean {
  return (
    text.includes("_RemoveReference") &&
    (JSON.parse(text) as Request).Actions.every(({ ActionType, Name }) =>
      ActionType === ACTION.method
        ? Name === "_RemoveReference"
        : ActionType === ACTION.instantiate,
    )
  );
}

/** One request: its object paths are resolved once each. */
class Run {
  private readonly resolved = new Map<number, Item | null>();

  constructor(
    private readonly state: HostState,
    private readonly request: Request,
  ) {}

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.instantiate(this.resolve(action.ObjectPathId));
      case ACTION.query:
        return this.query(action);
      case ACTION.method:
        return this.method(action);
      case ACTION.set:
        return this.set(action);
      case ACTION.trace:
        return null;
      default:
        return this.refuse(`action of type ${action.ActionType}`);
    }
  }

  private resolve(id: number): Item | null {
    const known = this.resolved.get(id);
    if (known !== undefined) {
      return known;
    }
    const found = this.find(this.request.ObjectPaths[id]);
    this.resolved.set(id, found);
    return found;
  }

  private find(path: ObjectPath): Item | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return item(WORKBOOK, this.state.book);
      case PATH.type:
        return service(path.Name, this.state.services);
      case PATH.none:
        return null;
      case PATH.reference:
        return this.state.references.get(path.Name) ?? fail("InvalidReference");
    }
    const parent = this.resolve(path.ParentObjectPathId);
    return parent === null ? null : this.step(parent, path);
  }

  private step(parent: Item, path: ObjectPath): Item | null {
    const { kind, target } = parent;
    if (path.ObjectPathType === PATH.method) {
      const found = this.call(parent, path.Name, path.ArgumentInfo);
      return isItem(found) ? found : null;
    }
    if (path.ObjectPathType === PATH.indexer) {
      const find = kind.find ?? this.refuse(`${kind.name} by key`);
      this.use(kind.name, "getItem");
      return find(target as never, this.arguments(path.ArgumentInfo)[0]);
    }
    const part = kind.parts?.[path.Name] ?? this.refuse(`${kind.name}.${path.Name}`);
    this.use(kind.name, path.Name);
    return part(target as never);
  }

  private call(owner: Item, name: string, info: ArgumentInfo | undefined): unknown {
    const { kind, target } = owner;
    const method = kind.methods?.[name] ?? this.refuse(`${kind.name}.${name}()`);
    this.use(kind.name, name);
    this.count(`${kind.name}.${name}()`);
    return method(target as never, this.arguments(info), this.callOf(owner));
  }

  private callOf(owner: Item): Call {
    const { state } = this;
    return {
      keep: () => keepReference(state, owner),
      release: (reference) => {
        if (!state.references.delete(String(reference))) {
          state.complaints.push(`release of ${String(reference)}, which is not kept`);
        }
      },
      subscribe: (event, handlers) => {
        state.subscriptions.set(event, (state.subscriptions.get(event) ?? 0) + handlers);
      },
    };
  }

  private arguments(info: ArgumentInfo | undefined): Arguments {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) =>
      ids[index] > 0 ? this.resolve(ids[index]) : value,
    );
  }

  private instantiate(found: Item | null): unknown {
    if (found === null) {
      return null;
    }
    const { kind, target } = found;
    if (kind.kept === true && this.request.AutoKeepReference === true) {
      keepReference(this.state, found);
    }
    return {
      ...(kind.id !== undefined && { _Id: kind.id(target as never) }),
      ...(found.reference !== undefined && { _ReferenceId: found.reference }),
    };
  }

  private query({ ObjectPathId, QueryInfo = {} }: Action): unknown {
    const found = this.resolve(ObjectPathId);
    return found === null
      ? null
      : this.read(found, [...(QueryInfo.Select ?? []), ...(QueryInfo.Expand ?? [])]);
  }

  private read({ kind, target }: Item, paths: readonly string[]): Record<string, unknown> {
    if (paths.length === 0) {
      return this.refuse(`everything of ${kind.name}: a load names what it wants`);
    }
    if (kind.items !== undefined) {
      const items = kind.items(target as never);
      return { _Items: items.map((one) => one && this.read(one, paths)) };
    }
    const answer: Record<string, unknown> = {};
    if (kind.id !== undefined) {
      answer._Id = kind.id(target as never);
    }
    for (const path of paths) {
      const [head, ...rest] = path.split(/[/.]/);
      const name = head.charAt(0).toUpperCase() + head.slice(1);
      answer[name] = this.readOne({ kind, target }, name, rest);
    }
    return answer;
  }

  private readOne({ kind, target }: Item, name: string, rest: readonly string[]): unknown {
    this.use(kind.name, name);
    const part = kind.parts?.[name];
    if (part !== undefined && rest.length > 0) {
      const child = part(target as never);
      return child && this.read(child, [rest.join("/")]);
    }
    const get = kind.properties?.[name]?.get;
    if (get === undefined || rest.length > 0) {
      return this.refuse(`load of ${kind.name}.${[name, ...rest].join("/")}`);
    }
    this.count(`${kind.name}.${name}`);
    return get(target as never);
  }

  private method(action: Action): unknown {
    const owner = this.resolve(action.ObjectPathId);
    // The client sends _KeepReference for every range, also for one that turns out to be null.
    if (owner === null) {
      return action.Name.startsWith("_") ? null : fail("ItemNotFound");
    }
    const result = this.call(owner, action.Name, action.ArgumentInfo);
    return isItem(result) ? null : result;
  }

  private set(action: Action): void {
    const owner = this.resolve(action.ObjectPathId) ?? fail("ItemNotFound");
    const { kind, target } = owner;
    const set = kind.properties?.[action.Name]?.set ?? this.refuse(`${kind.name}.${action.Name} =`);
    this.use(kind.name, action.Name);
    this.count(`${kind.name}.${action.Name} =`);
    set(target as never, this.arguments(action.ArgumentInfo)[0] as never);
  }

  /** Refuses members that the Excel played is too old for. */
  private use(type: string, wireName: string): void {
    const own = CLIENT_NAMES[wireName] ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
    const since = excelSets().get(`${type}.${own}`);
    if (since === undefined) {
      return;
    }
    this.state.used.set(`${type}.${own}`, `${since.set} ${since.version}`);
    if (since.set !== "ExcelApi" || isNewer(since.version, this.state.excelApi)) {
      fail("ApiNotFound", `${type}.${own} needs ${since.set} ${since.version}`);
    }
  }

  private count(operation: string): void {
    const { operations } = this.state;
    operations.set(operation, (operations.get(operation) ?? 0) + 1);
  }

  private refuse(what: string): never {
    this.state.complaints.push(`unknown: ${what}`);
    return fail("NotImplemented", what);
  }
}

function keepReference(state: HostState, owner: Item): void {
  if (owner.reference === undefined) {
    state.lastReference += 1;
    owner.reference = `ref${state.lastReference}`;
    state.references.set(owner.reference, owner);
  }
}

function fail(code: string, message?: string): never {
  throw new HostError(code, message);
}

/**
 * The part of Office's client objects that goes wrong in practice: calls and assignments wait in a
 * queue until `context.sync()`, a property can be read only after `load` and `sync`, and null
 * objects say so only after a sync. What a program may not do throws here.
 */

import { OfficeError, type FakeContext } from "./context";
import type { Kind, KindOf, Self } from "./kinds";

interface Node {
  readonly context: FakeContext;
  readonly kind: KindOf<unknown>;
  readonly loaded: Map<string, unknown>;
  readonly parts: Map<string, Node>;
  readonly proxy: object;
  items: Node[] | null;
  resolved: boolean;
  target: unknown;
}

const nodes = new WeakMap<object, Node>();

/** What a client object given as an argument stands for, when the call is carried out. */
export function targetOf(proxy: object): unknown {
  const node = nodes.get(proxy);
  if (node === undefined) {
    throw new OfficeError("InvalidArgument", "not a client object");
  }
  return live(node);
}

export function clientObject(
  context: FakeContext,
  kind: Kind,
  { find, orNull = false }: { readonly find: () => unknown; readonly orNull?: boolean },
): object {
  const node = newNode(context, kind);
  context.queue(() => {
    node.target = find() ?? null;
    node.resolved = true;
    if (node.target === null && !orNull) {
      throw new OfficeError("ItemNotFound");
    }
  });
  return node.proxy;
}

function newNode(context: FakeContext, kind: Kind): Node {
  const node = {
    context,
    kind: kind as KindOf<unknown>,
    loaded: new Map<string, unknown>(),
    parts: new Map<string, Node>(),
    items: null,
    resolved: false,
    target: null,
    proxy: {},
  };
  node.proxy = new Proxy(
    {},
    { get: (_, key) => get(node, key), set: (_, k, v) => set(node, k, v) },
  );
  nodes.set(node.proxy, node);
  return node;
}

function get(node: Node, key: string | symbol): unknown {
  const { kind, context } = node;
  if (typeof key === "symbol" || key === "then" || key === "toJSON") {
    return undefined;
  }
  if (key === "context") {
    return context;
  }
  if (key === "load") {
    return (paths: string | string[]) => load(node, [paths].flat().join(","));
  }
  if (key === "isNullObject") {
    return isNull(node);
  }
  if (key === "items" && kind.items !== undefined) {
    return loadedItems(node);
  }
  if (kind.scalars?.[key]?.get !== undefined) {
    return loadedScalar(node, key);
  }
  checkOffered(node, key);
  if (kind.parts?.[key] !== undefined) {
    return partOf(node, key).proxy;
  }
  const method = kind.methods?.[key] as
    ((self: Self<unknown>, ...args: unknown[]) => unknown) | undefined;
  if (method === undefined) {
    throw new TypeError(`${kind.name}.${key} is not in the fake`);
  }
  return (...args: unknown[]) => method(selfOf(node), ...args);
}

function set(node: Node, key: string | symbol, value: unknown): true {
  const setter = node.kind.scalars?.[String(key)]?.set as
    ((t: unknown, v: unknown) => void) | undefined;
  if (setter === undefined) {
    throw new TypeError(`${node.kind.name}.${String(key)} cannot be set`);
  }
  checkOffered(node, String(key));
  const copy = structuredClone(value);
  node.context.queue(() => setter(live(node), copy), copy);
  return true;
}

/** An Excel that is too old refuses at the next sync. */
function checkOffered(node: Node, key: string): void {
  if (!node.context.isOffered(`${node.kind.name}.${key}`)) {
    node.context.queue(() => {
      throw new OfficeError("ApiNotFound", `${node.kind.name}.${key}`);
    });
  }
}

function selfOf(node: Node): Self<unknown> {
  const { context } = node;
  return {
    context,
    queue: (action) => context.queue(() => action(live(node))),
    object: (kind, of, orNull) =>
      clientObject(context, kind, { find: () => of(live(node)), orNull }),
  };
}

function partOf(node: Node, key: string): Node {
  const known = node.parts.get(key);
  const part = node.kind.parts?.[key];
  if (known !== undefined || part === undefined) {
    return known as Node;
  }
  const child = newNode(node.context, part.kind());
  node.parts.set(key, child);
  node.context.queue(() => {
    child.resolved = true;
    child.target = node.target === null ? null : part.of(node.target as never);
  });
  return child;
}

function load(node: Node, paths: string): object {
  for (const path of paths.split(",")) {
    loadPath(node, path.trim().split("/"));
  }
  return node.proxy;
}

function loadPath(node: Node, [first, ...rest]: string[]): void {
  const { kind, context } = node;
  if (first === "items" && kind.items !== undefined && rest.length > 0) {
    context.queue(() => loadItems(node, rest));
  } else if (kind.parts?.[first] !== undefined && rest.length > 0) {
    loadPath(partOf(node, first), rest);
  } else if (kind.scalars?.[first]?.get !== undefined && rest.length === 0) {
    checkOffered(node, first);
    context.queue(() => receive(node, first));
  } else {
    throw new TypeError(`${kind.name} has no property ${[first, ...rest].join("/")} to load`);
  }
}

/** Several paths of one load meet the same items. */
function loadItems(node: Node, rest: string[]): void {
  const { kind, context } = node;
  if (kind.items === undefined || node.target === null) {
    return;
  }
  const targets = kind.items.list(node.target as never);
  const itemKind = kind.items.kind();
  const known = node.items ?? [];
  node.items = targets.map(
    (target) => known.find((one) => one.target === target) ?? itemNode(context, itemKind, target),
  );
  node.items.forEach((item) => loadNow(item, rest));
}

function itemNode(context: FakeContext, kind: Kind, target: unknown): Node {
  return Object.assign(newNode(context, kind), { target, resolved: true });
}

function loadNow(node: Node, [first, ...rest]: string[]): void {
  const part = node.kind.parts?.[first];
  if (part === undefined) {
    receive(node, first);
    return;
  }
  const child = node.parts.get(first) ?? newNode(node.context, part.kind());
  node.parts.set(
    first,
    Object.assign(child, { resolved: true, target: part.of(node.target as never) }),
  );
  loadNow(child, rest);
}

function receive(node: Node, key: string): void {
  if (node.target !== null) {
    const value = structuredClone(node.kind.scalars?.[key].get?.(node.target as never));
    node.context.receive(value);
    node.loaded.set(key, value);
  }
}

function live(node: Node): unknown {
  if (!node.resolved || node.target === null) {
    throw new OfficeError("ItemNotFound", `${node.kind.name} is a null object`);
  }
  return node.target;
}

function isNull(node: Node): boolean {
  if (!node.resolved) {
    throw new OfficeError("PropertyNotLoaded", `${node.kind.name}.isNullObject before sync`);
  }
  return node.target === null;
}

function loadedItems(node: Node): object[] {
  if (node.items === null) {
    throw new OfficeError("PropertyNotLoaded", `${node.kind.name}.items before load and sync`);
  }
  return node.items.map((item) => item.proxy);
}

function loadedScalar(node: Node, key: string): unknown {
  if (!node.loaded.has(key)) {
    throw new OfficeError("PropertyNotLoaded", `${node.kind.name}.${key} before load and sync`);
  }
  return node.loaded.get(key);
}

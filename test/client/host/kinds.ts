import type { Area, Book } from "./book";
import { areaIn } from "./areas";
import { HostError } from "./hostError";

/** An object of Excel's model as the host sees it; null is a null object. */
export interface Item {
  readonly kind: Kind;
  readonly target: unknown;
  /** Under which the client may come back to it, once it asked for that. */
  reference?: string;
}

export type Arguments = readonly unknown[];

/** What a method may do beside its target. */
export interface Call {
  /** Keeps the item for the client until it lets go. */
  keep(): void;
  release(reference: unknown): void;
  subscribe(event: string, handlers: 1 | -1): void;
}

export interface Property<T> {
  get?(target: T): unknown;
  set?(target: T, value: never): void;
}

/** A type of Excel's model by its wire names; what is not listed is refused. */
export interface KindOf<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly parts?: Readonly<Record<string, (target: T) => Item | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments, call: Call) => unknown>>;
  /** Of a collection. */
  readonly items?: (target: T) => readonly (Item | null)[];
  readonly find?: (target: T, key: unknown) => Item | null;
  readonly id?: (target: T) => string | number;
  /** The client keeps such objects by reference. */
  readonly kept?: boolean;
}

export type Kind = KindOf<never>;

/** An item of a kind, or null where there is no target. */
export function item<T>(kind: KindOf<T>, target: T | null | undefined): Item | null {
  return target === null || target === undefined ? null : { kind, target };
}

export function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && "kind" in value && "target" in value;
}

export function need(found: Item | null): Item {
  if (found === null) {
    throw new HostError("ItemNotFound");
  }
  return found;
}

/** A range argument: a Range object, or an address. */
export function areaArgument(book: Book, value: unknown): Area {
  if (isItem(value) && value.kind.name === "Range") {
    return value.target as Area;
  }
  return areaIn(book, ofType("string", value).replace(/^=/, ""));
}

interface Types {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

export function ofType<Name extends keyof Types>(name: Name, value: unknown): Types[Name] {
  if (typeof value !== name) {
    throw new HostError("InvalidArgument", `${JSON.stringify(value)} is no ${name}`);
  }
  return value as Types[Name];
}

export function oneOf(allowed: readonly string[], value: unknown): string {
  if (!allowed.includes(value as string)) {
    throw new HostError("InvalidArgument", `${JSON.stringify(value)} is none of ${allowed.join()}`);
  }
  return value as string;
}

import type { FakeContext } from "./context";

export interface Scalar<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: never) => void;
}

/** A type of Office's object model over a target of the fake workbook. */
export interface KindOf<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Objects that belong to the target, such as `range.format`. */
  readonly parts?: Readonly<Record<string, PartOf<T>>>;
  readonly items?: { readonly kind: () => Kind; readonly list: (target: T) => readonly unknown[] };
  readonly methods?: Readonly<Record<string, (self: Self<T>, ...args: never[]) => unknown>>;
}

export interface PartOf<T> {
  readonly kind: () => Kind;
  readonly of: (target: T) => unknown;
}

export type Kind = KindOf<never>;

export interface Self<T> {
  readonly context: FakeContext;
  queue(action: (target: T) => void): void;
  /** A new client object; `orNull` makes it a null object where `of` finds nothing. */
  object(kind: Kind, of: (target: T) => unknown, orNull?: boolean): unknown;
}

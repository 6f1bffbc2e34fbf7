/* Loops over lists of any length: spread into arguments, some 100,000 elements break the stack. */

/** -Infinity of none. */
export function greatest(values: Iterable<number>): number {
  let found = -Infinity;
  for (const value of values) {
    found = Math.max(found, value);
  }
  return found;
}

/** Infinity of none. */
export function least(values: Iterable<number>): number {
  let found = Infinity;
  for (const value of values) {
    found = Math.min(found, value);
  }
  return found;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) {
    total += value;
  }
  return total;
}

export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) {
    list.push(one);
  }
}

export function split<T>(items: readonly T[], first: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(first), items.filter((item) => !first(item))];
}

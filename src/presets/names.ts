import { LONGEST_TYPED } from "../core/nearest";

/** What shows nothing and yet would make another name: controls, joiners, marks of byte order. */
const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as people see it: every kind of blank is a space, and what shows nothing is gone. */
export function visible(text: string): string {
  return /[^ -~]/.test(text) ? text.replace(/\s/g, " ").replace(INVISIBLE, "") : text;
}

/** Spelt as names mostly are: visible ASCII with single spaces within. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * What two spellings of one name share: blanks trimmed and single, case and what shows nothing
 * ignored, letters of one look are one whatever their width and way of being composed. A text too long
 * for a name stays as it is.
 */
export function toKey(name: string): string {
  if (name.length > LONGEST_TYPED) {
    return name;
  }
  return PLAIN.test(name)
    ? name.toUpperCase()
    : visible(name).normalize("NFKC").trim().replace(/\s+/g, " ").toUpperCase();
}

/** Makes a value at its first use: a workbook that asks for no data should not wait for it. */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * Finds items by name, whatever its case and outer blanks. A Map, not a plain object: a name typed
 * as "constructor" must be unknown.
 */
export function indexByName<T>(
  items: () => readonly T[],
  nameOf: (item: T) => string,
): (name: string) => T | undefined {
  const index = lazy(() => {
    const spellings = items().flatMap((item) =>
      [nameOf(item), toKey(nameOf(item))].map((spelling) => [spelling, item] as const),
    );
    return new Map(spellings);
  });
  return (name) =>
    name.length > LONGEST_TYPED ? undefined : (index().get(name) ?? index().get(toKey(name)));
}

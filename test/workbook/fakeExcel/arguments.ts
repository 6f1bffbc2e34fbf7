import { areaOf } from "./a1";
import { targetOf } from "./client";
import { OfficeError } from "./context";
import { findSheet, type Area, type Book } from "./model";

/** A range argument: a Range object, or a text with its sheet where `book` is given. */
export function areaArgument(book: Book | null, reference: object | string): Area {
  if (typeof reference === "object") {
    return targetOf(reference) as Area;
  }
  const [, quoted, plain] = /^(?:'(.*)'|([^'!]+))!/.exec(reference) ?? [];
  const name = plain ?? quoted?.split("''").join("'");
  const sheet = book === null || name === undefined ? null : findSheet(book, name);
  if (sheet === null) {
    throw new OfficeError("InvalidArgument", `${reference} is no range`);
  }
  return areaOf(sheet, reference);
}

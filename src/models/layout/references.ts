import { fixedArea, fixedCell } from "../../sheet/a1";
import type { Place } from "../../sheet/draft";

/* Keys in braces, and the addresses that take their place. */

const TOKEN = /\{(@?[A-Za-z][\w.]*)(?:#([~\w:]+))?\}/g;

export type Places = ReadonlyMap<string, Place>;

export interface Reference {
  /** With "@" for a cell of the same row. */
  readonly key: string;
  readonly index: string | undefined;
}

/** Rewrites references; those for which `change` answers undefined stay. */
export function rewrite(
  template: string,
  change: (reference: Reference) => string | undefined,
): string {
  return template.replace(TOKEN, (text, key: string, index: string | undefined) => {
    return change({ key, index }) ?? text;
  });
}

/** A formula of one column of a line: other lines give the cell of that column. */
export function inColumn(template: string, column: number): string {
  return rewrite(template, ({ key, index }) =>
    index === undefined ? `{${key}#~${column + 1}}` : undefined,
  );
}

/** A formula over the addresses of its keys, as a cell of `sheet` needs them. */
export function addressed(template: string, places: Places, sheet: string): string {
  return rewrite(template, (reference) => addressOf(reference, places, sheet));
}

function addressOf(reference: Reference, places: Places, sheet: string): string {
  const place = placeOf(reference, places);
  const oneCell = place.rows * place.columns === 1;
  const address = oneCell ? fixedCell(place.row, place.column) : fixedArea(place);
  return place.sheet === sheet ? address : `${quoted(place.sheet)}!${address}`;
}

/** The cells that a reference means. */
export function placeOf({ key, index }: Reference, places: Places): Place {
  const place = places.get(key);
  if (place === undefined) {
    throw new Error(`the model names {${key}}, which stands nowhere`);
  }
  if (index === undefined || index === "all") {
    return place;
  }
  if (index.startsWith("~")) {
    return place.rows === 1 && place.columns > 1 ? cellAt(place, index.slice(1), key) : place;
  }
  const [first, last] = index.split(":");
  return last === undefined
    ? cellAt(place, index, key)
    : part(place, { first, last: last || `${place.rows * place.columns}`, key });
}

/** Part of one row or column. */
function part(
  place: Place,
  { first, last, key }: { readonly first: string; readonly last: string; readonly key: string },
): Place {
  const [from, to] = [cellAt(place, first, key), cellAt(place, last, key)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function cellAt(place: Place, index: string, key: string): Place {
  const position = Number(index) - 1;
  const { rows, columns } = place;
  if (!Number.isInteger(position) || position < 0 || position >= rows * columns) {
    throw new Error(`the model names {${key}#${index}}, which has ${rows * columns} cells`);
  }
  return {
    ...place,
    row: place.row + Math.floor(position / columns),
    column: place.column + (position % columns),
    rows: 1,
    columns: 1,
  };
}

/** The one reference that a text consists of. */
export function referenceOf(text: string): Reference {
  const match = /^\{(@?[A-Za-z][\w.]*)(?:#([~\w:]+))?\}$/.exec(text);
  if (match === null) {
    throw new Error(`${text} names no cells`);
  }
  return { key: match[1], index: match[2] };
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

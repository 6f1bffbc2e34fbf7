/**
 * Functions younger than the .xlsx format: the file holds them with a prefix, without which Excel
 * and LibreOffice read an unknown name.
 */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  "_xlfn.": [
    ...["CONCAT", "IFNA", "IFS", "LET", "MAXIFS", "MINIFS", "SEQUENCE", "SORTBY", "SWITCH"],
    ...["TEXTJOIN", "UNIQUE", "XLOOKUP", "XMATCH"],
  ],
  "_xlfn._xlws.": ["FILTER", "SORT"],
};

const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(PREFIXES).flatMap(([prefix, names]) =>
    names.map((name): [string, string] => [name, prefix]),
  ),
);

/** Texts and quoted sheet names, which stay, or a function's name with its bracket. */
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Z]+)(?=\()/gi;

/** A formula without its "=" as an .xlsx file holds it. */
export function fileFormula(formula: string): string {
  return formula.replace(PIECE, (piece, name: string | undefined) =>
    name === undefined ? piece : `${PREFIX_OF.get(name.toUpperCase()) ?? ""}${piece}`,
  );
}

import { tokensOf } from "../../formula/tokens";

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

/** A formula without its "=" as an .xlsx file holds it. */
export function fileFormula(formula: string): string {
  return tokensOf(formula)
    .map(({ kind, text }) =>
      kind === "function" ? `${PREFIX_OF.get(text.toUpperCase()) ?? ""}${text}` : text,
    )
    .join("");
}

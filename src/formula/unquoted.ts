/** Texts and quoted sheet names, which may hold anything. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** The parts of a formula that are neither text nor the name of a sheet. */
export function unquotedParts(formula: string): string[] {
  return formula.split(QUOTED).filter((_, index) => index % 2 === 0);
}

/** The formula with those parts changed. */
export function changeUnquoted(formula: string, change: (part: string) => string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/* Values as a formula writes them: English, commas between columns, semicolons between rows. */

export type Literal = number | string | boolean;
export type Constant = readonly (readonly Literal[])[];

export function literalText(value: Literal): string {
  switch (typeof value) {
    case "number":
      return String(value).toUpperCase();
    case "boolean":
      return String(value).toUpperCase();
    default:
      return `"${value.replace(/"/g, '""')}"`;
  }
}

/** An array constant, `{1,2;3,4}`. */
export function constantText(rows: Constant): string {
  return `{${rows.map((row) => row.map(literalText).join(",")).join(";")}}`;
}

/** Reads an array constant; null where the text is none, or its rows differ in length. */
export function parseConstant(text: string): Constant | null {
  const inner = /^\{(.*)\}$/s.exec(text.trim());
  if (inner === null) {
    return null;
  }
  const rows = splitOutsideQuotes(inner[1], ";").map((row) =>
    splitOutsideQuotes(row, ",").map(parseLiteral),
  );
  return rows.every((row) => row.length === rows[0].length && row.every(isLiteral))
    ? (rows as Constant)
    : null;
}

/** A number as analysts type it: 0.045, -3, 4.5%, 152.27E12; null where it is none. */
export function parseNumber(text: string): number | null {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim());
  if (match === null) {
    return null;
  }
  const number = Number(match[1]) / (match[2] === "%" ? 100 : 1);
  return Number.isFinite(number) ? number : null;
}

function parseLiteral(text: string): Literal | null {
  const trimmed = text.trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(trimmed);
  if (quoted !== null) {
    return quoted[1].replace(/""/g, '"');
  }
  if (/^(true|false)$/i.test(trimmed)) {
    return trimmed.toLowerCase() === "true";
  }
  return parseNumber(trimmed);
}

function isLiteral(value: Literal | null): value is Literal {
  return value !== null;
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  for (const character of text) {
    quoted = quoted !== (character === '"');
    if (character === separator && !quoted) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  return [...parts, part];
}

/*
 * Characters that XML cannot hold. A file has them as _xHHHH_, which the library drops on writing
 * and leaves alone on reading, so they pass through it in a disguise that no text of a user has.
 */

const MASK = "\u{1FFFE}";
const LONE = String.raw`[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`;
const UNWRITABLE = new RegExp(String.raw`[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|${LONE}`, "g");
const MASKED = new RegExp(`${MASK}([0-9A-F]{4})${MASK}`, "g");
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** A formula or a result as the library can take it. */
export function masked(text: string): string {
  return text.replace(UNWRITABLE, (character) => maskOf(character));
}

/** A text of a cell: what looks like _xHHHH_ in it is no character, and XML makes new lines of returns. */
export function maskedText(text: string): string {
  return masked(text.replace(/_(?=x[0-9A-Fa-f]{4}_)|\r/g, (character) => maskOf(character)));
}

export function unmasked(text: string): string {
  return text.replace(MASKED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** XML of a written part with the disguise turned into what a file has. */
export function escapeMasked(xml: string): string {
  return xml.replace(MASKED, "_x$1_");
}

/** XML of the texts of a file with what it has turned into the disguise. */
export function maskEscaped(xml: string): string {
  return xml.replace(ESCAPED, (_, code: string) => `${MASK}${code.toUpperCase()}${MASK}`);
}

/** XML of a sheet, where formulas and results may hold any other _xHHHH_ as it is. */
export function maskUnwritable(xml: string): string {
  return xml.replace(ESCAPED, (text, code: string) => {
    const character = String.fromCharCode(parseInt(code, 16));
    return masked(character) === character ? text : `${MASK}${code.toUpperCase()}${MASK}`;
  });
}

function maskOf(character: string): string {
  return `${MASK}${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}${MASK}`;
}

/** Markup that may go into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

export type MarkupPart = Markup | string | number | readonly MarkupPart[];

/** A template whose parts are escaped, so that no page can be broken by a text it shows. */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  const pieces = parts.map((part, index) => textOf(part) + strings[index + 1]);
  return new Markup(strings[0] + pieces.join(""));
}

export const NOTHING = new Markup("");

function textOf(part: MarkupPart): string {
  if (part instanceof Markup) {
    return part.text;
  }
  return typeof part === "object" ? part.map(textOf).join("") : escaped(String(part));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

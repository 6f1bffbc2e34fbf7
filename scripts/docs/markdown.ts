/** Text in which Markdown sees nothing but text, in a table too. */
export function plain(text: string): string {
  return text.replace(/[\\`*[\]<>|]|(?<!\w)_|_(?!\w)/g, "\\$&");
}

/** A formula as code; a table cell cannot hold a bare pipe. */
export function codeSpan(text: string): string {
  return `\`${text.replace(/\|/g, "\\|")}\``;
}

/** A link; an address that is not secure stays text, so that nobody opens it by a click. */
export function link(text: string, url: string): string {
  return url.startsWith("https://") ? `[${plain(text)}](<${url}>)` : `${plain(text)}: \`${url}\``;
}

/** Cells hold Markdown already. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

import type { FunctionDefinition } from "../../src/catalog/define";
import { plain, tableText } from "./markdown";

/** The text with the table of functions between its two markers. */
export function withFunctionTable(text: string, catalog: readonly FunctionDefinition[]): string {
  return between(text, "functions", functionTables(catalog));
}

/**
 * The text with what is generated between the two markers of a name.
 *
 * @throws Error if a marker is missing or comes twice.
 */
export function between(text: string, name: string, generated: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest, ...more] = text.split(begin);
  const [, after, ...evenMore] = (rest ?? "").split(end);
  if (after === undefined || more.length > 0 || evenMore.length > 0) {
    throw new Error(`expected ${begin} and ${end} once each`);
  }
  return `${before}${begin}\n${generated}\n${end}${after}`;
}

function functionTables(catalog: readonly FunctionDefinition[]): string {
  const groups = [...new Set(catalog.map(({ group }) => group))];
  return groups
    .map((group) => {
      const rows = catalog.filter((definition) => definition.group === group).map(toRow);
      return `\n**${group}**\n\n${tableText(["function", "what it gives", "unit"], rows)}\n`;
    })
    .join("");
}

function toRow({ name, summary, result }: FunctionDefinition): string[] {
  const unit = result.unit === "text" ? "" : plain(result.unit);
  return [`[${plain(name)}](docs/help/${name}.html)`, plain(summary), unit];
}

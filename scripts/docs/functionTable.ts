import type { FunctionDefinition } from "../../src/catalog/define";
import { plain, tableText } from "./markdown";

const BEGIN = "<!-- functions -->";
const END = "<!-- /functions -->";

/**
 * The text with the table of functions between its two markers.
 *
 * @throws Error if a marker is missing or comes twice.
 */
export function withFunctionTable(text: string, catalog: readonly FunctionDefinition[]): string {
  const [before, rest, ...more] = text.split(BEGIN);
  const [, after, ...evenMore] = (rest ?? "").split(END);
  if (after === undefined || more.length > 0 || evenMore.length > 0) {
    throw new Error(`expected ${BEGIN} and ${END} once each`);
  }
  return `${before}${BEGIN}\n${functionTables(catalog)}\n${END}${after}`;
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

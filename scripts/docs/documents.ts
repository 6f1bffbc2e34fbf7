import { catalog } from "../../src/catalog";
import { helpIndex } from "./helpIndex";
import { helpPage } from "./helpPage";

/** The documents made from the catalog, by file. */
export function documents(): Record<string, string> {
  const pages = catalog.map((definition) => [
    `docs/help/${definition.name}.html`,
    helpPage(definition),
  ]);
  return {
    ...Object.fromEntries(pages),
    "docs/help/index.html": helpIndex(catalog),
  };
}

import { catalog } from "../src/catalog";
import { toMetadata } from "../src/catalog/metadata";
import { documents } from "./docs/documents";
import { presetFiles } from "./presets";

/** Every generated file and what it must hold; a test compares, `npm run generate` writes. */
export async function generatedFiles(): Promise<Record<string, string>> {
  return {
    ...presetFiles(),
    ...(await documents()),
    "src/functions/functions.json": `${JSON.stringify(toMetadata(catalog), null, 2)}\n`,
  };
}

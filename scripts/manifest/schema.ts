import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";

const MAIN = "OfficeAppManifestV1_1.xsd";

/**
 * Faults by Office's manifest schema, or undefined when `folder` does not hold it: the schema files
 * are Microsoft's and are not part of this project.
 */
export async function schemaFaults(xml: string, folder: string): Promise<string[] | undefined> {
  if (!existsSync(path.join(folder, MAIN))) {
    return undefined;
  }
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".xsd"))
    .map((fileName) => ({
      fileName,
      contents: readFileSync(path.join(folder, fileName), "utf8"),
    }));
  const { valid, errors, rawOutput } = await validateXML({
    xml: { fileName: "manifest.xml", contents: xml },
    schema: files.filter(({ fileName }) => fileName === MAIN),
    preload: files.filter(({ fileName }) => fileName !== MAIN),
  });
  const faults = errors.map(({ loc, message }) => `line ${loc?.lineNumber ?? "?"}: ${message}`);
  return valid || faults.length > 0 ? faults : [rawOutput];
}

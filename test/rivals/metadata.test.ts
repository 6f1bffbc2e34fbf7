import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { tool } from "../../scripts/tools";
import { catalog } from "../../src/catalog";
import { isOptional, type FunctionDefinition } from "../../src/catalog/define";
import { describeParameter, HELP_URL, toMetadata } from "../../src/catalog/metadata";

interface Generator {
  generateCustomFunctionsMetadata(
    file: string,
  ): Promise<{ metadataJson: string; errors: readonly string[] }>;
}

const { generateCustomFunctionsMetadata } = tool<Generator>("custom-functions-metadata");

it("describes the functions as Microsoft's own generator would", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "metadata-")), "functions.ts");
  writeFileSync(file, catalog.map(toStub).join("\n"));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
  expect(errors).toEqual([]);
  // The generator cannot ask for error cells; ours must, to pass them through.
  const judged = {
    ...JSON.parse(metadataJson.replaceAll(RESERVED_MARK, "")),
    allowErrorForDataTypeAny: true,
  };
  expect(toMetadata(catalog)).toEqual(judged);
});

/** Excel takes an argument named `case`, a TypeScript stub does not. */
const RESERVED = ["case"];
const RESERVED_MARK = "_reserved";

function stubName(name: string): string {
  return RESERVED.includes(name) ? `${name}${RESERVED_MARK}` : name;
}

function toStub(definition: FunctionDefinition): string {
  const parameters = Object.entries(definition.parameters);
  const tags = parameters.map(([name, p]) => ` * @param ${stubName(name)} ${describeParameter(p)}`);
  const list = parameters.map(([name, p]) =>
    p.kind === "arguments"
      ? `${stubName(name)}: any[][][]`
      : `${stubName(name)}${isOptional(p) ? "?" : ""}: any[][]`,
  );
  return `/**
 * ${definition.summary}
 * @customfunction ${definition.name}
 * @helpurl ${HELP_URL}/${definition.name}.html
${tags.join("\n")}
 */
export function ${definition.name}(${list.join(", ")}): any[][] { return []; }`;
}

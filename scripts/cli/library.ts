import { readdirSync } from "node:fs";
import path from "node:path";
import { catalog } from "../../src/catalog";
import { isOptional, type FunctionDefinition, type Parameter } from "../../src/catalog/define";
import { describeDefault } from "../../src/catalog/metadata";
import { scalarFunctions } from "../../src/cli/sql/scalars";

/* The package's entry and its types, from the catalog. */

const CATALOG = path.join(__dirname, "../../src/catalog");

/** Functions about functions are for cells: a program calls the functions themselves. */
export const shipped: readonly FunctionDefinition[] = catalog.filter(({ parameters }) =>
  Object.values(parameters).every(({ kind }) => kind !== "arguments"),
);

/** MINER_BREAKEVEN is minerBreakeven. */
export function memberName(name: string): string {
  return name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function entrySource(): string {
  return [
    'import { catalog } from "./src/catalog";',
    'import { callable } from "./src/cli/library";',
    'export { CalcError } from "./src/core/errors";',
    "const of = (name) => callable(catalog.find((one) => one.name === name));",
    ...shipped.map(({ name }) => `export const ${memberName(name)} = of("${name}");`),
  ].join("\n");
}

/** Each definition by its own file, so that nothing else comes along. */
export function databaseSource(): string {
  const members = scalarFunctions().map(({ name }) => memberName(name));
  return [
    'import { serve } from "./src/cli/sql/udf";',
    ...members.map((member) => `import { ${member} } from "./${fileOf(member)}";`),
    `export const { value, problem, column } = serve([${members.join(", ")}]);`,
  ].join("\n");
}

function fileOf(member: string): string {
  const file = readdirSync(CATALOG, { recursive: true, encoding: "utf8" }).find(
    (one) => path.basename(one) === `${member}.ts`,
  );
  if (file === undefined) {
    throw new Error(`the definition of ${member} should stand in a file of that name`);
  }
  return `src/catalog/${file.split(path.sep).join("/").replace(/\.ts$/, "")}`;
}

export function typesSource(): string {
  return [
    "/* Generated from the catalog. */",
    "/** Why a calculation has no number to give. */",
    "export declare class CalcError implements Error {",
    '  readonly name: "CalcError";',
    "  readonly message: string;",
    '  readonly code: "invalidInput" | "notFound" | "noResult" | "divisionByZero";',
    "}",
    "type Value = number | string;",
    "type Rows<T> = readonly T[] | readonly (readonly T[])[];",
    "type Table = readonly (readonly (Value | CalcError)[])[];",
    ...shipped.map(declaration),
    "",
  ].join("\n");
}

/** One call with single values, and one with lists, which answers with rows. */
function declaration(definition: FunctionDefinition): string {
  const { summary, result } = definition;
  const about = `/**\n * ${plain(summary)}\n * @returns ${plain(result.label)} (${result.unit})\n */`;
  const single = `${about}\n${signature(definition, "")}: ${answerOf(definition)};`;
  return !takesLists(definition)
    ? single
    : `${single}\n${signature(definition, " | Rows<number>")}: Table;`;
}

function takesLists({ parameters }: FunctionDefinition): boolean {
  return Object.values(parameters).some(({ kind }) => kind === "number");
}

function signature({ name, parameters }: FunctionDefinition, orList: string): string {
  const entries = Object.entries(parameters);
  const needed = entries.some(([, one]) => !isOptional(one));
  const members = entries.map(([argument, one]) => {
    const unit = "unit" in one ? ` (${one.unit})` : "";
    const fallback = describeDefault(one);
    const says = [
      `${plain(one.description)}${unit}`,
      ...(fallback === "" ? [] : [plain(fallback)]),
    ];
    const type = `${typeOf(one)}${one.kind === "number" ? orList : ""}`;
    const comment = orList === "" ? `  /** ${says.join("; ")} */\n` : "";
    return `${comment}  readonly ${argument}${isOptional(one) ? "?" : ""}: ${type};`;
  });
  return `export declare function ${memberName(name)}(named${needed ? "" : "?"}: {\n${members.join("\n")}\n})`;
}

function typeOf(parameter: Parameter): string {
  switch (parameter.kind) {
    case "number":
      return "number";
    case "series":
      return "number | Rows<number>";
    case "choice":
      return parameter.choices.map((choice) => JSON.stringify(choice)).join(" | ");
    case "flag":
      return "boolean";
    case "table":
      return "Rows<Value>";
    default:
      return "string";
  }
}

function answerOf({ result, examples, parameters }: FunctionDefinition): string {
  const chooses = "output" in parameters;
  const number = examples.some(({ result: shown }) => typeof shown === "number");
  return number && !chooses && result.cells === undefined ? "number" : "Value | Table";
}

function plain(text: string): string {
  return text.replace(/\*\//g, "* /").replace(/\s+/g, " ");
}

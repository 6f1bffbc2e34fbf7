import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.join(__dirname, "../src");

/** Which folders of src each folder may import. Anything not listed is forbidden. */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  presets: ["core"],
  catalog: ["core", "presets"],
  functions: ["core", "catalog"],
  models: ["core", "presets", "catalog"],
  workbook: ["core", "presets", "catalog", "models"],
  taskpane: ["core", "presets", "catalog", "models", "workbook", "commands"],
  commands: ["core", "presets", "catalog", "models", "workbook"],
  workbench: ["core", "presets", "catalog", "models", "workbook"],
};

/** Where each host's global may appear. */
const GLOBALS: readonly { readonly use: RegExp; readonly where: RegExp }[] = [
  { use: /\bCustomFunctions\./, where: /^(functions|workbench)\// },
  { use: /\b(Excel|Office)\.[A-Za-z]/, where: /^(workbook\/excel|taskpane\/taskpane\.ts)/ },
  { use: /@univerjs/, where: /^workbench\// },
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"));

it.each(files)("%s imports only what its layer may", (file) => {
  const layer = file.split("/")[0];
  const imports = [...code(file).matchAll(/(?:from|import)\s*\(?"(\.[^"]*)"/g)].map(
    ([, target]) =>
      path.relative(SRC, path.resolve(SRC, path.dirname(file), target)).split(path.sep)[0],
  );
  expect([layer, ...ALLOWED[layer]]).toEqual(expect.arrayContaining(imports));
});

it.each(files)("%s uses only the globals of its place", (file) => {
  const misused = GLOBALS.filter(({ use, where }) => use.test(code(file)) && !where.test(file));
  expect(misused).toEqual([]);
});

/** Text from workbooks and files must never become markup or code. */
const MARKUP =
  /\.(innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write|\beval\(|new Function\(/;

it("makes no markup or code of any text", () => {
  expect(files.filter((file) => MARKUP.test(code(file)))).toEqual([]);
});

/** Without comments and texts, which may name anything. */
function code(file: string): string {
  return readFileSync(path.join(SRC, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "")
    .replace(/`[^`]*`/g, "``");
}

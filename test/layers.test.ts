import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.join(__dirname, "../src");

/**
 * Which rooms of src each room may import from, the deepest room that a file stands in deciding.
 * Anything not listed is forbidden.
 */
const ALLOWED: Record<string, readonly string[]> = {
  core: [],
  presets: ["core"],
  catalog: ["core", "presets"],
  functions: ["core", "catalog"],
  sheet: ["core", "catalog"],
  formula: ["core", "catalog", "sheet"],
  plot: ["core", "sheet"],
  "sheet/files": ["core", "catalog", "sheet", "formula"],
  models: ["core", "presets", "catalog", "sheet", "formula"],
  "workbook/port": ["sheet", "formula"],
  workbook: ["core", "presets", "catalog", "sheet", "formula", "models", "workbook/port"],
  "workbook/excel": ["sheet", "formula", "workbook/port"],
  "workbook/memory": ["sheet", "formula", "workbook/port"],
  "workbook/team": ["core", "presets", "catalog", "sheet", "formula", "workbook/port", "workbook"],
  doctor: ["core", "presets", "catalog", "sheet", "formula", "models", "workbook/port", "workbook"],
  commands: ["workbook/port", "doctor"],
  taskpane: [
    ...["core", "plot", "presets", "catalog", "sheet", "sheet/files", "formula", "models"],
    ...["workbook/port", "workbook", "workbook/excel", "workbook/team", "doctor", "commands"],
  ],
  workbench: [
    ...["core", "plot", "presets", "catalog", "sheet", "sheet/files", "formula", "models"],
    ...["workbook/port", "workbook"],
  ],
  cli: ["core", "presets", "catalog", "sheet", "sheet/files", "formula", "models", "cli/model"],
  "cli/model": [
    ...["core", "presets", "catalog", "functions", "sheet", "sheet/files", "formula", "models"],
    ...["workbench", "cli"],
  ],
};

/** Where each host's global may appear. */
const GLOBALS: readonly { readonly use: RegExp; readonly where: RegExp }[] = [
  { use: /\bCustomFunctions\./, where: /^(functions|workbench)\// },
  { use: /\b(Excel|Office)\.[A-Za-z]/, where: /^(workbook\/excel\/|taskpane\/taskpane\.ts)/ },
  { use: /@univerjs/, where: /^workbench\// },
  { use: /"@cj-tech-master\/excelts/, where: /^sheet\/files\/library/ },
  { use: /"@borgar\/fx"/, where: /^formula\// },
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts"));

const known = new Set(files);
const importsOf = new Map(files.map((file) => [file, importedBy(file)]));

it.each(files)("%s imports only what its room may", (file) => {
  const room = roomOf(file);
  const rooms = (importsOf.get(file) ?? []).map(roomOf);
  expect([room, ...ALLOWED[room]]).toEqual(expect.arrayContaining(rooms));
});

it("has a paragraph at the door of each folder", () => {
  const folders = [...new Set(files.map((file) => file.split("/")[0]))];
  expect(folders.filter((folder) => !existsSync(path.join(SRC, folder, "README.md")))).toEqual([]);
});

it("has no circle of files", () => {
  expect(circles()).toEqual([]);
});

it.each(files)("%s uses only the globals of its place", (file) => {
  const misused = GLOBALS.filter(({ use, where }) => use.test(code(file)) && !where.test(file));
  expect(misused).toEqual([]);
});

/** Text from workbooks and files must never become markup or code. */
const MARKUP =
  /\.(innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write|\beval\(|new Function\(/;

/** Charts and the page have colours of their own; what goes into a workbook has one palette. */
const COLOURS =
  /^(sheet\/looks|presets\/|models\/previews|plot\/|taskpane\/charts|workbench\/page)/;

it("has one palette for what goes into a workbook", () => {
  const own = files.filter((file) => !COLOURS.test(file));
  expect(own.filter((file) => /"#[0-9A-Fa-f]{6}"/.test(code(file)))).toEqual([]);
});

it("makes no markup or code of any text", () => {
  expect(files.filter((file) => MARKUP.test(code(file)))).toEqual([]);
});

function roomOf(file: string): string {
  const folders = path.posix.dirname(file).split("/");
  const rooms = folders.map((_, depth) => folders.slice(0, depth + 1).join("/"));
  return rooms.reverse().find((room) => room in ALLOWED) ?? folders[0];
}

function importedBy(file: string): string[] {
  return [...code(file).matchAll(/(?:from|import)\s*\(?"(\.[^"]*)"/g)]
    .map(([, target]) => path.posix.join(path.posix.dirname(file), target))
    .flatMap((base) =>
      [`${base}.ts`, `${base}/index.ts`].filter((candidate) => known.has(candidate)),
    );
}

/** Every way back to a file through imports, types included: files to read as one. */
function circles(): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) {
      found.push([...above.slice(above.indexOf(file)), file].join(" -> "));
    } else if (!done.has(file)) {
      (importsOf.get(file) ?? []).forEach((next) => visit(next, [...above, file]));
      done.add(file);
    }
  };
  files.forEach((file) => visit(file, []));
  return found;
}

/** Without comments and texts, which may name anything. */
function code(file: string): string {
  return readFileSync(path.join(SRC, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "")
    .replace(/`[^`]*`/g, "``");
}

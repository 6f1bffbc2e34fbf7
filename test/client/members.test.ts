import path from "node:path";
import ts from "typescript";
import { declaredSets } from "./declared";
import { isNewer } from "./host/requirementSets";
import { recordFlow } from "./records";

const ROOT = path.join(__dirname, "../..");
const TYPES = /node_modules\/@types\/(office-js|custom-functions-runtime)\//;

interface Use {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  readonly file: string;
}

/** Every member of Office that the sources use and that a requirement set brought. */
function usedMembers(): Use[] {
  const config = path.join(ROOT, "tsconfig.src.json");
  const { config: raw } = ts.readConfigFile(config, (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(raw, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, { ...options, incremental: false });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      uses.push(...usesOf(checker, node));
    }
    ts.forEachChild(node, visit);
  };
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(path.join(ROOT, "src")))
    .forEach(visit);
  return uses;
}

function usesOf(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): Use[] {
  const symbol = checker.getSymbolAtLocation(node.name);
  const [declaration] = symbol?.declarations ?? [];
  if (declaration === undefined || !TYPES.test(declaration.getSourceFile().fileName)) {
    return [];
  }
  const notes = (symbol?.declarations ?? [])
    .map((one) => noteOf(one))
    .filter((one) => one !== null);
  const [oldest] = notes.sort((a, b) => (isNewer(a.version, b.version) ? 1 : -1));
  const owner = (declaration.parent as Partial<ts.ClassDeclaration>).name?.getText() ?? "";
  const file = path.relative(ROOT, node.getSourceFile().fileName);
  return oldest === undefined ? [] : [{ member: `${owner}.${node.name.text}`, file, ...oldest }];
}

/** The note `[Api set: ExcelApi 1.9]` above a declaration; Mailbox sets speak of Outlook alone. */
function noteOf(declaration: ts.Declaration): { set: string; version: string } | null {
  const text = declaration.getSourceFile().text;
  const above = text.slice(declaration.getFullStart(), declaration.getStart());
  const [, set, version] = /\[Api set: (?!Mailbox)(\w+) ([\d.]+)/.exec(above) ?? [];
  return set === undefined ? null : { set, version };
}

const uses = usedMembers();

test("the check sees what the port uses", () => {
  const members = new Map(uses.map(({ member, set, version }) => [member, `${set} ${version}`]));
  expect(members.get("Range.formulas")).toBe("ExcelApi 1.1");
  expect(members.get("Worksheet.pageLayout")).toBe("ExcelApi 1.9");
  expect(members.size).toBeGreaterThan(60);
  recordFlow("members of Office in the sources", `${members.size}`);
});

test("no member is newer than what the manifest asks for, or is asked about first", () => {
  const declared = declaredSets();
  const tooNew = uses.filter(({ set, version, file }) => {
    const admitted = declared.get(set);
    const isAsked = new RegExp(`isSetSupported\\("${set}", "${version}"\\)`);
    return (
      (admitted === undefined || isNewer(version, admitted)) &&
      !isAsked.test(ts.sys.readFile(path.join(ROOT, file)) ?? "")
    );
  });
  expect(tooNew).toEqual([]);
});

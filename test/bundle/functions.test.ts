import { readFileSync, readdirSync } from "node:fs";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import ts from "typescript";
import { CellError, registeredFunctions, type Registered } from "../../scripts/bundle";
import { declaredBytes } from "../../scripts/declarations";
import { dataAsJson } from "../../scripts/webpack/dataAsJson";
import { catalog } from "../../src/catalog";
import type { FunctionDefinition } from "../../src/catalog/define";
import { answer, callValues } from "../support";

const KB = 1000;
const DATA = "src/presets/data";
const ONLY_IN_THE_PANE = /Notes\.ts$/;
const script = readFileSync("dist/functions.js", "utf8");
const functions = registeredFunctions(script);

describe("dist/functions.js, alone as Excel loads it", () => {
  it("registers exactly the functions that the metadata lists", () => {
    const metadata = JSON.parse(readFileSync("dist/functions.json", "utf8")) as {
      functions: { id: string }[];
    };
    const listed = metadata.functions.map(({ id }) => id);
    expect([...functions.keys()].sort()).toEqual(listed.sort());
    expect(listed).toEqual(catalog.map(({ name }) => name).sort());
  });

  it.each(catalog.map((definition) => [definition.name, definition] as const))(
    "%s answers its examples as the sources do",
    (name, definition) => {
      for (const { arguments: values } of definition.examples) {
        const given = callValues(definition, values);
        const shown = call(functions.get(name), asExcelCalls(definition, given));
        expect(shown).toEqual(asExcelSees(answer(definition, given)));
      }
    },
  );

  it("throws Excel's error with the sentence that names the argument", () => {
    const [[error]] = call(functions.get("MINER_BREAKEVEN"), ["abc"]) as [[string]];
    expect(error).toMatch(/^#VALUE! efficiencyJPerTh must be a number, got text 'abc'/);
  });

  it("is ES2019 for the oldest Office engines", () => {
    expect(() => parse(script, { ecmaVersion: 2019 })).not.toThrow();
  });

  it("reaches for no network, clock, chance, storage or evaluated text", () => {
    const forbidden =
      /\bfetch\(|XMLHttpRequest|WebSocket|localStorage|Date\.now|new Date\(\)|Math\.random|\beval\(|new Function\b|\bOffice\b|\bExcel\./g;
    expect(withoutTexts(script).match(forbidden)).toBeNull();
  });
});

describe("budgets", () => {
  // Data are the figures of the presets and what is declared: the tables of arguments, labels,
  // formulas and units of each definition. What is left is code.
  const figures = readdirSync(DATA)
    .filter((file) => !ONLY_IN_THE_PANE.test(file))
    .reduce((sum, file) => sum + shippedBytes(`${DATA}/${file}`), 0);
  const data = figures + declaredBytes(script);

  it("holds the functions in at most 100 kB beside the data", () => {
    expect(Buffer.byteLength(script) - data).toBeLessThanOrEqual(100 * KB);
  });

  it("holds the data in at most 300 kB", () => {
    expect(data).toBeLessThanOrEqual(300 * KB);
  });

  it("leaves the help to the pane", () => {
    const help = catalog.flatMap(({ summary, assumptions }) => [summary, ...assumptions]);
    expect(help.filter((text) => script.includes(JSON.stringify(text)))).toEqual([]);
  });
});

/** Excel fills the arguments left out with null and adds an invocation object. */
function asExcelCalls({ parameters }: FunctionDefinition, given: readonly unknown[]): unknown[] {
  const all = Object.keys(parameters).map((_name, index) => given[index] ?? null);
  return [...all, { address: "Sheet1!A1" }];
}

function call(run: Registered | undefined, values: readonly unknown[]): unknown {
  try {
    return asExcelSees(run?.(...values));
  } catch (error) {
    return [[cellText(error)]];
  }
}

/** Errors as text, whichever side of the bundle's boundary made them. */
function asExcelSees(grid: unknown): unknown {
  const rows = grid as readonly (readonly unknown[])[];
  return Array.from(rows, (row) => Array.from(row, cellText));
}

const CODES: Record<string, string> = {
  invalidInput: "#VALUE!",
  notFound: "#N/A",
  noResult: "#NUM!",
  divisionByZero: "#DIV/0!",
};

function cellText(value: unknown): unknown {
  if (value instanceof CellError || value instanceof Error) {
    const { code } = value as CellError;
    return `${CODES[code] ?? code} ${value.message}`;
  }
  return value;
}

/** Without the quoted texts, whose prose may hold any word. */
function withoutTexts(source: string): string {
  return source.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** Bytes of a file of data as the build writes it. */
function shippedBytes(fileName: string): number {
  const { outputText } = ts.transpileModule(readFileSync(fileName, "utf8"), {
    fileName,
    compilerOptions: { target: ts.ScriptTarget.ES2019, module: ts.ModuleKind.ESNext },
    transformers: { before: [dataAsJson] },
  });
  return Buffer.byteLength(transformSync(outputText, { minify: true }).code);
}

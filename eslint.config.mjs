import prettier from "eslint-config-prettier";
import globals from "globals";
import ts from "typescript-eslint";

const EXCEL_FILES = ["src/workbook/excel/**/*.ts"];
const OFFICE_START = ["src/taskpane/taskpane.ts"];

const onlyIn = (place, ...names) => names.map((name) => ({ name, message: `Only in ${place}.` }));
const CUSTOM_FUNCTIONS = onlyIn("src/functions and the workbench's stand-in", "CustomFunctions");
const EXCEL = onlyIn("src/workbook/excel", "Excel");
const OFFICE = onlyIn("src/workbook/excel and the start-up file", "Office", "OfficeExtension");
const RUNTIME = onlyIn("nothing that ships", "OfficeRuntime");

const restrict = (...lists) => ({
  "no-restricted-globals": ["error", ...lists.flat(), ...RUNTIME],
});

const NO_DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name.",
};
/** Each element becomes an argument, and engines take some 100,000 of them. */
const NO_LONG_ARGUMENTS = {
  selector:
    "CallExpression[callee.property.name=/^(push|unshift|concat|splice|max|min|hypot|of|fromCharCode|fromCodePoint)$/] > SpreadElement",
  message: "Goes through the stack, which a large array breaks: loop, or see core/lists.",
};
const NO_SKIPPED_TEST = {
  selector:
    "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]",
  message: "Every test runs.",
};
const NO_UNIVER = {
  patterns: [{ group: ["@univerjs/*"], message: "Univer only in src/workbench." }],
};

export default ts.config(
  {
    ignores: [
      "dist/",
      "build/",
      "coverage/",
      ".stryker-tmp/",
      "test-results/",
      "node_modules/",
      "docs/help/",
    ],
  },
  {
    files: ["**/*.{js,mjs,ts}"],
    extends: [ts.configs.recommended, ts.configs.stylistic, prettier],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-var": "error",
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      curly: "error",
      "max-params": ["error", 3],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "max-lines": ["error", 250],
      "no-restricted-syntax": ["error", NO_DEFAULT_EXPORT, NO_LONG_ARGUMENTS],
      "no-restricted-imports": ["error", NO_UNIVER],
      ...restrict(CUSTOM_FUNCTIONS, EXCEL, OFFICE),
    },
  },
  { files: ["src/functions/**/*.ts"], rules: restrict(EXCEL, OFFICE) },
  { files: OFFICE_START, rules: restrict(CUSTOM_FUNCTIONS, EXCEL) },
  {
    files: EXCEL_FILES,
    rules: restrict(CUSTOM_FUNCTIONS),
  },
  {
    files: ["src/workbench/**/*.ts"],
    rules: { "no-restricted-imports": "off", ...restrict(EXCEL, OFFICE) },
  },
  {
    files: ["src/presets/data/**/*.ts"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // A row of a table of cases has as many parameters as columns.
      "max-params": "off",
      // A describe block is a list of tests, not a function to keep short.
      "max-lines-per-function": "off",
      "no-restricted-syntax": ["error", NO_SKIPPED_TEST],
    },
  },
  {
    files: ["scripts/**/*.{js,ts}", "bench/**/*.ts", "*.js"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.js"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);

import { readFileSync } from "node:fs";
import { generatedFiles } from "../scripts/generated";
import { catalog } from "../src/catalog";
import { isOptional, isSchedule } from "../src/catalog/define";
import { describeParameter } from "../src/catalog/metadata";
import { ADDIN_VERSION } from "../src/catalog/version";
import { UNIT_NAMES } from "../src/core/units";

describe.each(catalog.map((definition) => [definition.name, definition] as const))(
  "%s",
  (_, definition) => {
    const parameters = Object.entries(definition.parameters);

    it("names its arguments with their units", () => {
      const wrong = parameters.filter(
        ([name, p]) =>
          (p.kind === "number" || p.kind === "series") && !UNIT_NAMES[p.unit].test(name),
      );
      expect(wrong.map(([name]) => name)).toEqual([]);
    });

    it("asks for every required argument before the first optional one", () => {
      const optional = parameters.map(([, p]) => isOptional(p));
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    });

    it("has defaults within their bounds and among the choices", () => {
      for (const [, p] of parameters) {
        if (p.kind === "choice" && p.default !== undefined) {
          expect(p.choices).toContain(p.default);
        }
        if (p.kind === "number" && p.default !== undefined) {
          expect(p.default).toBeGreaterThanOrEqual(p.min ?? -Infinity);
          expect(p.default).toBeLessThanOrEqual(p.max ?? Infinity);
          expect(p.default).toBeGreaterThan(p.above ?? -Infinity);
        }
      }
    });

    it("keeps its texts within what Excel shows", () => {
      const texts = [definition.summary, ...parameters.map(([, p]) => describeParameter(p))];
      expect(texts.filter((text) => text.length > 255)).toEqual([]);
      expect(definition.summary).toMatch(/^[A-Z][^\n]*\.$/);
    });

    it("gives each step and argument its own name", () => {
      const keys = definition.steps.flatMap((step) =>
        isSchedule(step) ? step.columns.map(({ key }) => key) : [step.key],
      );
      const names = [...parameters.map(([name]) => name), ...keys];
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    });

    it("dates its sources and gives their address", () => {
      for (const { title, url, retrieved } of definition.sources) {
        expect(title).not.toBe("");
        expect(url).toMatch(/^https:\/\//);
        expect(retrieved).toMatch(/^20\d\d-\d\d-\d\d$/);
      }
    });
  },
);

it("lists no name twice and only names that Excel takes", () => {
  const names = catalog.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[A-Z][A-Z0-9_]{2,}$/.test(name))).toEqual([]);
});

it("has the version of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(ADDIN_VERSION).toBe(version);
});

it("holds what `npm run generate` writes", async () => {
  const stale = Object.entries(await generatedFiles()).filter(
    ([file, content]) => readFileSync(file, "utf8") !== content,
  );
  expect(stale.map(([file]) => file)).toEqual([]);
});

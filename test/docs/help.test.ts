/** @jest-environment jsdom */
import axe from "axe-core";
import { guidePage } from "../../scripts/docs/guidePage";
import { helpPage } from "../../scripts/docs/helpPage";
import { catalog } from "../../src/catalog";
import { defineFunction } from "../../src/catalog/define";
import { helpFiles, readText } from "./markdown";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;`;

const hostile = defineFunction({
  name: "HOSTILE",
  group: "Mining",
  summary: HOSTILE,
  parameters: {
    value: { kind: "number", unit: "USD", description: HOSTILE, hint: HOSTILE },
    choice: { kind: "choice", description: HOSTILE, choices: [HOSTILE], default: HOSTILE },
  },
  result: {
    label: HOSTILE,
    unit: "USD",
    formula: `IF(value>0,"${HOSTILE.replaceAll('"', '""')}",0)`,
  },
  steps: [{ key: "step", label: HOSTILE, unit: "USD", formula: "value", value: () => 1 }],
  assumptions: [HOSTILE],
  sources: [{ title: HOSTILE, url: `https://example.com/${HOSTILE}`, retrieved: HOSTILE }],
  examples: [{ arguments: [1, HOSTILE], result: HOSTILE, note: HOSTILE }],
  compute: () => HOSTILE,
});

it("shows markup in texts as text", () => {
  document.documentElement.innerHTML = helpPage(hostile);
  expect(document.querySelectorAll("script, img, [onerror]")).toHaveLength(0);
  expect(document.querySelector(".summary")?.textContent).toBe(HOSTILE);
  expect(document.querySelector("#sources + ul a")?.getAttribute("href")).toBe(
    `https://example.com/${HOSTILE}`,
  );
});

it("writes a guide's headings, lists, tables, code and links as a page", () => {
  document.documentElement.innerHTML = guidePage(
    [
      "# A guide",
      "Type `a<b` or **both**, see [sharing](sharing.md#top) and [claims](../claims.md).",
      "",
      "1. one",
      "2. two \\[sic\\]",
      "",
      "| cell | type |",
      "|---|---|",
      "| A1 | `x\\|y` |",
      "",
      "```",
      "npx hashwatt <list>",
      "# no heading",
      "```",
    ].join("\n"),
  );
  const texts = (selector: string): (string | null)[] =>
    [...document.querySelectorAll(`main ${selector}`)].map(({ textContent }) => textContent);
  expect(texts("h1, h2")).toEqual(["A guide"]);
  expect(texts("p > code, strong")).toEqual(["a<b", "both"]);
  const links = [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["guide-sharing.html"]);
  expect(texts("ol > li")).toEqual(["one", "two [sic]"]);
  expect(texts("tbody th, tbody td")).toEqual(["A1", "x|y"]);
  expect(texts("pre")).toEqual(["npx hashwatt <list>\n# no heading"]);
});

describe.each(helpFiles())("%s", (file) => {
  const html = readText(file);

  it("runs no script and loads nothing but its style sheet", () => {
    expect(html).not.toMatch(/<(script|iframe|img|object|embed)|\son\w+=|javascript:/i);
    expect([...html.matchAll(/<link[^>]*>/g)].map(([link]) => link)).toEqual([
      '<link rel="stylesheet" href="help.css">',
    ]);
    expect(html).toContain("default-src 'none'");
  });

  it("is well formed: every id once, one main heading, headings in order", () => {
    document.documentElement.innerHTML = html;
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...document.querySelectorAll("h1, h2, h3")].map(({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => index === 0 || level - levels[index - 1] <= 1)).toBe(
      true,
    );
  });
});

/** Both layouts with all that a page may hold; the check takes seconds a page. */
it.each(["LEASE_IRR", "index"])(
  "%s.html is accessible",
  async (name) => {
    document.documentElement.setAttribute("lang", "en");
    document.documentElement.innerHTML = readText(`docs/help/${name}.html`);
    // jsdom knows no colours; the contrast is computed below.
    const { violations } = await axe.run(document, {
      rules: { "color-contrast": { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  },
  60_000,
);

it.each(catalog.map((definition) => [definition.name, definition] as const))(
  "%s says all that is known of it",
  (name, definition) => {
    document.documentElement.innerHTML = readText(`docs/help/${name}.html`);
    const text = document.body.textContent ?? "";
    const facts = [
      definition.summary,
      definition.result.label,
      ...Object.keys(definition.parameters),
      ...Object.values(definition.parameters).map(({ description }) => description),
      ...definition.assumptions,
      ...definition.examples.map(({ note }) => note),
      ...definition.sources.flatMap(({ title, retrieved }) => [title, retrieved]),
      ...definition.steps.map(({ label }) => label),
    ];
    expect(facts.filter((fact) => !text.includes(fact))).toEqual([]);
  },
);

describe("help.css", () => {
  const css = readText("docs/help/help.css");
  const themes = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) =>
    Object.fromEntries(
      [...block.matchAll(/--(\w+): (#\w{6});/g)].map(([, name, color]) => [name, color]),
    ),
  );

  it("has colours for light, dark and print", () => {
    expect(themes).toHaveLength(3);
  });

  it.each(["text", "quiet", "link"])("keeps %s readable on every ground", (ink) => {
    for (const theme of themes) {
      expect(contrast(theme[ink], theme.page)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme[ink], theme.panel)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** Contrast ratio as WCAG defines it. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

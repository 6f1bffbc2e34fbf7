import { withFunctionTable } from "../../scripts/docs/functionTable";
import { codeSpan, link, plain, tableText } from "../../scripts/docs/markdown";
import { markup } from "../../scripts/docs/markup";
import { mayDivideByZero } from "../../scripts/docs/zeroDivisors";
import { catalog } from "../../src/catalog";

describe("the function table", () => {
  const begin = "<!-- functions -->";
  const end = "<!-- /functions -->";

  it("replaces what stands between the markers and nothing else", () => {
    const text = withFunctionTable(`before\n${begin}\nold\n${end}\nafter`, catalog.slice(0, 1));
    expect(text).toMatch(/^before\n<!-- functions -->\n/);
    expect(text).toMatch(/\n<!-- \/functions -->\nafter$/);
    expect(text).not.toContain("old");
    expect(text).toContain("[BLOCK_SUBSIDY](docs/help/BLOCK_SUBSIDY.html)");
    expect(withFunctionTable(text, catalog.slice(0, 1))).toBe(text);
  });

  it.each(["", begin, `${end}${begin}`, `${begin}${end}${begin}${end}`])(
    "refuses markers that are not one pair: %j",
    (text) => {
      expect(() => withFunctionTable(text, catalog)).toThrow("once each");
    },
  );
});

describe("texts in Markdown", () => {
  it.each([
    ["a*b*c", "a\\*b\\*c"],
    ["snake_case", "snake_case"],
    ["_edge_", "\\_edge\\_"],
    ["<b>|[x](y)`", "\\<b\\>\\|\\[x\\](y)\\`"],
  ])("%j stays text", (text, escaped) => {
    expect(plain(text)).toBe(escaped);
  });

  it("links secure addresses only", () => {
    expect(link("a", "https://example.com/(x)")).toBe("[a](<https://example.com/(x)>)");
    expect(link("a", "http://example.com")).toBe("a: `http://example.com`");
  });

  it("keeps pipes of formulas out of the table's own", () => {
    expect(tableText(["a"], [[codeSpan("x|y")]])).toBe("| a |\n| --- |\n| `x\\|y` |");
  });
});

it("escapes texts in pages, and markup never twice", () => {
  expect(markup`<p title="${'"x"'}">${markup`<b>${"&<>'"}</b>`}${[1, "<"]}</p>`.text).toBe(
    '<p title="&quot;x&quot;"><b>&amp;&lt;&gt;&#39;</b>1&lt;</p>',
  );
});

/** Hand-picked: by arithmetic on the bounds of each function's arguments. */
it.each([
  ["HASHCOST", false],
  ["NETWORK_HASHRATE", false],
  ["HASHPRICE", false],
  ["FLEET_HASHRATE", false],
  ["MINER_BREAKEVEN", true],
  ["NET_POWER_PRICE", true],
  ["EV_PER_W", true],
  ["POWER_GAP", false],
])("%s may divide by zero: %s", (name, may) => {
  const definition = catalog.find((one) => one.name === name);
  expect(definition && mayDivideByZero(definition)).toBe(may);
});

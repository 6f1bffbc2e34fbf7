import { existsSync, readFileSync } from "node:fs";
import { CHECKS } from "../../scripts/manifest/checks";
import { lookAround } from "../../scripts/manifest/surroundings";
import { parseXml } from "../../scripts/manifest/xml";
import { catalog } from "../../src/catalog";

const html = readFileSync("dist/taskpane.html", "utf8");

describe("dist/taskpane.html", () => {
  it("loads office.js from Microsoft's network first, then the functions, then the pane", () => {
    const sources = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map(([, src]) => src);
    expect(sources).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });

  it("links only files that are built", () => {
    const local = [...html.matchAll(/\b(?:src|href)="?([^"\s>]+)/g)]
      .map(([, address]) => address)
      .filter((address) => !/^(https:|#|data:)/.test(address));
    expect(local.filter((file) => !existsSync(`dist/${file}`))).toEqual([]);
  });
});

it("has the help page that each function's metadata points to", () => {
  const pages = catalog.map(({ name }) => `dist/help/${name}.html`);
  expect(pages.filter((page) => !existsSync(page))).toEqual([]);
});

it("runs under a policy that lets in its own scripts and Microsoft's only", () => {
  const [, policy] = /Content-Security-Policy"? content="([^"]+)"/.exec(html) ?? [];
  const rules = new Map(
    policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
  );
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(policy).not.toMatch(/unsafe-eval|\*/);
});

describe("the development manifest", () => {
  const [released, development] = ["dist/manifest.xml", "dist/manifest.dev.xml"].map((file) =>
    readFileSync(file, "utf8"),
  );

  it.each([
    ["id", /<Id>([^<]+)/],
    ["name", /<DisplayName DefaultValue="([^"]+)/],
    ["namespace", /id="Functions\.Namespace" DefaultValue="([^"]+)/],
  ])("differs from the released one in its %s", (_, part) => {
    const [one, other] = [released, development].map((xml) => part.exec(xml)?.[1]);
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    expect(one).not.toBe(other);
  });

  it("passes the checks of a manifest", () => {
    const surroundings = lookAround("dist", false);
    const manifest = parseXml(development);
    expect(CHECKS.flatMap(({ run }) => run(manifest, surroundings))).toEqual([]);
  });

  it("tells the pane its namespace, in every address of the page", () => {
    const [, namespace] = /id="Functions\.Namespace" DefaultValue="(\w+)/.exec(development) ?? [];
    const pages = [...development.matchAll(/"([^"]*taskpane\.html[^"]*)"/g)].map(([, url]) => url);
    expect(new Set(pages)).toEqual(
      new Set([`https://localhost:3000/taskpane.html?namespace=${namespace}`]),
    );
  });
});

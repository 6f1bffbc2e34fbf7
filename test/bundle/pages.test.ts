import { unzipSync } from "fflate";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CHECKS } from "../../scripts/manifest/checks";
import { lookAround } from "../../scripts/manifest/surroundings";
import { parseXml } from "../../scripts/manifest/xml";
import { catalog } from "../../src/catalog";
import { ADDIN_VERSION } from "../../src/catalog/version";

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
  const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html) ?? [];
  const rules = new Map(
    policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
  );
  expect(rules.get("default-src")).toEqual(["'none'"]);
  expect(rules.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(policy).not.toMatch(/unsafe-eval|\*/);
});

describe("the licences that travel with the build", () => {
  it("are our own, beside the add-in", () => {
    expect(readFileSync("dist/LICENSE", "utf8")).toBe(readFileSync("LICENSE", "utf8"));
  });

  it.each([
    ["dist", ["@fluentui/web-components", "@microsoft/fast-element"]],
    ["dist/workbench", ["@univerjs/core", "react-dom", "rxjs"]],
  ])("name every package in the scripts of %s", (folder, packages) => {
    const notices = readFileSync(`${folder}/THIRD-PARTY.txt`, "utf8");
    expect(packages.filter((name) => !notices.includes(`${name} `))).toEqual([]);
    expect(notices).toContain("Permission is hereby granted, free of charge");
  });
});

describe("npm run package", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hashwatt-package-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  function packageOf(host: string) {
    const dist = path.join(folder, "dist");
    cpSync("dist", dist, { recursive: true, filter: (file) => !file.includes("/workbench/parts") });
    const manifest = readFileSync("dist/manifest.xml", "utf8");
    writeFileSync(
      path.join(dist, "manifest.xml"),
      manifest.replaceAll("https://localhost:3000", host),
    );
    const script = path.resolve("scripts/package.ts");
    const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
    return spawnSync(process.execPath, [tsx, script], { cwd: folder, encoding: "utf8" });
  }

  it("refuses what only this machine can reach", () => {
    const { status, stderr } = packageOf("https://localhost:3000");
    expect(stderr).toMatch(/^dist\/ is built for this machine/);
    expect(status).toBe(1);
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("zips the add-in with its licences, without what is for developers", () => {
    const { status, stderr } = packageOf("https://example.com/hashwatt");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const zip = readFileSync(path.join(folder, `hashwatt-${ADDIN_VERSION}.zip`));
    const names = Object.keys(unzipSync(zip)).map((name) => name.replace(/^[^/]*\//, ""));
    expect(names).toEqual(
      expect.arrayContaining(["LICENSE", "THIRD-PARTY.txt", "manifest.xml", "functions.js"]),
    );
    const forDevelopers = /^workbench\/|manifest\.dev|\.map$/;
    expect(names.filter((name) => forDevelopers.test(name))).toEqual([]);
  });
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

import { existsSync, readFileSync } from "node:fs";
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

import path from "node:path";
import { catalog } from "../../src/catalog";
import { GUIDES } from "../../src/taskpane/help/guides";
import {
  anchorsOf,
  exists,
  filesUnder,
  helpFiles,
  imagesOf,
  isFolder,
  linksOf,
  markdownFiles,
  readText,
} from "./markdown";

const texts = [
  ...markdownFiles().map((file) => ({ file, links: linksOf(readText(file)) })),
  ...helpFiles().map((file) => ({ file, links: htmlLinks(readText(file)) })),
];

function htmlLinks(html: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) =>
    address.replaceAll("&amp;", "&"),
  );
}

function isOutside(link: string): boolean {
  return /^[a-z]+:/i.test(link);
}

/** What is wrong with a link to a file or a heading of this repository; null where it leads somewhere. */
function broken(file: string, link: string): string | null {
  const [target, anchor] = link.split("#");
  const full = target === "" ? file : path.posix.join(path.posix.dirname(file), target);
  if (!exists(full)) {
    return `${link}: no such file`;
  }
  if (anchor === undefined) {
    return isFolder(full) && !exists(path.posix.join(full, "README.md"))
      ? `${link}: a folder without a page`
      : null;
  }
  return anchorsIn(full).includes(anchor) ? null : `${link}: no such heading`;
}

function anchorsIn(file: string): string[] {
  const text = readText(file);
  return file.endsWith(".html")
    ? [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    : anchorsOf(text);
}

describe.each(texts)("$file", ({ file, links }) => {
  const [outside, inside] = [links.filter(isOutside), links.filter((link) => !isOutside(link))];

  it("links only what is there", () => {
    expect(inside.map((link) => broken(file, link)).filter((fault) => fault !== null)).toEqual([]);
  });

  it("leads outside over https only", () => {
    expect(outside.filter((link) => !/^https:\/\/[a-z0-9.-]+(:\d+)?([/?#]|$)/i.test(link))).toEqual(
      [],
    );
  });

  it("names no path of a developer's machine", () => {
    const paths = /(?<![\w.~])\/(?:work|tmp|home|root|Users|mnt)\/|[A-Z]:\\/g;
    expect(readText(file).match(paths)).toBeNull();
  });
});

it.each(markdownFiles())("%s describes its images in words", (file) => {
  const images = readText(file).match(/!\[[^\]]*\]/g) ?? [];
  expect(images.filter((image) => image.length < 20)).toEqual([]);
  expect(imagesOf(readText(file)).filter((image) => isOutside(image))).toEqual([]);
});

it("shows every picture somewhere", () => {
  const shown = markdownFiles().flatMap((file) =>
    imagesOf(readText(file)).map((image) => path.posix.join(path.posix.dirname(file), image)),
  );
  expect(filesUnder("docs/images", ".png").filter((file) => !shown.includes(file))).toEqual([]);
});

it("shows a way from the README to every page", () => {
  const reached = new Set(["README.md"]);
  for (const file of reached) {
    const links = texts.find((text) => text.file === file)?.links ?? [];
    for (const link of links.filter((one) => !isOutside(one))) {
      const target = path.posix.join(path.posix.dirname(file), link.split("#")[0]);
      reached.add(link.startsWith("#") ? file : isFolder(target) ? `${target}/README.md` : target);
    }
  }
  const pages = [...markdownFiles(), ...helpFiles()];
  expect(pages.filter((file) => !reached.has(file))).toEqual([]);
});

it("has a help page for every function and guide, and none for others", () => {
  const names = catalog.map(({ name }) => `docs/help/${name}.html`);
  const guides = GUIDES.map(({ page }) => `docs/help/${page}`);
  expect(helpFiles().sort()).toEqual([...names, ...guides, "docs/help/index.html"].sort());
  const listed = GUIDES.map(({ source }) => source);
  expect(listed).toEqual(expect.arrayContaining(filesUnder("docs/guides", ".md")));
  expect(
    GUIDES.filter(({ title, source }) => !readText(source).startsWith(`# ${title}\n`)),
  ).toEqual([]);
});

describe("npm commands", () => {
  const { scripts } = JSON.parse(readText("package.json")) as { scripts: Record<string, string> };
  const lifecycle = ["ci", "start", "test", "install"];

  it.each(markdownFiles())("%s names only those that exist", (file) => {
    const commands = [...readText(file).matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)];
    const unknown = commands.filter(([, run, name]) =>
      run === undefined ? !lifecycle.includes(name) : !(name in scripts),
    );
    expect(unknown.map(([command]) => command)).toEqual([]);
  });
});

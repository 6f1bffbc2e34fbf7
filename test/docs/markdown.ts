import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export const ROOT = path.join(__dirname, "../..");

/** Every text a reader may open: the pages in the root folder and all of docs and data. */
export function markdownFiles(): string[] {
  const inRoot = readdirSync(ROOT).filter((file) => file.endsWith(".md"));
  return [...inRoot, ...filesUnder("docs", ".md"), ...filesUnder("data", ".md")];
}

export function helpFiles(): string[] {
  return filesUnder("docs/help", ".html");
}

export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file.split(path.sep).join("/")}`);
}

export function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Whether the file or folder is there, in this very spelling: some disks forgive case, hosts do not. */
export function exists(file: string): boolean {
  const full = path.join(ROOT, file);
  return (
    existsSync(full) &&
    (file === "." || readdirSync(path.dirname(full)).includes(path.basename(full)))
  );
}

export function isFolder(file: string): boolean {
  return statSync(path.join(ROOT, file)).isDirectory();
}

/** Without blocks and spans of code, in which nothing is a link. */
export function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
}

/** Addresses of links and images, `<...>` and in round brackets. */
export function linksOf(markdown: string): string[] {
  const text = withoutCode(markdown);
  return [
    ...[...text.matchAll(/\]\(<([^>]*)>\)/g)],
    ...[...text.matchAll(/\]\(([^<()\s]+(?:\([^()\s]*\))?[^()\s]*)\)/g)],
    ...[...text.matchAll(/(?<!\()<(https?:[^>\s]*)>/g)],
  ].map(([, address]) => address);
}

export function imagesOf(markdown: string): string[] {
  return [...withoutCode(markdown).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, file]) => file);
}

/** Ids of headings as GitHub makes them. */
export function anchorsOf(markdown: string): string[] {
  return [...markdown.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, title]) =>
      title
        .toLowerCase()
        .replace(/[`*]/g, "")
        .replace(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replace(/\s/g, "-"),
  );
}

export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a text; a pipe within a cell is written `\|`. */
export function tablesOf(markdown: string): MarkdownTable[] {
  return markdown
    .split(/\n(?!\|)/)
    .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
    .filter((lines) => lines.length > 2)
    .map((lines) => {
      const [head, , ...rows] = lines.map(cellsOf);
      return { head, rows };
    });
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));
}

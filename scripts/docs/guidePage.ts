import { readFileSync } from "node:fs";
import path from "node:path";
import { GUIDES } from "../../src/taskpane/help/guides";
import { pageText, table } from "./frame";
import { Markup, markup } from "./markup";

const ROOT = path.join(__dirname, "../..");

/** Pages of the guides and of the changelog, as they are built with the add-in, by file. */
export function guidePages(): Record<string, string> {
  return Object.fromEntries(
    GUIDES.map(({ page, source }) => [
      `docs/help/${page}`,
      guidePage(readFileSync(path.join(ROOT, source), "utf8")),
    ]),
  );
}

/** The part of Markdown that our documents use. */
export function guidePage(text: string): string {
  const [title = ""] = /(?<=^# ).*/m.exec(text) ?? [];
  return pageText({
    title: `${title} - Hashwatt`,
    description: title,
    links: markup`<a href="index.html">All functions and guides</a>`,
    main: blocksOf(text.split("\n")),
  });
}

const TABLE = /^\s*\|/;
const ITEM = /^(\s*)(?:-|\d+\.) (.*)/;

/** Block by block; what no other kind begins is a paragraph. */
function blocksOf(lines: readonly string[]): Markup[] {
  const blocks: Markup[] = [];
  let at = 0;
  const take = (belongs: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && (at === from || belongs(lines[at]))) {
      at += 1;
    }
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at];
    const [, signs = "", heading = ""] = /^(#+) (.*)/.exec(line) ?? [];
    if (line.trim() === "") {
      at += 1;
    } else if (signs !== "") {
      at += 1;
      blocks.push(tagged(`h${signs.length}`, inline(heading)));
    } else if (line.startsWith("```")) {
      const [, ...code] = take((next) => !next.startsWith("```"));
      at += 1;
      blocks.push(markup`<pre tabindex="0"><code>${code.join("\n")}</code></pre>\n`);
    } else if (TABLE.test(line)) {
      blocks.push(tableOf(take((next) => TABLE.test(next))));
    } else if (ITEM.test(line)) {
      blocks.push(listOf(take((next) => ITEM.test(next))));
    } else {
      const words = take((next) => next.trim() !== "" && !TABLE.test(next) && !ITEM.test(next));
      blocks.push(tagged("p", inline(words.join(" "))));
    }
  }
  return blocks;
}

function tagged(tag: string, content: Markup): Markup {
  return new Markup(`<${tag}>${content.text}</${tag}>\n`);
}

function tableOf(lines: readonly string[]): Markup {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|")),
  );
  return table({
    caption: head.filter((name) => name !== "").join(", "),
    head,
    rows: rows.map((row) => row.map(inline)),
  });
}

function listOf(lines: readonly string[]): Markup {
  const items = lines.map((line) => tagged("li", inline((ITEM.exec(line) ?? [])[2] ?? "")));
  return tagged(/^\s*\d/.test(lines[0]) ? "ol" : "ul", markup`\n${items}`);
}

const SPAN = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(<?([^)>]+)>?\)|\\([*_[\]<>|`\\])/g;

function inline(text: string): Markup {
  const parts: (Markup | string)[] = [];
  let from = 0;
  for (const found of text.matchAll(SPAN)) {
    const [whole, code, strong, label, address, plain] = found;
    parts.push(text.slice(from, found.index));
    from = found.index + whole.length;
    parts.push(
      code !== undefined
        ? markup`<code>${code}</code>`
        : strong !== undefined
          ? markup`<strong>${inline(strong)}</strong>`
          : label !== undefined
            ? linkTo(inline(label), address)
            : plain,
    );
  }
  return markup`${[...parts, text.slice(from)]}`;
}

/** What is not built with the add-in stays text. */
function linkTo(label: Markup, address: string): Markup {
  const [file] = address.split("#");
  const name = path.basename(file);
  const guide = GUIDES.find(({ source }) => path.basename(source) === name);
  const function_ = /help\/(\w+\.html)$/.exec(file)?.[1];
  const href = /^https:/.test(address) ? address : (guide?.page ?? function_);
  return href === undefined ? label : markup`<a href="${href}">${label}</a>`;
}

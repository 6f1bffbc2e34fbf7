import { ADDIN_VERSION } from "../../src/catalog/version";
import { DATA_VERSION } from "../../src/presets/version";
import { markup, type Markup, type MarkupPart } from "./markup";

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Links to other pages, above the title. */
  readonly links: MarkupPart;
  readonly main: MarkupPart;
}

/** A whole page of the help: no script, no request but for its style sheet. */
export function pageText({ title, description, links, main }: Page): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<nav aria-label="Help">${links}</nav>
<main>
${main}
</main>
<footer>
<p>Hashwatt ${ADDIN_VERSION}, data ${DATA_VERSION}. Functions compute on your machine; nothing you type leaves it.</p>
</footer>
</body>
</html>
`.text;
}

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: MarkupPart;
}

export function section({ id, heading, body }: Section): Markup {
  return markup`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${body}
</section>
`;
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell names its row. */
  readonly rows: readonly (readonly MarkupPart[])[];
}

/** A wide table scrolls by itself, with the keyboard too. */
export function table({ caption, head, rows }: Table): Markup {
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${head.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(tableRow)}</tbody>
</table>
</div>
`;
}

function tableRow([first, ...rest]: readonly MarkupPart[]): Markup {
  return markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>
`;
}

export function paragraph(...parts: readonly MarkupPart[]): Markup {
  return markup`<p>${parts}</p>
`;
}

export function list(items: readonly MarkupPart[]): Markup {
  return markup`<ul>
${items.map((item) => [markup`<li>${item}</li>`, "\n"])}</ul>
`;
}

export function code(text: string): Markup {
  return markup`<code>${text}</code>`;
}

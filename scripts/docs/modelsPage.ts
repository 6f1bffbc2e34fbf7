import { models, type Model } from "../../src/models";

/** docs/models.md: what each ready model is for, what stands on its sheets, and a picture of it. */
export function modelsPage(): string {
  const contents = models.map(({ title }) => `- [${title}](#${anchorOf(title)})`);
  return [
    "# The ready models",
    "Each is inserted from the Models tab of the pane as sheets of ordinary formulas: inputs in blue on yellow with their day and standing, an answer in words on top, checks, sources at the foot, charts where the host draws them. Generated from the models; `npm run screenshots` takes the pictures anew.",
    contents.join("\n"),
    ...models.map(section),
    "",
  ].join("\n\n");
}

function section(model: Model): string {
  const { id, title, sentence, asksFor, sheets } = model;
  const asks = asksFor === null ? "" : " Asks for a company, and for the vintage of its figures.";
  return [
    `## ${title}`,
    `${sentence}${asks}`,
    `![${title}: its workbook in the workbench, the answer on top and a chart below](${pictureOf(id)})`,
    sheets.map(({ name, purpose }) => `- **${name}**: ${purpose}`).join("\n"),
  ].join("\n\n");
}

/** As the renderers of Markdown name a heading. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replace(/ /g, "-");
}

function pictureOf(id: string): string {
  return `images/models/${id}.png`;
}

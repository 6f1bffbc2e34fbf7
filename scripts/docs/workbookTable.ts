import { models, type Model } from "../../src/models";
import { between } from "./functionTable";
import { plain, tableText } from "./markdown";

/** The text with the table of the sample workbooks between its two markers. */
export function withWorkbookTable(text: string): string {
  const table = tableText(["workbook", "answers", "its answer and a chart"], models.map(toRow));
  return between(text, "workbooks", `\n${table}\n`);
}

function toRow({ id, title, sentence }: Model): string[] {
  const picture = `docs/images/models/${id}.png`;
  return [
    `[${plain(title)}](docs/workbooks/${id}.xlsx)`,
    plain(sentence),
    `[<img src="${picture}" width="320" alt="${title}: its answer on top, a chart below">](${picture})`,
  ];
}

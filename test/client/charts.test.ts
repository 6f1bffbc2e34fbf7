import { breakevenPicture } from "../../src/taskpane/charts/breakevenPicture";
import { gapPicture } from "../../src/taskpane/charts/gapPicture";
import { pathsPicture } from "../../src/taskpane/charts/pathsPicture";
import { startingInputs } from "../../src/taskpane/charts/picture";
import { shellPicture } from "../../src/taskpane/charts/shellPicture";
import { placeModel } from "../../src/taskpane/models/insertion";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { useClient } from "./clientTests";
import type { Area } from "./host/book";
import { throwIt } from "./ports";

const client = useClient({ evaluate: () => 1 });

const size = (area: Area | null): number => (area === null ? 0 : area.rows * area.columns);

test.each(
  [breakevenPicture, gapPicture, pathsPicture, shellPicture].map(
    (picture) => [picture.title, picture] as const,
  ),
)("%s gets a chart of Excel", async (_, picture) => {
  const port = createExcelPort({ report: throwIt });
  const model = picture.model(startingInputs(picture));
  const pane = { port, ask: async () => true };
  await placeModel(pane, { model, company: undefined }, () => undefined);
  const { sheets } = client().host.book;
  const [chart] = sheets[sheets.length - 1].charts;
  expect(chart.title).not.toBe("");
  expect(chart.axisTitles.value).not.toBe("");
  expect(chart.series.length).toBeGreaterThan(0);
  for (const { values, categories } of chart.series) {
    expect(size(values)).toBeGreaterThan(0);
    expect(size(categories)).toBe(size(values));
  }
});

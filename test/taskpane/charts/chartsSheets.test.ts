import { placeModel } from "../../../src/taskpane/models/insertion";
import { startingInputs, type Picture } from "../../../src/taskpane/charts/picture";
import { breakevenPicture } from "../../../src/taskpane/charts/breakevenPicture";
import { buildOutPicture } from "../../../src/taskpane/charts/buildOutPicture";
import { gapPicture } from "../../../src/taskpane/charts/gapPicture";
import { gridPicture } from "../../../src/taskpane/charts/gridPicture";
import { pathsPicture } from "../../../src/taskpane/charts/pathsPicture";
import { shellPicture } from "../../../src/taskpane/charts/shellPicture";
import type { CellValue } from "../../../src/sheet/cells";
import type { WorkbookPort } from "../../../src/workbook/port/port";
import { startWorkbench } from "../../twin/univer";

const PICTURES: readonly Picture[] = [
  breakevenPicture,
  gapPicture,
  pathsPicture,
  shellPicture,
  buildOutPicture,
  gridPicture,
];

const silent = (): void => undefined;
const ask = async (): Promise<boolean> => true;

async function insert(port: WorkbookPort, picture: Picture): Promise<string> {
  const model = picture.model(startingInputs(picture));
  await placeModel({ port, ask }, { model, company: undefined }, silent);
  const sheets = await port.sheets();
  return sheets[sheets.length - 1].name;
}

async function valuesOf(
  port: WorkbookPort,
  sheet: string,
): Promise<readonly (readonly CellValue[])[]> {
  const [used] = await port.usedRanges([sheet]);
  return used === null ? [] : (await port.read(used)).values;
}

it.each(PICTURES.map((picture) => [picture.title, picture] as const))(
  "%s computes on its sheet without an error, and its check holds",
  async (_, picture) => {
    const workbench = startWorkbench();
    const values = await valuesOf(workbench.port, await insert(workbench.port, picture));
    workbench.dispose();
    const errors = values.flat().filter((value) => /^#[A-Z]/.test(String(value)));
    expect(errors).toEqual([]);
    const checks = values.find(([label]) => label === "Checks");
    expect(checks?.[1]).toBe(1);
  },
);

it("shows the same numbers in the workbook as in the pane", async () => {
  const workbench = startWorkbench();
  const { port } = workbench;
  const gap = await valuesOf(port, await insert(port, gapPicture));
  const step = gap.find(([label]) => label === "Time-to-power solutions");
  // Before, after, the step of 46.5 x 0.6667, still open, covered, surplus.
  expect(step?.slice(1, 7)).toEqual(
    [44, 12.99845, 31.00155, 12.99845, 31.00155, 0].map((value) => expect.closeTo(value, 9)),
  );
  const shell = await valuesOf(port, await insert(port, shellPicture));
  const middle = shell.find(([rent, , , value]) => rent === 109.46 && typeof value === "number");
  expect(middle?.[3]).toBeCloseTo(5.19, 3);
  workbench.dispose();
});

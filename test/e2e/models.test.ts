import { models, type Model } from "../../src/models";
import { insertModel, type Inserted } from "../../src/workbook/insertModel";
import { useBrowser } from "./browserTests";
import type { Workbench } from "./harness";
import { remotePort } from "./remotePort";

const openWorkbench = useBrowser();
let bench: Workbench;

beforeEach(async () => {
  bench = await openWorkbench({ width: 1700, height: 1500 });
  await bench.page.click("#pane-toggle");
});

async function insert(model: Model): Promise<Inserted> {
  const company = model.asksFor === "company" ? "CIFR" : undefined;
  return insertModel(await remotePort(bench.page), model, { company });
}

it.each(models.map((model) => [model.id, model] as const))(
  "%s stands in the workbench without an error",
  async (id, model) => {
    const { sheets } = await insert(model);
    const port = await remotePort(bench.page);
    for (const [index, sheet] of sheets.entries()) {
      const [used] = await port.usedRanges([sheet]);
      expect(used).not.toBeNull();
      const { text } = await port.read(used ?? "");
      expect(text.flat().filter((shown) => /^#[A-Z]/.test(shown))).toEqual([]);
      await port.activate(`'${sheet}'!A1`);
      await bench.screenshot(`model-${id}-${index + 1}`);
    }
  },
);

/* Writes the ready models as workbooks without the add-in's formulas into docs/workbooks/; with ids, these alone. */
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startAddIn } from "../src/cli/model/addIn";
import { models, type Model } from "../src/models";
import { writeXlsx } from "../src/sheet/files/writeXlsx";
import { modelBook } from "../src/workbench/headless";
import { sampleOptions, workbookPath, WORKBOOKS } from "./workbooks/samples";

async function writeAll(wanted: readonly string[]): Promise<void> {
  if (wanted.length === 0) {
    rmSync(WORKBOOKS, { recursive: true, force: true });
  }
  mkdirSync(WORKBOOKS, { recursive: true });
  for (const model of models.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
    await write(model);
  }
}

async function write(model: Model): Promise<void> {
  const engine = await startAddIn();
  const { book, kept } = await modelBook(engine, model, sampleOptions(model));
  engine.dispose();
  const file = workbookPath(model);
  writeFileSync(file, await writeXlsx(book));
  const size = Math.round(statSync(file).size / 1024);
  console.log(`${path.basename(file)}: ${size} kB, ${kept.length} cells keep values`);
}

void writeAll(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

/* Writes every ready model as a workbook without the add-in's formulas into docs/workbooks/. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startAddIn } from "../src/cli/model/addIn";
import { models, type Model } from "../src/models";
import { writeXlsx } from "../src/sheet/files/writeXlsx";
import { modelBook } from "../src/workbench/headless";
import { sampleOptions, workbookPath, WORKBOOKS } from "./workbooks/samples";

/** Those named on the command line, or all. */
async function all(): Promise<void> {
  const named = process.argv.slice(2);
  mkdirSync(WORKBOOKS, { recursive: true });
  const stale = readdirSync(WORKBOOKS).filter(
    (file) => file.endsWith(".xlsx") && !models.some((model) => workbookPath(model).endsWith(file)),
  );
  stale.forEach((file) => rmSync(path.join(WORKBOOKS, file)));
  for (const model of models.filter(({ id }) => named.length === 0 || named.includes(id))) {
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

void all().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

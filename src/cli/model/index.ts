import { writeFileSync } from "node:fs";
import { models, type Model } from "../../models";
import { findCompany, tickers } from "../../presets/companies";
import { VINTAGES } from "../../presets/vintages";
import { writeXlsx } from "../../sheet/files/writeXlsx";
import { checkPlace, CommandError, USAGE, type Console } from "../output";

export interface ModelOptions {
  readonly output: string;
  readonly company?: string;
  readonly vintage?: string;
  readonly formulas: "native" | "watt";
}

export const MODEL_NAMES: readonly string[] = models.map(({ id }) => id);

/** Writes a ready model as a workbook of its own. */
export async function model(console: Console, name: string, options: ModelOptions): Promise<void> {
  const chosen = models.find(({ id }) => id === name) as Model;
  const company = companyFor(chosen, options);
  checkVintage(chosen, options);
  const { output, vintage, formulas } = options;
  if (!/\.xlsx$/i.test(output)) {
    throw new CommandError(`The file must end in .xlsx, got ${output}`, USAGE);
  }
  checkPlace(output);
  console.progress("Computing…");
  // The spreadsheet engine is large: the other commands do without it.
  const { startAddIn } = await import("./addIn");
  const { modelBook } = await import("../../workbench/headless");
  const engine = await startAddIn();
  try {
    const { book, kept } = await modelBook(engine, chosen, { company, vintage, formulas });
    writeFileSync(output, await writeXlsx(book));
    console.progress("");
    kept.forEach(({ address, reason }) =>
      console.note(`${address}: ${reason.replace(/\.*$/, ".")}\n`),
    );
    console.note(`${chosen.title} stands in ${output}\n`);
  } finally {
    engine.dispose();
  }
}

function companyFor({ id, asksFor }: Model, { company }: ModelOptions): string | undefined {
  const takes = asksFor === "company";
  if (!takes && company !== undefined) {
    throw new CommandError(`${id} is about no single company: leave out --company`, USAGE);
  }
  const found = company === undefined ? undefined : findCompany(company);
  if (takes && found === undefined) {
    const said = company === undefined ? `${id} needs --company` : `There is no company ${company}`;
    throw new CommandError(`${said}: one of ${tickers().join(", ")}`, USAGE);
  }
  return found?.ticker;
}

function checkVintage({ id, sheets }: Model, { vintage }: ModelOptions): void {
  if (vintage === undefined) {
    return;
  }
  const inputs = sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "lines" ? block.lines : []));
  if (!inputs.some((line) => line.kind === "input" && line.key === "vintage")) {
    throw new CommandError(`${id} has no vintage to choose: leave out --vintage`, USAGE);
  }
  if (!VINTAGES.some((one) => one === vintage)) {
    throw new CommandError(`There is no vintage ${vintage}: ${VINTAGES.join(", ")}`, USAGE);
  }
}

import type { Model } from "../../models";
import { companies } from "../../presets/companies";
import { freeSheetName } from "../../sheet/sheetNames";
import type { WorkbookPort } from "../../workbook/port/port";
import type { Choice } from "../frame/parts";

/* What the gallery says of a model before anything is inserted. */

/** The model's picture as an address that an image can show. */
export function previewUrl({ preview }: Pick<Model, "preview">): string {
  return `data:image/svg+xml,${encodeURIComponent(preview)}`;
}

/** Every company there are figures for; "" is the choice not made yet. */
export function companyChoices(): Choice<string>[] {
  const known = companies().map(({ ticker, name }) => ({
    value: ticker,
    label: `${ticker} ${name.replace(/ \(.*\)$/, "")}`,
  }));
  return [{ value: "", label: "Choose a company" }, ...known];
}

/** Whether its figures can be those of another quarter. */
export function hasVintage({ sheets }: Pick<Model, "sheets">): boolean {
  return sheets.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.kind === "lines" &&
        block.lines.some((line) => line.kind === "input" && line.key === "vintage"),
    ),
  );
}

/** The names that the model's sheets get in a workbook that has these sheets. */
export function plannedSheets(
  { sheets }: Pick<Model, "sheets">,
  taken: readonly string[],
): readonly string[] {
  return sheets.reduce<readonly string[]>(
    (planned, { name }) => [...planned, freeSheetName(name, [...taken, ...planned])],
    [],
  );
}

/** Where the model would go, in a sentence. Fails with a PortError. */
export async function previewSheets(port: WorkbookPort, model: Model): Promise<string> {
  const taken = (await port.sheets()).map(({ name }) => name);
  const planned = plannedSheets(model, taken);
  return `Goes to ${newSheets(planned)}. Nothing that is there changes.`;
}

/** "the new sheet A" or "3 new sheets: A, B, C". */
export function newSheets(names: readonly string[]): string {
  return names.length === 1
    ? `the new sheet ${names[0]}`
    : `${names.length} new sheets: ${names.join(", ")}`;
}

import type { Model } from "../../models";
import type { VintageChoice } from "../../presets/vintages";
import { formatAddress, parseAddress } from "../../sheet/address";
import { tryStampData } from "../../workbook/dataVersion";
import { insertModel } from "../../workbook/insertModel";
import type { CellBlock } from "../../sheet/cells";
import { removeSheets, snapshot, type Snapshot } from "../../workbook/place/removal";
import type { Site } from "../../workbook/place/site";
import type { Outcome } from "../frame/tasks";
import { newSheets } from "./gallery";

export interface Wish {
  readonly model: Model;
  /** Ticker; needed where the model asks for a company. */
  readonly company: string | undefined;
  /** Of which quarter its figures are; the model's own without it. */
  readonly vintage?: VintageChoice;
  /** What is done to its sheets before it stands. */
  finish?(sheets: readonly string[]): Promise<void> | undefined;
}

/**
 * Puts a model on new sheets, notes the data version in the workbook, and reports; Undo takes the
 * sheets away again. Fails with a PortError, and then leaves no sheet behind.
 */
export async function placeModel(
  site: Site,
  { model, company, vintage, finish }: Wish,
  progress: (text: string) => void,
): Promise<Outcome & Required<Pick<Outcome, "undo">>> {
  const { port } = site;
  const { sheets, remarks } = await insertModel(port, model, {
    company,
    vintage,
    onProgress: (done, total, what) => progress(progressText(done, total, what)),
  });
  await finish?.(sheets);
  const inserted = await snapshot(port, sheets);
  const problems = [...errorNote(inserted), ...(await tryStampData(port))];
  const whose = company === undefined ? "" : ` for ${company}`;
  return {
    text: `${model.title}${whose} stands on ${newSheets(sheets)}.`,
    details: [...problems, ...remarks],
    warning: problems.length > 0,
    undo: () => removeSheets(site, inserted, "the model"),
  };
}

/** "Writing Breakeven (1 of 2)..."; `done` steps lie behind. */
export function progressText(done: number, total: number, what: string): string {
  return done < total ? `${what} (${done + 1} of ${total})...` : `${what}...`;
}

/** Results that are still on their way (#BUSY!) are none. */
const ERROR =
  /^#(NAME\?|VALUE!|NUM!|N\/A|DIV\/0!|REF!|SPILL!|CALC!|NULL!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

function errorNote(inserted: readonly Snapshot[]): string[] {
  const found = inserted.flatMap(({ blocks }) => blocks.flatMap(errorCells));
  return found.length === 0
    ? []
    : [
        found.length === 1
          ? `1 cell shows an error: ${found[0]}.`
          : `${found.length} cells show an error, the first is ${found[0]}.`,
      ];
}

function errorCells({ address, values }: CellBlock): string[] {
  const { sheet, row, column } = parseAddress(address);
  return values.flatMap((line, down) =>
    line.flatMap((value, across) =>
      typeof value === "string" && ERROR.test(value)
        ? [
            formatAddress({
              sheet,
              row: row + down,
              column: column + across,
              rows: 1,
              columns: 1,
            }),
          ]
        : [],
    ),
  );
}

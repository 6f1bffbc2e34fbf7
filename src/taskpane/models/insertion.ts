import type { Model } from "../../models";
import { formatAddress, parseAddress } from "../../sheet/address";
import { tryStampData } from "../../workbook/dataVersion";
import { insertModel } from "../../workbook/insertModel";
import { PortError } from "../../sheet/errors";
import type { CellBlock } from "../../sheet/cells";
import type { WorkbookPort } from "../../workbook/port/port";
import { readSheet } from "../../workbook/readSheet";
import type { Question } from "../frame/dialog";
import type { Outcome } from "../frame/tasks";
import { newSheets } from "./gallery";

/** The workbook, and the user who may have to be asked. */
export interface Site {
  readonly port: WorkbookPort;
  ask(question: Question): Promise<boolean>;
}

export interface Wish {
  readonly model: Model;
  /** Ticker; needed where the model asks for a company. */
  readonly company: string | undefined;
}

/**
 * Puts a model on new sheets, notes the data version in the workbook, and reports; Undo takes the
 * sheets away again. Fails with a PortError, and then leaves no sheet behind.
 */
export async function placeModel(
  site: Site,
  { model, company }: Wish,
  progress: (text: string) => void,
): Promise<Outcome & Required<Pick<Outcome, "undo">>> {
  const { port } = site;
  const { sheets, remarks } = await insertModel(port, model, {
    company,
    onProgress: (done, total, what) => progress(progressText(done, total, what)),
  });
  const inserted = await snapshot(port, sheets);
  const problems = [...errorNote(inserted), ...(await tryStampData(port))];
  const whose = company === undefined ? "" : ` for ${company}`;
  return {
    text: `${model.title}${whose} stands on ${newSheets(sheets)}.`,
    details: [...problems, ...remarks],
    warning: problems.length > 0,
    undo: () => removeSheets(site, inserted),
  };
}

/** "Writing Breakeven (1 of 2)..."; `done` steps lie behind. */
export function progressText(done: number, total: number, what: string): string {
  return done < total ? `${what} (${done + 1} of ${total})...` : `${what}...`;
}

interface Snapshot {
  readonly sheet: string;
  readonly blocks: readonly CellBlock[];
}

async function snapshot(port: WorkbookPort, sheets: readonly string[]): Promise<Snapshot[]> {
  const all: Snapshot[] = [];
  for (const sheet of sheets) {
    const blocks: CellBlock[] = [];
    for await (const block of readSheet(port, sheet)) {
      blocks.push(block);
    }
    all.push({ sheet, blocks });
  }
  return all;
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

/** Asks before it throws away what has been typed into the sheets since. */
async function removeSheets({ port, ask }: Site, inserted: readonly Snapshot[]): Promise<string> {
  const present = new Set((await port.sheets()).map(({ name }) => name));
  const left = inserted.filter(({ sheet }) => present.has(sheet));
  if (left.length === 0) {
    return "The sheets of the model were gone already.";
  }
  const changed = await changedSheets(port, left);
  if (changed.length > 0 && !(await ask(changedQuestion(changed)))) {
    throw new PortError("invalid", "The sheets of the model were kept.");
  }
  const names = left.map(({ sheet }) => sheet);
  for (const sheet of names) {
    await port.deleteSheet(sheet);
  }
  return names.length === 1
    ? `The sheet ${names[0]} is gone.`
    : `The sheets ${names.join(", ")} are gone.`;
}

async function changedSheets(port: WorkbookPort, before: readonly Snapshot[]): Promise<string[]> {
  const now = await snapshot(
    port,
    before.map(({ sheet }) => sheet),
  );
  return before
    .filter(({ blocks }, index) => contentOf(blocks) !== contentOf(now[index].blocks))
    .map(({ sheet }) => sheet);
}

/** Results may change by themselves; what is typed does not. */
function contentOf(blocks: readonly CellBlock[]): string {
  return JSON.stringify(blocks.map(({ address, formulas }) => [address, formulas]));
}

function changedQuestion(sheets: readonly string[]): Question {
  return {
    title: "Delete the changed sheets?",
    text: [`Changed since the model was inserted: ${sheets.join(", ")}.`, "The changes go too."],
    action: "Delete",
  };
}

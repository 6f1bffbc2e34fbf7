import { parseAddress, sameSheet } from "../../sheet/address";
import type { CellBlock } from "../../sheet/cells";
import { PortError } from "../../sheet/errors";
import type { WorkbookPort } from "../port/port";
import { readSheets } from "../readSheet";
import { findReferences } from "./references";
import type { Question, Site } from "./site";

/** What sheets of ours held when they were made. */
export interface Snapshot {
  readonly sheet: string;
  readonly blocks: readonly CellBlock[];
}

export async function snapshot(
  port: WorkbookPort,
  sheets: readonly string[],
): Promise<readonly Snapshot[]> {
  const all: Snapshot[] = [];
  for (const sheet of sheets) {
    const blocks: CellBlock[] = [];
    for await (const block of readSheets(port, [sheet])) {
      blocks.push(block);
    }
    all.push({ sheet, blocks });
  }
  return all;
}

/**
 * Takes new sheets away again and says so. Asks before it throws away what has been typed into
 * them since, or breaks formulas and names elsewhere that rest on them; throws "invalid" when they
 * are to stay.
 */
export async function removeSheets(
  { port, ask }: Site,
  inserted: readonly Snapshot[],
  what: string,
): Promise<string> {
  const present = (await port.sheets()).map(({ name }) => name);
  const left = inserted.filter(({ sheet }) => present.some((name) => sameSheet(name, sheet)));
  const names = left.map(({ sheet }) => sheet);
  const missing = inserted.map(({ sheet }) => sheet).filter((sheet) => !names.includes(sheet));
  const found =
    missing.length === 0
      ? ""
      : `${missing.join(", ")} not found: gone already, or called something else.`;
  if (names.length === 0) {
    return found;
  }
  const loss = {
    what,
    changed: await changedSheets(port, left),
    users: await findReferences(port, names),
  };
  if (loss.changed.length + loss.users.length > 0 && !(await ask(question(loss)))) {
    throw new PortError("invalid", `The sheets of ${what} were kept.`);
  }
  for (const name of names) {
    await port.deleteSheet(name);
  }
  const gone =
    names.length === 1
      ? `The sheet ${names[0]} is gone.`
      : `The sheets ${names.join(", ")} are gone.`;
  return [gone, found].join(" ").trim();
}

/** Those of them that hold something else by now. */
export async function changedSheets(
  port: WorkbookPort,
  before: readonly Snapshot[],
): Promise<readonly string[]> {
  const now = await snapshot(
    port,
    before.map(({ sheet }) => sheet),
  );
  return before
    .filter(({ blocks }, index) => contentOf(blocks) !== contentOf(now[index].blocks))
    .map(({ sheet }) => sheet);
}

/** Results may change by themselves, also those that formulas fill; what is typed does not. */
function contentOf(blocks: readonly CellBlock[]): string {
  return JSON.stringify(
    blocks.map(({ address, formulas }) => {
      const { row, column } = parseAddress(address);
      return [row, column, formulas];
    }),
  );
}

const NAMED = 5;

/** What would be lost with the sheets. */
interface Loss {
  readonly what: string;
  readonly changed: readonly string[];
  /** Cells elsewhere that read them. */
  readonly users: readonly string[];
}

function question({ what, changed, users }: Loss): Question {
  const more = users.length > NAMED ? ` and ${users.length - NAMED} more` : "";
  const typed = [
    `Changed since ${what} was inserted: ${changed.join(", ")}.`,
    "The changes go too.",
  ];
  const used = [
    `Used by ${users.slice(0, NAMED).join(", ")}${more}.`,
    "Their formulas would show #REF! or #NAME?.",
  ];
  return {
    title: changed.length > 0 ? "Delete the changed sheets?" : "Delete sheets in use?",
    text: [...(changed.length > 0 ? typed : []), ...(users.length > 0 ? used : [])],
    action: "Delete",
    destroys: true,
  };
}

import { readTeamFile, type TeamFile } from "../../workbook/team/file";
import { planMerge, type Merge } from "../../workbook/team/merge";
import type { TeamRow } from "../../workbook/team/rows";
import { element, newId } from "../frame/dom";
import type { Outcome } from "../frame/tasks";
import { findCompany } from "../../presets/companies";
import { counted } from "../../core/counted";
import { insertTeamTable } from "./teamInsert";
import type { TeamState } from "./teamState";
import { labelOf } from "./facts";

/** Reads a file of figures into the team's table, or makes the table from it. */
export function importControl(state: TeamState): HTMLElement {
  const id = newId("import");
  const input = element("input", {
    id,
    type: "file",
    accept: ".csv,.json,.txt,text/csv,application/json",
    on: {
      change: () => {
        const [file] = input.files ?? [];
        if (file !== undefined) {
          const run = async () => importText(state, new Uint8Array(await file.arrayBuffer()));
          void state.session.pane.perform({ doing: `Reading ${file.name}`, run });
        }
        input.value = "";
      },
    },
  });
  return element(
    "div",
    { class: "labelled" },
    element("label", { for: id }, "Import a CSV or JSON file"),
    input,
    state.table === null &&
      element("p", { class: "about" }, "It becomes a table on a new sheet, Team figures."),
  );
}

/** Puts what can be used of a file, or of its text, into the table and reports the rest, row by row. */
export async function importText(
  state: TeamState,
  file: string | Uint8Array,
): Promise<Outcome | null> {
  const read = readTeamFile(file);
  const outcome =
    read.rows.length === 0
      ? { text: "The file holds no row that formulas could use. Nothing was changed." }
      : await mergeRows(state, read.rows);
  return outcome === null ? null : reported(outcome, read);
}

function reported(outcome: Outcome, { rows, rejected, unread }: TeamFile): Outcome {
  const own = [...new Set(rows.map(({ ticker }) => ticker))].filter(
    (ticker) => findCompany(ticker) === undefined,
  );
  const details = [
    ...(outcome.details ?? []),
    ...(own.length > 0 ? [`Not among the presets, so your own: ${own.join(", ")}.`] : []),
    ...(unread.length > 0
      ? [`Not read, for the table has no such column: ${unread.join(", ")}.`]
      : []),
    ...rejected.map(({ line, reason }) => `Row ${line} was left out: ${reason}.`),
  ];
  return { ...outcome, details, warning: outcome.warning === true || rejected.length > 0 };
}

/** Adds rows to the table after asking about figures that would be replaced. */
export async function mergeRows(
  { session, table, refresh }: TeamState,
  rows: readonly TeamRow[],
): Promise<Outcome | null> {
  const { port, ask } = session.pane;
  if (table === null) {
    return insertTeamTable(
      { session, refresh },
      rows,
      (address) => `The new table at ${address} holds ${counted(rows.length, "figure")}.`,
    );
  }
  const merge = await planMerge(port, table, rows);
  const { added, replaced } = merge;
  if (replaced.length > 0 && !(await ask(question(merge)))) {
    return null;
  }
  const { undo } = await merge.apply();
  await refresh();
  return {
    text: `${counted(added.length, "figure")} added, ${replaced.length} replaced in ${table.address}.`,
    undo: () => undo().then(undone).finally(refresh),
  };
}

function undone(stay: readonly string[]): string {
  return stay.length === 0
    ? "The table is as it was before."
    : `The table is as it was before, but for what has changed since and stays: ${stay.join(", ")}.`;
}

function question({ replaced, added }: Merge) {
  const shown = replaced.slice(0, 5).map(({ before, after }) => {
    const old = before === null ? "nothing usable" : before.value;
    return `${after.ticker} ${labelOf(after.field)}: ${old} becomes ${after.value}`;
  });
  const more = replaced.length > 5 ? [`and ${replaced.length - 5} more`] : [];
  return {
    title: `Replace ${counted(replaced.length, "figure")}?`,
    text: [...shown, ...more, `${counted(added.length, "other")} would be added.`],
    action: "Replace",
  };
}

import { stampData } from "../../workbook/dataVersion";
import { readTeamFile } from "../../workbook/team/file";
import { planMerge, type Merge } from "../../workbook/team/merge";
import type { CheckedRows, TeamRow } from "../../workbook/team/rows";
import { addTeamTable } from "../../workbook/team/table";
import { element, newId } from "../frame/dom";
import type { Outcome } from "../frame/tasks";
import { findCompany } from "../../presets/companies";
import { counted } from "../../core/counted";
import type { TeamState } from "./teamState";

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
          const run = async () => importText(state, await file.text());
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

/** Puts what can be used into the table and reports the rest, row by row. */
export async function importText(state: TeamState, text: string): Promise<Outcome | null> {
  const read = readTeamFile(text);
  const outcome =
    read.rows.length === 0
      ? { text: "The file holds no row that formulas could use. Nothing was changed." }
      : await mergeRows(state, read.rows);
  return outcome === null ? null : reported(outcome, read);
}

function reported(outcome: Outcome, { rows, rejected }: CheckedRows): Outcome {
  const own = [...new Set(rows.map(({ ticker }) => ticker))].filter(
    (ticker) => findCompany(ticker) === undefined,
  );
  const details = [
    ...(own.length > 0 ? [`Not among the presets, so your own: ${own.join(", ")}.`] : []),
    ...rejected.map(({ line, reason }) => `Row ${line} was left out: ${reason}.`),
  ];
  return { ...outcome, details, warning: rejected.length > 0 };
}

/** Adds rows to the table after asking about figures that would be replaced. */
export async function mergeRows(
  { session, table, refresh }: TeamState,
  rows: readonly TeamRow[],
): Promise<Outcome | null> {
  const { port, ask } = session.pane;
  if (table === null) {
    const made = await addTeamTable(port, rows);
    await stampData(port);
    await refresh();
    return { text: `The new table at ${made.address} holds ${counted(rows.length, "figure")}.` };
  }
  const merge = await planMerge(port, table, rows);
  if (merge.replaced.length > 0 && !(await ask(question(merge)))) {
    return null;
  }
  await merge.apply();
  await refresh();
  const { added, replaced } = merge;
  return {
    text: `${counted(added.length, "figure")} added, ${replaced.length} replaced in ${table.address}.`,
  };
}

function question({ replaced, added }: Merge) {
  const shown = replaced.slice(0, 5).map(({ before, after }) => {
    const old = before === null ? "nothing usable" : before.value;
    return `${after.ticker} ${after.field}: ${old} becomes ${after.value}`;
  });
  const more = replaced.length > 5 ? [`and ${replaced.length - 5} more`] : [];
  return {
    title: `Replace ${counted(replaced.length, "figure")}?`,
    text: [...shown, ...more, `${counted(added.length, "other")} would be added.`],
    action: "Replace",
  };
}

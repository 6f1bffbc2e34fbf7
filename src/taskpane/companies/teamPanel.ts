import { rewrite, findUnpointed } from "../../workbook/team/formulas";
import { findTeamTable, presetRows, readTeamTable } from "../../workbook/team/table";
import type { CheckedRows } from "../../workbook/team/rows";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Outcome } from "../frame/tasks";
import { counted } from "../../core/counted";
import { listOf } from "../frame/parts";
import type { Panel, Session } from "./session";
import { exportButtons } from "./teamExport";
import type { TeamState } from "./teamState";
import { insertTeamTable } from "./teamInsert";
import { importControl, mergeRows } from "./teamImport";

/** The team's own table of figures: make it, point formulas at it, take it out and in. */
export function createTeamPanel(session: Session): Panel {
  const holder = element("div");
  let shown = "";
  const refresh = async (): Promise<void> => {
    const table = await findTeamTable(session.pane.port);
    const checked = table === null ? null : await readTeamTable(session.pane.port, table);
    const now = JSON.stringify([table, checked, session.picked(), session.vintage()]);
    if (now !== shown) {
      shown = now;
      replaceParts(holder, parts({ session, table, checked, refresh }));
    }
  };
  const refreshQuietly = (): void =>
    void refresh().catch((error: Error) => fill(holder, element("p", {}, error.message)));
  refreshQuietly();
  const stop = session.pane.port.onChange(refreshQuietly);
  return {
    title: "Team table",
    element: element("div", {}, element("p", {}, WHAT_IT_IS), holder),
    update: refreshQuietly,
    close: stop,
  };
}

const WHAT_IT_IS =
  "Your own figures in an Excel table that travels with the workbook. Formulas that name it prefer " +
  "them to the presets.";

/** Whoever works here by keyboard stays here when the parts are made anew. */
function replaceParts(holder: HTMLElement, made: readonly (HTMLElement | null)[]): void {
  const hadFocus = holder.contains(document.activeElement);
  fill(holder, ...made);
  if (hadFocus) {
    holder.querySelector<HTMLElement>("fluent-button")?.focus();
  }
}

function parts(state: TeamState): readonly (HTMLElement | null)[] {
  const { table, checked } = state;
  return table === null || checked === null
    ? [addPart(state), importControl(state)]
    : [
        element(
          "p",
          {},
          `${table.name} stands at ${table.address}: ${counted(checked.rows.length, "figure")}.`,
        ),
        refusedRows(checked),
        element("div", { class: "actions" }, pointButton(state), addFiguresButton(state)),
        exportButtons(state.session.pane, checked.rows),
        importControl(state),
      ];
}

function addPart({ session, refresh }: TeamState): HTMLElement {
  const tickers = session.picked();
  const rows = presetRows(tickers, session.vintage());
  const insert = (): Promise<Outcome> =>
    insertTeamTable(
      { session, refresh },
      rows,
      (address) => `The team's table stands at ${address}. Change its values freely.`,
    );
  return tickers.length === 0
    ? element("p", {}, "Pick companies above to copy their figures into a table, or import one.")
    : element(
        "div",
        {},
        element(
          "p",
          { class: "about" },
          `Copies ${counted(rows.length, "figure")} of ${tickers.join(", ")} to a new sheet, Team figures.`,
        ),
        button(
          "Insert team table",
          () => void session.pane.perform({ doing: "Inserting the table", run: insert }),
          { primary: true },
        ),
      );
}

function refusedRows({ rejected }: CheckedRows): HTMLElement | null {
  return rejected.length === 0
    ? null
    : element(
        "div",
        { class: "problem" },
        element("p", {}, `Formulas refuse ${counted(rejected.length, "row")}:`),
        listOf(rejected.map(({ line, reason }) => `Row ${line}: ${reason}`)),
      );
}

function pointButton({ session }: TeamState): HTMLElement {
  const { port, ask } = session.pane;
  const run = async (): Promise<Outcome | null> => {
    const found = await findUnpointed(port);
    if (found.length === 0) {
      return { text: "Every formula that looks up company figures names the table already." };
    }
    const shown = found.slice(0, 5).map(({ address, after }) => `${address}: ${after}`);
    const more = found.length > 5 ? [`and ${found.length - 5} more`] : [];
    const text = [`${counted(found.length, "formula")} would read:`, ...shown, ...more];
    if (!(await ask({ title: "Point formulas at the table?", text, action: "Change" }))) {
      return null;
    }
    const changed = await rewrite(port, found);
    const back = found.map(({ address, before, after }) => ({
      address,
      before: after,
      after: before,
    }));
    return {
      text: `Rewritten to prefer the team's figures: ${counted(found.length - changed.length, "formula")}.`,
      details: changed.map((address) => `${address} has changed since and was left alone.`),
      async undo() {
        await rewrite(port, back);
        return "The formulas read as before.";
      },
    };
  };
  return button("Point formulas at it", () => {
    void session.pane.perform({ doing: "Looking for formulas", run });
  });
}

function addFiguresButton(state: TeamState): HTMLElement | null {
  const { session, checked } = state;
  const known = new Set(checked?.rows.map(({ ticker }) => ticker));
  const fresh = session.picked().filter((ticker) => !known.has(ticker));
  return fresh.length === 0
    ? null
    : button(`Add ${fresh.join(", ")}`, () => {
        const rows = presetRows(fresh, session.vintage());
        void session.pane.perform({ doing: "Adding figures", run: () => mergeRows(state, rows) });
      });
}

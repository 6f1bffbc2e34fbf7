import { COMPS_COLUMNS, comps, compsOf } from "../../models/library/comps";
import { pointAt } from "../../workbook/team/formulas";
import { findTeamTable } from "../../workbook/team/table";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { checkbox, folded, listOf } from "../frame/parts";
import { isPortError } from "../frame/tasks";
import { previewSheets } from "../models/gallery";
import { placeModel } from "../models/insertion";
import { KEY_FIELDS } from "./facts";
import { cautions } from "./notes";
import type { Panel, Session } from "./session";

/** What is looked at first. */
const USUAL = [
  ...["price", "cap", "debt", "cash", "btc", "hashrate", "efficiency", "power"],
  ...["operating", "secured", "contracted", "evDiluted", "evOperating", "evContracted", "shutdown"],
];

/** Builds the comps table of the picked companies with the columns that are ticked. */
export function createCompsPanel(session: Session): Panel {
  const { pane } = session;
  const chosen = new Set(USUAL);
  let team = false;
  const missing = (): string | null =>
    chosen.size === 0
      ? "Choose at least one column."
      : session.picked().length === 0
        ? "Pick companies above."
        : null;
  const where = element("p", { class: "about", role: "status" });
  const notes = element("div");
  let turn = 0;
  const refresh = (): void => {
    const mine = (turn += 1);
    void whereText(session, missing()).then((text) => mine === turn && fill(where, text));
    const [tickers, vintage] = [session.picked(), session.vintage()];
    fill(notes, listOf(cautions({ tickers, vintage, fields: KEY_FIELDS })));
  };
  const insert = (): void => {
    const text = missing();
    if (text !== null) {
      pane.status.show({ tone: "warning", text });
      return;
    }
    const columns = COMPS_COLUMNS.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
    const wish = {
      model: compsOf({ tickers: session.picked(), columns }),
      company: undefined,
      vintage: session.vintage(),
      finish: (sheets: readonly string[]) => (team ? pointAt(pane.port, sheets) : undefined),
    };
    const run = (progress: (text: string) => void) => placeModel(pane, wish, progress);
    void pane.perform({ doing: "Inserting the comps table", run }).then(refresh);
  };
  const teamChoice = element("div");
  void offerTeam(session, (prefer) => (team = prefer)).then((box) => fill(teamChoice, box));
  const stop = pane.selection.onMove(refresh);
  refresh();
  return {
    get title() {
      return `Comps table of ${session.picked().join(", ") || "no company"}`;
    },
    element: element(
      "div",
      {},
      teamChoice,
      columnChoice(chosen, refresh),
      element("h4", {}, "To know before comparing"),
      notes,
      where,
      element("div", { class: "actions" }, button("Insert", insert, { primary: true })),
    ),
    update: refresh,
    close: () => stop(),
  };
}

async function whereText({ pane }: Session, missing: string | null): Promise<string> {
  try {
    return missing ?? (await previewSheets(pane.port, comps));
  } catch (error) {
    return isPortError(error) ? error.message : "";
  }
}

function columnChoice(chosen: Set<string>, onChange: () => void): HTMLElement {
  const boxes = COMPS_COLUMNS.map(({ key, label }) =>
    checkbox({
      label,
      checked: chosen.has(key),
      onChange(checked) {
        if (checked) {
          chosen.add(key);
        } else {
          chosen.delete(key);
        }
        onChange();
      },
    }),
  );
  const about = "Columns that a chosen one is worked out from come with it, mean and median below.";
  return folded("Columns", element("p", { class: "about" }, about), ...boxes);
}

/** A checkbox, ticked, where the workbook has a team's table; null where it has none. */
export async function offerTeam(
  { pane }: Session,
  onChange: (team: boolean) => void,
): Promise<HTMLElement | null> {
  const table = await findTeamTable(pane.port).catch(() => null);
  if (table === null) {
    return null;
  }
  onChange(true);
  return checkbox({ label: "Prefer the team's figures (TeamFigures)", checked: true, onChange });
}

import { FIELDS, type FieldName } from "../../presets/fields";
import { findTeamTable } from "../../workbook/team/table";
import { element, fill } from "../frame/dom";
import { linkButton } from "../frame/links";
import type { Position } from "./block";
import { compsBlock, type As } from "./comps";
import { KEY_FIELDS } from "./facts";
import { checkbox, folded, listOf, radioGroup } from "../frame/parts";
import { cautions } from "./notes";
import type { Panel, Session } from "./session";
import { createTargetChoice } from "./targetChoice";

/** What is looked at first stands first. */
const IN_ORDER: readonly FieldName[] = [
  ...KEY_FIELDS,
  ...FIELDS.map(({ name }) => name).filter((name) => !KEY_FIELDS.includes(name)),
];

/** Builds a comps table of the picked companies: columns, formulas or values, and where. */
export function createCompsPanel(session: Session): Panel {
  const fields = new Set<FieldName>(KEY_FIELDS);
  let as: As = "formulas" as As;
  let team = false;
  const options = () => ({
    tickers: session.picked(),
    fields: IN_ORDER.filter((name) => fields.has(name)),
    vintage: session.vintage(),
    as,
    team,
  });
  const build = () => {
    const now = options();
    return now.fields.length === 0
      ? "Choose at least one column."
      : now.tickers.length === 0
        ? "Pick companies above."
        : (at: Position) => compsBlock(now, at);
  };
  const target = createTargetChoice({ session, sheetName: () => "Comps", build });
  const notes = element("div");
  const refresh = (): void => {
    target.refresh();
    fill(notes, listOf(cautions(options())));
  };
  const teamChoice = element("div");
  void offerTeam(session, (chosen) => {
    team = chosen;
    refresh();
  }).then((box) => fill(teamChoice, box));
  refresh();
  return {
    get title() {
      return `Comps table of ${session.picked().join(", ") || "no company"}`;
    },
    element: element(
      "div",
      {},
      radioGroup<As>({
        legend: "What",
        choices: [
          { value: "formulas", label: "One formula, which follows the data" },
          { value: "values", label: "Values, which stay" },
        ],
        chosen: as,
        onChoose(value) {
          as = value;
          refresh();
        },
      }),
      teamChoice,
      ...[columnChoice(fields, refresh), readyModel(session)],
      element("h4", {}, "To know before comparing"),
      notes,
      target.element,
    ),
    update: refresh,
    close: () => target.close(),
  };
}

function readyModel({ pane }: Session): HTMLElement {
  const open = linkButton("the ready model", () => void pane.open("models", { id: "comps" }));
  return element("p", {}, "Enterprise value, EV/W and breakevens of the nine: ", open, ".");
}

function columnChoice(fields: Set<FieldName>, onChange: () => void): HTMLElement {
  const boxes = FIELDS.filter(({ name }) => name !== "company_name").map(({ name, label }) =>
    checkbox({
      label,
      checked: fields.has(name),
      onChange(checked) {
        if (checked) {
          fields.add(name);
        } else {
          fields.delete(name);
        }
        onChange();
      },
    }),
  );
  return folded("Columns", ...boxes);
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

import { unitFormat } from "../../sheet/numberFormats";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { SIMULATED } from "../functions/numberFormats";
import type { ExplainedCall } from "./explanation";
import { insertBeside } from "./insertBeside";
import { movableArguments } from "./solve";
import { rowsFilled, simulateFormula, startOf, uncertainNames, type Uncertainty } from "./sure";
import { resultUnit, sureForm } from "./sureForm";

/** How far the result spreads when inputs are uncertain. */
export interface SurePanel {
  readonly element: HTMLElement;
  show(explained: ExplainedCall, address: string): void;
}

interface Shown {
  readonly explained: ExplainedCall;
  readonly address: string;
}

export function createSurePanel(pane: Pane): SurePanel {
  const body = element("div", { class: "tool" });
  let shown: Shown | null = null;
  let key = "";
  let drawn = "";
  const open = (): void => {
    if (root.open && !root.hidden && shown !== null && key !== drawn) {
      drawn = key;
      fill(body, ...formOf(pane, shown));
    }
  };
  const root = element(
    "details",
    { class: "folded tool-panel", on: { toggle: open } },
    element("summary", {}, "How sure is this?"),
    body,
  );
  return {
    element: root,
    show(explained, address) {
      root.hidden = movableArguments(explained).length === 0;
      shown = { explained, address };
      key = `${address} ${explained.call.text} ${JSON.stringify(explained.values)}`;
      open();
    },
  };
}

/** Begins with the two inputs that count most. */
const AT_FIRST = 2;

function formOf(pane: Pane, shown: Shown): HTMLElement[] {
  const { explained } = shown;
  const names = uncertainNames(explained);
  const first = names.slice(0, AT_FIRST);
  const inputs = first.flatMap((name) => startOf(explained, name, "triangular") ?? []);
  return sureForm({
    ...{ explained, names, together: true },
    begin: { inputs, correlated: [], threshold: null },
    below: (asked) => {
      const run = () => insertSpread(pane, shown, asked);
      const insert = button(
        "Insert as formula",
        () => void pane.perform({ doing: "Inserting the formula", run }),
      );
      return element("div", { class: "actions" }, insert);
    },
  });
}

function insertSpread(pane: Pane, { explained, address }: Shown, asked: Uncertainty) {
  return insertBeside(pane, {
    explained,
    address,
    formula: (sheets) => simulateFormula(explained, asked, sheets),
    rows: rowsFilled(explained, asked),
    columns: 2,
    numberFormat: unitFormat(resultUnit(explained)),
    formatted: SIMULATED,
  });
}

import type { Command } from "../../doctor/command";
import { backToWatt } from "../../doctor/nativeFormulas";
import { restoreFormulas } from "../../doctor/restoreFormulas";
import type { ShareForm } from "../../doctor/shareNote";
import { formulas } from "../../doctor/reportWords";
import { radioGroup } from "../frame/parts";
import { button } from "../frame/controls";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { convertAction, freezeAction, prepareAction, taskOf, type Action } from "./actions";

/** What of the workbook stands without the add-in's formulas now. */
export interface ShareState {
  /** How many formulas are kept in the workbook's data. */
  readonly frozen: number;
  /** Sheets of native copies that the workbook computes with. */
  readonly native: readonly string[];
  /** What of its data cannot be read, in sentences. */
  readonly unread: readonly string[];
}

/** Sharing with people who do not have the add-in, and the way back. */
export function sharePart(
  pane: Pane,
  { frozen, native, unread }: ShareState,
  done: () => void,
): HTMLElement[] {
  let form: ShareForm = "native";
  const act = (doing: string, action: () => Action): (() => void) => {
    return () => void pane.perform({ doing, run: action() }).then(done);
  };
  const run = (doing: string, command: Command): (() => void) => {
    return () => void pane.perform(taskOf(pane, doing, command)).then(done);
  };
  const today = (): string => new Date().toISOString().slice(0, 10);
  return [
    element("h3", {}, "Sharing without the add-in"),
    radioGroup<ShareForm>({
      legend: "Readers get",
      choices: [
        { value: "native", label: "native formulas, which recalculate" },
        { value: "values", label: "values, which stay as they are" },
      ],
      chosen: form,
      onChoose(chosen) {
        form = chosen;
      },
    }),
    element(
      "div",
      { class: "actions" },
      button(
        "Prepare for sharing",
        act("Preparing", () => prepareAction(pane, { form, day: today() })),
        { primary: true },
      ),
    ),
    element("p", { class: "hint" }, "Or one step at a time, without a note for the readers:"),
    element(
      "div",
      { class: "actions" },
      button(
        "Freeze to values",
        act("Freezing", () => freezeAction(pane)),
      ),
      button(
        "Convert to native formulas",
        act("Converting", () => convertAction(pane)),
      ),
      frozen > 0 && button(`Restore ${formulas(frozen)}`, run("Restoring", restoreFormulas)),
      native.length > 0 && button("Back to WATT formulas", run("Swapping back", backToWatt)),
    ),
    ...unread.map((sentence) => element("p", { class: "hint" }, sentence)),
  ];
}

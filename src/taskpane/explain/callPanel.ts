import type { WattCall } from "../../formula/calls";
import { select } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill, formulaCode } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { assumptions, sources } from "../functions/background";
import { explainCall, type Element, type ExplainedCall, type ExplainedCell } from "./explanation";
import { inputList } from "./inputList";
import { copyAsNative } from "./nativeCopy";
import { resultPart, spokenResult } from "./resultPart";
import { createSensitivityPanel } from "./sensitivityPanel";
import { createSolvePanel } from "./solvePanel";
import { stepList } from "./stepList";

/** One call of a cell's formula: result, steps, inputs, and what can be done with it. */
export class CallPanel {
  readonly element: HTMLElement;
  private readonly formula = element("div", { class: "formula" });
  private readonly chooser = element("div");
  private readonly story = element("div");
  private readonly background = element("div");
  private readonly spoken = element("p", { class: "visually-hidden", role: "status" });
  private readonly solve;
  private readonly sensitivity = createSensitivityPanel();
  private cell: ExplainedCell | null = null;
  private index = 0;
  private place: Element = { row: 0, column: 0 };

  constructor(
    private readonly pane: Pane,
    private readonly goTo: (address: string) => void,
  ) {
    this.solve = createSolvePanel(pane);
    this.element = element(
      "div",
      {},
      this.formula,
      this.chooser,
      this.story,
      this.solve.element,
      this.sensitivity.element,
      element("div", { class: "actions tool-panel" }, this.nativeButton()),
      this.background,
      this.spoken,
    );
  }

  /** Stays with the same call of the same cell when only values have changed. */
  async show(cell: ExplainedCell): Promise<void> {
    const same = this.cell?.address === cell.address && this.cell.formula === cell.formula;
    if (!same) {
      this.index = 0;
      this.place = { row: 0, column: 0 };
    }
    this.cell = cell;
    await this.explain(!same);
  }

  private async explain(announce: boolean): Promise<void> {
    const { cell, index, place } = this;
    if (cell === null) {
      return;
    }
    const explained = await explainCall(cell.tracer, cell.calls[index].call, place);
    if (cell !== this.cell || index !== this.index || place !== this.place) {
      return;
    }
    fill(this.formula, formulaCode(cell.formula));
    fill(this.chooser, ...this.choosers(cell, explained));
    fill(this.story, ...this.parts(cell, explained));
    this.solve.show(explained, cell.address);
    this.sensitivity.show(explained);
    const { definition } = explained;
    fill(this.background, ...assumptions(definition), ...sources(this.pane, definition));
    if (announce) {
      fill(this.spoken, `${cell.address}, ${definition.name}. ${spokenResult(explained)}`);
    }
  }

  private parts(cell: ExplainedCell, explained: ExplainedCall): HTMLElement[] {
    const { outcome, definition } = explained;
    const follow = {
      cell: this.goTo,
      call: ({ call }: { readonly call: WattCall }) => this.open(call),
    };
    return [
      element("h3", {}, definition.name),
      element("p", { class: "summary" }, definition.summary),
      resultPart(cell, explained),
      ...(outcome.kind === "derived"
        ? [element("h3", {}, "Steps"), stepList(outcome.derivation)]
        : []),
      element("h3", {}, "Inputs"),
      inputList(explained, follow),
    ];
  }

  private open(call: WattCall): void {
    this.index = Math.max(0, this.cell?.calls.findIndex((found) => found.call === call) ?? 0);
    this.place = { row: 0, column: 0 };
    void this.explain(true);
  }

  private choosers({ calls }: ExplainedCell, { grid }: ExplainedCall): HTMLElement[] {
    const call = select({
      label: `Calls in the formula (${calls.length})`,
      choices: calls.map(({ call: { name }, depth }, at) => ({
        value: String(at),
        label: `${"\u00a0\u00a0".repeat(depth)}${at + 1}. ${name}`,
      })),
      chosen: String(this.index),
      onChoose: (at) => this.open(calls[Number(at)].call),
    });
    return [
      ...(calls.length > 1 ? [call] : []),
      ...(grid === null
        ? []
        : [
            element(
              "div",
              { class: "pair" },
              this.placeChooser("row", grid.rows),
              this.placeChooser("column", grid.columns),
            ),
          ]),
    ];
  }

  /** A grid is explained one element at a time. */
  private placeChooser(side: keyof Element, count: number): HTMLElement {
    return select({
      label: `${side === "row" ? "Row" : "Column"} of the grid`,
      choices: Array.from({ length: Math.min(count, MOST_PLACES) }, (_, at) => ({
        value: String(at),
        label: String(at + 1),
      })),
      chosen: String(this.place[side]),
      onChoose: (at) => {
        this.place = { ...this.place, [side]: Number(at) };
        void this.explain(true);
      },
    });
  }

  private nativeButton(): HTMLElement {
    return button("Write as native formulas", () => {
      const { cell } = this;
      if (cell !== null) {
        void this.pane.perform({
          doing: "Writing native formulas",
          run: () => copyAsNative(this.pane.port, [cell.address]),
        });
      }
    });
  }
}

/** A longer list is no longer one to choose from. */
const MOST_PLACES = 500;

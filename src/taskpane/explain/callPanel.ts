import type { WattCall } from "../../formula/calls";
import { folded, select } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill, formulaCode } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { assumptions, sources } from "../functions/background";
import { documentTitle } from "../companies/documents";
import type { NamedDocument } from "./book";
import { sourceList } from "./lineagePart";
import { explainCall, type Element, type ExplainedCall, type ExplainedCell } from "./explanation";
import { inputList } from "./inputList";
import { copyAsNative } from "./nativeCopy";
import { resultPart, spokenResult } from "./resultPart";
import { createSensitivityPanel } from "./sensitivityPanel";
import { createSolvePanel } from "./solvePanel";
import { createSurePanel } from "./surePanel";
import { stepList, stepWords } from "./stepList";

/** One call of a cell's formula: result, what can be done with it, steps, inputs. */
export interface CallPanel {
  readonly element: HTMLElement;
  /**
   * Stays with the same call of the same cell when only values have changed. `place` is the element
   * of a block to begin with, `under` what stands below the inputs.
   */
  show(cell: ExplainedCell, place: Element, under: readonly HTMLElement[]): Promise<void>;
}

interface Shown {
  readonly cell: ExplainedCell;
  readonly index: number;
  readonly place: Element;
  readonly under: readonly HTMLElement[];
}

export function createCallPanel(pane: Pane, goTo: (address: string) => void): CallPanel {
  const parts = createParts(pane);
  let shown: Shown | null = null;
  const explain = async (next: Shown, announce: boolean): Promise<void> => {
    shown = next;
    const { cell, index, place } = next;
    const explained = await explainCall(cell.tracer, cell.calls[index].call, place);
    const { outcome } = explained;
    const words = outcome.kind === "derived" ? await stepWords(outcome.derivation) : NO_WORDS;
    if (next === shown) {
      const again = (change: Partial<Shown>): void => void explain({ ...next, ...change }, true);
      parts.fill(next, { explained, words, again, goTo });
      fill(parts.spoken, announce ? spokenCell(cell, explained) : null);
    }
  };
  return {
    element: parts.element,
    show(cell, place, under) {
      const before = shown?.cell;
      const same = before?.address === cell.address && before.formula === cell.formula;
      return shown !== null && same
        ? explain({ ...shown, cell, under }, false)
        : explain({ cell, index: 0, place, under }, true);
    },
  };
}

const NO_WORDS: ReadonlyMap<string, string> = new Map();

function spokenCell({ address }: ExplainedCell, explained: ExplainedCall): string {
  return `${address}, ${explained.definition.name}. ${spokenResult(explained)}`;
}

interface Told {
  readonly explained: ExplainedCall;
  readonly words: ReadonlyMap<string, string>;
  readonly again: (change: Partial<Shown>) => void;
  readonly goTo: (address: string) => void;
}

interface Parts {
  readonly element: HTMLElement;
  readonly spoken: HTMLElement;
  fill(shown: Shown, told: Told): void;
}

/** What can be done with the number stands where the eye is, above its steps. */
function createParts(pane: Pane): Parts {
  const [chooser, result, story, background] = [1, 2, 3, 4].map(() => element("div"));
  const spoken = element("p", { class: "visually-hidden", role: "status" });
  const solve = createSolvePanel(pane);
  const sensitivity = createSensitivityPanel();
  let address = "";
  const native = button("Write as native formulas", () => {
    void pane.perform({
      doing: "Writing native formulas",
      run: () => copyAsNative(pane, [address]),
    });
  });
  const sure = createSurePanel(pane);
  const tools = [solve.element, sensitivity.element, sure.element];
  const last = element("div", { class: "actions tool-panel" }, native);
  return {
    element: element("div", {}, chooser, result, ...tools, story, last, background, spoken),
    spoken,
    fill(shown, told) {
      const { explained, again } = told;
      const { definition } = explained;
      ({ address } = shown.cell);
      fill(chooser, ...choosers(shown, explained, again));
      fill(
        result,
        element("h3", {}, definition.name),
        element("p", { class: "summary" }, definition.summary),
        resultPart(shown.cell, explained),
      );
      fill(story, ...storyParts(pane, shown, told));
      solve.show(explained, address);
      sensitivity.show(explained);
      sure.show(explained, address);
      fill(background, ...assumptions(definition), ...sources(pane, definition));
    },
  };
}

/** The documents that the texts of a derivation name, such as those of a list's rows. */
function documentsNamed({ definition, outcome }: ExplainedCall): readonly NamedDocument[] {
  const text =
    outcome.kind === "derived" && definition.name !== "COMPANY"
      ? JSON.stringify(outcome.derivation)
      : "";
  const named = text.match(/https?:\/\/[^\s"\\]+/g) ?? [];
  const urls = new Set(named.map((url) => url.replace(/[;,.)]+$/, "")));
  return [...urls].map((url) => ({ title: documentTitle(url), url }));
}

function storyParts(
  pane: Pane,
  { cell, under }: Shown,
  { explained, words, again, goTo }: Told,
): HTMLElement[] {
  const { outcome } = explained;
  const open = (call: WattCall): void =>
    again({ index: indexOf(cell, call), place: { row: 0, column: 0 } });
  return [
    ...(outcome.kind === "derived"
      ? [element("h3", {}, "Steps"), stepList(outcome.derivation, words)]
      : []),
    ...sourceList(pane, documentsNamed(explained), "Documents of the result"),
    element("h3", {}, "Inputs"),
    inputList(explained, { cell: goTo, call: ({ call }) => open(call) }),
    ...under,
    folded("Formula in the cell", element("div", { class: "formula" }, formulaCode(cell.formula))),
  ];
}

function indexOf({ calls }: ExplainedCell, call: WattCall): number {
  return Math.max(
    0,
    calls.findIndex((found) => found.call === call),
  );
}

function choosers(
  { cell, index, place }: Shown,
  { grid }: ExplainedCall,
  again: (change: Partial<Shown>) => void,
): HTMLElement[] {
  const { calls } = cell;
  const call = select({
    label: `Calls in the formula (${calls.length})`,
    choices: calls.map(({ call: { name }, depth }, at) => ({
      value: String(at),
      label: `${"\u00a0\u00a0".repeat(depth)}${at + 1}. ${name}`,
    })),
    chosen: String(index),
    onChoose: (at) => again({ index: Number(at), place: { row: 0, column: 0 } }),
  });
  const chooser = (side: keyof Element, count: number): HTMLElement =>
    placeChooser({ side, count, at: place[side] }, (at) =>
      again({ place: { ...place, [side]: at } }),
    );
  return [
    ...(calls.length > 1 ? [call] : []),
    ...(grid === null
      ? []
      : [
          element(
            "div",
            { class: "pair" },
            chooser("row", grid.rows),
            chooser("column", grid.columns),
          ),
        ]),
  ];
}

/** A longer list is no longer one to choose from. */
const MOST_PLACES = 500;

/** A grid is explained one element at a time. */
function placeChooser(
  {
    side,
    count,
    at,
  }: { readonly side: keyof Element; readonly count: number; readonly at: number },
  onChoose: (at: number) => void,
): HTMLElement {
  return select({
    label: `${side === "row" ? "Row" : "Column"} of the grid`,
    choices: Array.from({ length: Math.min(count, MOST_PLACES) }, (_, place) => ({
      value: String(place),
      label: String(place + 1),
    })),
    chosen: String(at),
    onChoose: (chosen) => onChoose(Number(chosen)),
  });
}

import type { FunctionDefinition } from "../../catalog/define";
import { doubtOf } from "../../formula/doubts";
import { cellOf, formatAddress, parseAddress } from "../../sheet/address";
import { button, setEnabled } from "../frame/controls";
import { element, fill, formulaCode } from "../frame/dom";
import type { Pane } from "../frame/pane";
import type { Calculation } from "./calculator";
import { formulaText } from "./formulaText";
import { canInsert } from "./insertCalculation";
import { resultSentence, resultView } from "./result";

/** What the form comes to, the formula for it, and the button that inserts it. */
export interface ResultBar {
  readonly element: HTMLElement;
  show(calculation: Calculation): void;
  /** The selected cell has changed. */
  retarget(): void;
}

export interface ResultBarOptions {
  readonly pane: Pane;
  readonly definition: FunctionDefinition;
  insert(): void;
}

/** Long enough that a screen reader does not read every keystroke's result. */
const ANNOUNCE_MS = 600;

export function createResultBar({ pane, definition, insert }: ResultBarOptions): ResultBar {
  let shown: Calculation | null = null;
  const result = element("div", { class: "result" });
  const doubts = element("div", { class: "doubts", role: "status" });
  const formula = element("div", { class: "formula" });
  const announcement = announcer();
  const insertButton = button("Insert", insert, { primary: true });
  const retarget = (): void => {
    const address = pane.selection.address;
    const where = address === null ? "the selected cell" : firstCell(address);
    fill(insertButton, `Insert into ${where}`);
    if (shown !== null) {
      const inputs = shown.filled.map(({ input }) => input);
      fill(formula, formulaCode(formulaText(definition.name, inputs, sheetOf(address))));
    }
  };
  retarget();
  return {
    element: element(
      "div",
      { class: "result-bar" },
      result,
      doubts,
      formula,
      insertButton,
      announcement.element,
    ),
    show(calculation) {
      shown = calculation;
      fill(result, resultView(definition, calculation.answer));
      fill(doubts, ...doubtLines(definition, calculation));
      setEnabled(insertButton, canInsert(calculation));
      retarget();
      announcement.say(resultSentence(definition, calculation.answer));
    },
    retarget,
  };
}

/** What is allowed and yet looks like a slip. */
function doubtLines({ parameters }: FunctionDefinition, { filled }: Calculation): HTMLElement[] {
  return filled.flatMap(({ name, value }) => {
    const doubt = name in parameters ? doubtOf(name, parameters[name], value) : null;
    return doubt === null ? [] : [element("small", { class: "stale" }, doubt)];
  });
}

interface Announcer {
  readonly element: HTMLElement;
  say(sentence: string): void;
}

function announcer(): Announcer {
  const region = element("p", { class: "visually-hidden", role: "status" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element: region,
    say(sentence) {
      clearTimeout(timer);
      timer = setTimeout(() => fill(region, sentence), ANNOUNCE_MS);
    },
  };
}

function firstCell(address: string): string {
  return formatAddress(cellOf(parseAddress(address), 0, 0));
}

function sheetOf(address: string | null): string | null {
  return address === null ? null : parseAddress(address).sheet;
}

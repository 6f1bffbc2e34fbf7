import type { FunctionDefinition } from "../../catalog/define";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { createCalculator, type Calculation, type Calculator } from "./calculator";
import { createForm, type ArgumentForm } from "./form";
import { isTextual } from "./input";
import { canInsert, insertCalculation } from "./insertCalculation";
import { createResultBar } from "./resultBar";
import { createUncertain } from "./uncertain";
import type { Row } from "./row";

/** The form of a function with its live result and the button that inserts the formula. */
export interface Tryout {
  readonly elements: readonly HTMLElement[];
  /** Puts texts into the form by argument name; arguments without one become empty. */
  fill(texts: Readonly<Record<string, string>>): void;
  /** Inserts a calculation, the form's or an example's, at the selected cell. */
  insert(calculation: Calculation): void;
  close(): void;
}

export interface TryoutOptions {
  readonly pane: Pane;
  readonly definition: FunctionDefinition;
  find(name: string): FunctionDefinition | undefined;
}

export function createTryout(options: TryoutOptions): Tryout {
  const { pane, definition } = options;
  const insert = (calculation: Calculation | Promise<Calculation>): void =>
    void pane.perform({
      doing: "Inserting the formula",
      run: async () => {
        const inserted = await calculation;
        return canInsert(inserted) ? insertCalculation(pane, definition, inserted) : null;
      },
    });
  // Whoever presses the button at once after typing means what is typed.
  const bar = createResultBar({ pane, definition, insert: () => insert(calculator.now()) });
  const form: ArgumentForm = createForm({
    ...options,
    onEdit: () => calculator.schedule(),
    onCommit: (row) => settle(row, calculator),
    onPick: (row) => void pick(pane, row, calculator),
  });
  const uncertain = createUncertain(options, (texts) => {
    form.rows().forEach(({ name, field }) => (field.text = texts[name] ?? field.text));
    calculator.schedule();
  });
  const calculator: Calculator = createCalculator({
    pane,
    definition,
    rows: form.rows,
    show(calculation) {
      bar.show(calculation);
      showProblem(form, calculation);
      uncertain?.show(calculation.filled);
    },
  });
  void calculator.refreshNames();
  const stopFollowing = pane.selection.onMove(() => bar.retarget());
  return {
    elements: [
      element("h3", {}, "Arguments"),
      form.element,
      ...(uncertain === null ? [] : [uncertain.element]),
      bar.element,
    ],
    fill(texts) {
      form.fill(texts);
      calculator.schedule();
      form.focus();
    },
    insert,
    close() {
      calculator.stop();
      stopFollowing();
    },
  };
}

function showProblem(form: ArgumentForm, { answer }: Calculation): void {
  const { argument, sentence } =
    answer.kind === "error" ? answer : { argument: null, sentence: "" };
  form.problem(argument, sentence);
}

/** A cell typed without its sheet gets it now: the selection may be elsewhere by the next look. */
function settle(row: Row, calculator: Calculator): void {
  const input = calculator.read(row);
  if (input.kind === "cells") {
    row.field.text = fieldText(row, input.reference.text);
  }
  void calculator.refreshNames();
}

async function pick(pane: Pane, row: Row, calculator: Calculator): Promise<void> {
  await pane.perform({
    doing: "Reading the selection",
    run: async () => {
      row.field.text = fieldText(row, await pane.selection.refresh());
      calculator.schedule();
      row.field.focus();
      return null;
    },
  });
}

/** Names of cells need the equals sign where a plain word would be the argument itself. */
function fieldText(row: Row, reference: string): string {
  return reference.includes("!") || !isTextual(row.parameter) ? reference : `=${reference}`;
}

import { isOneCell, parseAddress } from "../../sheet/address";
import { placeCells } from "../../workbook/place/placeCells";
import { select } from "../frame/parts";
import { button } from "../frame/controls";
import { element, fill, newId } from "../frame/dom";
import type { Pane } from "../frame/pane";
import type { Outcome } from "../frame/tasks";
import { parseNumber } from "../../formula/literals";
import { unitFormat } from "../../sheet/numberFormats";
import type { ExplainedCall } from "./explanation";
import { insertBeside } from "./insertBeside";
import { movableArguments, solveFor, solveFormula, type Question, type Solution } from "./solve";
import type { Input } from "./trace";
import { valueText } from "./valueText";

/** Which value of an input gives a wanted result; takes it into the workbook when told to. */
export interface SolvePanel {
  readonly element: HTMLElement;
  /** Shows a call of the cell at `address`; answers whether there is something to solve. */
  show(explained: ExplainedCall, address: string): void;
}

export function createSolvePanel(pane: Pane): SolvePanel {
  const body = element("div", { class: "tool" });
  const root = element(
    "details",
    { class: "folded tool-panel" },
    element("summary", {}, "Solve for an input"),
    body,
  );
  let shown = "";
  return {
    element: root,
    show(explained, address) {
      const names = movableArguments(explained);
      root.hidden = names.length === 0;
      const key = `${address} ${explained.call.text} ${JSON.stringify(explained.values)}`;
      if (key !== shown) {
        shown = key;
        fill(body, ...(names.length === 0 ? [] : form(pane, { explained, address, names })));
      }
    },
  };
}

interface Shown {
  readonly explained: ExplainedCall;
  /** The cell of the formula. */
  readonly address: string;
  readonly names: readonly string[];
}

function form(pane: Pane, shown: Shown): HTMLElement[] {
  const { explained, names } = shown;
  let argument = names[0];
  const id = newId("target");
  const answer = element("div", { role: "status" });
  const target = element("input", {
    id,
    type: "text",
    autocomplete: "off",
    value: currentResult(explained),
    on: {
      keydown: ({ key }) => {
        if (key === "Enter") {
          solve();
        }
      },
    },
  });
  const solve = (): void => {
    const number = parseNumber(target.value);
    target.setAttribute("aria-invalid", String(number === null));
    if (number === null) {
      fill(answer, element("p", { class: "error" }, "Type the result as a number, such as 60000."));
      return;
    }
    const question = { argument, target: number };
    fill(answer, ...answerTo(pane, shown, { question, solution: solveFor(explained, question) }));
  };
  return [
    select({
      label: "Input",
      choices: names.map((value) => ({ value, label: value })),
      chosen: argument,
      onChoose(value) {
        argument = value;
        fill(answer);
      },
    }),
    element(
      "div",
      { class: "labelled" },
      element("label", { for: id }, `Wanted ${resultLabel(explained)}`),
      target,
    ),
    button("Solve", solve, { primary: true }),
    answer,
  ];
}

function currentResult({ outcome }: ExplainedCall): string {
  const value = outcome.kind === "derived" ? outcome.derivation.result.value : "";
  return typeof value === "number" ? String(Number(value.toPrecision(6))) : "";
}

function resultLabel({ outcome, definition }: ExplainedCall): string {
  const unit = outcome.kind === "derived" ? outcome.derivation.result.unit : "number";
  return `${definition.result.label} (${unit})`;
}

interface Answered {
  readonly question: Question;
  readonly solution: Solution;
}

function answerTo(pane: Pane, shown: Shown, { question, solution }: Answered): HTMLElement[] {
  if (solution.kind === "none") {
    return [element("p", { class: "error" }, solution.sentence)];
  }
  const { value } = solution;
  const input = shown.explained.inputs.find(({ name }) => name === question.argument);
  const cell = input === undefined ? null : ownCell(input);
  const unit = input !== undefined && "unit" in input.parameter ? input.parameter.unit : "";
  return [
    element(
      "p",
      { class: "answer" },
      `${question.argument} = `,
      element("strong", {}, valueText(value, unit)),
    ),
    element(
      "div",
      { class: "actions" },
      cell !== null &&
        button(
          `Put into ${cell}`,
          () =>
            void pane.perform({
              doing: `Writing into ${cell}`,
              run: () => putInto(pane, cell, value),
            }),
        ),
      button(
        "Insert as formula",
        () =>
          void pane.perform({
            doing: "Inserting the formula",
            run: () => insert(pane, shown, question),
          }),
      ),
    ),
  ];
}

/** The one cell that the input is read from. */
function ownCell({ origin }: Input): string | null {
  return origin.kind === "cells" && isOneCell(parseAddress(origin.address)) ? origin.address : null;
}

async function putInto(pane: Pane, address: string, value: number): Promise<Outcome | null> {
  const placed = await placeCells(pane, {
    range: parseAddress(address),
    cells: [[value]],
    question: ({ formulas: [[before]] }) => ({
      title: "Replace the input?",
      text: [`${address} holds ${String(before)} and gets ${value}.`],
      action: "Replace",
    }),
  });
  return placed === null ? null : { text: `${address} holds ${value} now.`, undo: placed.undo };
}

function insert(pane: Pane, shown: Shown, question: Question): Promise<Outcome | null> {
  const { explained, address } = shown;
  const parameter = explained.definition.parameters[question.argument];
  return insertBeside(pane, {
    explained,
    address,
    formula: (sheets) => solveFormula(explained, question, sheets),
    rows: 1,
    columns: 1,
    numberFormat: "unit" in parameter ? unitFormat(parameter.unit) : null,
  });
}

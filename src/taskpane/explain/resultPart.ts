import { EXCEL_ERRORS } from "../../catalog/cells";
import { CalcError } from "../../core/errors";
import { element } from "../frame/dom";
import type { Answer } from "../functions/answer";
import { resultSentence, resultView } from "../functions/result";
import type { ExplainedCall, ExplainedCell, Outcome } from "./explanation";

/** What the call comes to, and whether the cell shows the same. */
export function resultPart(cell: ExplainedCell, explained: ExplainedCall): HTMLElement {
  const answer = answerOf(explained.outcome);
  if (answer.kind === "missing") {
    return element("p", { class: "hint" }, notTraced(answer.names));
  }
  const { definition, call, grid } = explained;
  const whole = cell.sole && call === cell.calls[0].call && grid === null;
  return element(
    "div",
    { class: "result" },
    resultView(definition, answer),
    whole && differs(cell, explained) && element("p", { class: "hint" }, stale(cell)),
  );
}

/** The result in a sentence, for screen readers. */
export function spokenResult({ definition, outcome }: ExplainedCall): string {
  const answer = answerOf(outcome);
  return answer.kind === "missing" ? notTraced(answer.names) : resultSentence(definition, answer);
}

function notTraced(names: readonly string[]): string {
  return `Not traced: only the workbook itself can work out ${names.join(", ")}. Put it into a cell of its own and refer to that.`;
}

function answerOf(outcome: Outcome): Answer {
  if (outcome.kind === "unknown") {
    return { kind: "missing", names: outcome.inputs.map(({ name }) => name) };
  }
  if (outcome.kind === "error") {
    return { ...outcome, argument: null };
  }
  const { value, unit } = outcome.derivation.result;
  if (value instanceof CalcError) {
    const shown = EXCEL_ERRORS[value.code];
    return { kind: "error", shown, sentence: value.message, argument: null };
  }
  return { kind: "result", grid: typeof value === "object" ? value : [[value]], unit };
}

/** A saved value may come from older inputs, or from another version of the add-in. */
function differs({ value }: ExplainedCell, { outcome }: ExplainedCall): boolean {
  const result = outcome.kind === "derived" ? outcome.derivation.result.value : null;
  return typeof value === "number" && typeof result === "number"
    ? Math.abs(value - result) > 1e-9 * Math.max(1, Math.abs(result))
    : typeof result === "number" && typeof value === "string" && value !== "#BUSY!";
}

function stale({ text }: ExplainedCell): string {
  return `The cell shows ${text === "" ? "nothing" : text}. Recalculate under Doctor to bring it up to date.`;
}

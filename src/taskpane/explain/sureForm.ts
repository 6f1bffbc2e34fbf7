import { unitNumbers } from "../../plot/words";
import { iconButton } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { numberField } from "../frame/numberField";
import { select } from "../frame/parts";
import { unitWord, withUnit } from "../functions/display";
import { correlationFields, namesMoving } from "./correlations";
import type { ExplainedCall } from "./explanation";
import { histogram } from "./histogram";
import {
  NUMBERS_OF,
  SHAPES,
  spreadOf,
  startOf,
  type Shape,
  type Spread,
  type Uncertain,
  type Uncertainty,
} from "./sure";

export interface SureForm {
  readonly explained: ExplainedCall;
  /** Inputs with a value, the strongest first. */
  readonly names: readonly string[];
  readonly begin: Uncertainty;
  /** Whether inputs may move together. */
  readonly together: boolean;
  /** After each change by the user. */
  changed?(asked: Uncertainty): void;
  /** What stands below the picture. */
  below?(asked: Uncertainty): HTMLElement;
}

/** Fields for what is uncertain, and a picture of what that makes of the result. */
export function sureForm(form: SureForm): HTMLElement[] {
  const list = element("div", {});
  const more = element("div", {});
  const correlation = element("div", {});
  const answer = element("div", { role: "status" });
  let asked = form.begin;
  const tell = (): void => fill(answer, ...answerTo(form, asked));
  const change = (part: Partial<Uncertainty>): void => {
    asked = { ...asked, ...part };
    form.changed?.(asked);
    tell();
  };
  const setInputs: SetInputs = (inputs, redraw) => {
    const moving = new Set(namesMoving(inputs));
    const correlated = asked.correlated.filter(
      ({ first, second }) => moving.has(first) && moving.has(second),
    );
    change({ inputs, correlated });
    if (redraw) {
      draw();
    }
  };
  const draw = (): void => {
    const put = (at: number, next: Uncertain | null, redraw: boolean): void =>
      setInputs(
        asked.inputs.flatMap((one, place) => (place === at ? (next ?? []) : [one])),
        redraw,
      );
    fill(
      list,
      ...asked.inputs.map((input, at) =>
        inputFields(form, input, {
          now: () => asked.inputs[at],
          put: (next, redraw) => put(at, next, redraw),
        }),
      ),
    );
    fill(
      more,
      addField(form, () => asked, setInputs),
    );
    fill(correlation, ...(form.together ? correlationFields(() => asked, change) : []));
  };
  const threshold = numberField(
    `How likely at least (${unitWord(resultUnit(form.explained)) || "result"})`,
    asked.threshold,
    (value) => change({ threshold: value }),
  );
  draw();
  tell();
  return [list, more, correlation, threshold, answer];
}

/** Numbers change in their fields, which keep the focus; other changes draw the fields anew. */
type SetInputs = (inputs: readonly Uncertain[], redraw: boolean) => void;

interface Place {
  now(): Uncertain;
  put(next: Uncertain | null, redraw: boolean): void;
}

function inputFields(
  { explained }: SureForm,
  { argument, shape, numbers }: Uncertain,
  { now, put }: Place,
): HTMLElement {
  const set = (at: number, value: number | null): void => {
    if (value !== null) {
      const input = now();
      const changed = input.numbers.map((one, index) => (index === at ? value : one));
      put({ ...input, numbers: changed }, false);
    }
  };
  return element(
    "fieldset",
    { class: "uncertain" },
    element("legend", {}, argument),
    select<Shape>({
      label: "May turn out",
      choices: SHAPES.map((value) => ({ value, label: LABELS[value] })),
      chosen: shape,
      onChoose: (next) => put(startOf(explained, argument, next), true),
    }),
    element(
      "div",
      { class: "pair" },
      ...NUMBERS_OF[shape].map((label, at) =>
        numberField(label, numbers[at], (value) => set(at, value)),
      ),
    ),
    iconButton("close", `Take ${argument} as it is`, () => put(null, true)),
  );
}

const LABELS: Readonly<Record<Shape, string>> = {
  fixed: "Fixed: as it is",
  range: "Range: anywhere between two numbers",
  normal: "Normal: around a mean",
  triangular: "Triangular: lowest, likely, highest",
};

function addField(
  { explained, names }: SureForm,
  asked: () => Uncertainty,
  setInputs: SetInputs,
): HTMLElement | null {
  const known = new Set(asked().inputs.map(({ argument }) => argument));
  const others = names.filter((name) => !known.has(name));
  return others.length === 0
    ? null
    : select({
        label: "Another uncertain input",
        choices: [
          { value: "", label: "choose" },
          ...others.map((value) => ({ value, label: value })),
        ],
        chosen: "",
        onChoose: (name) =>
          setInputs(
            [...asked().inputs, ...[startOf(explained, name, "triangular") ?? []].flat()],
            true,
          ),
      });
}

function answerTo({ explained, below }: SureForm, asked: Uncertainty): HTMLElement[] {
  if (asked.inputs.every(({ shape }) => shape === "fixed")) {
    return [element("p", { class: "hint" }, "Nothing is uncertain yet: choose an input.")];
  }
  const spread = spreadOf(explained, asked);
  if (typeof spread === "string") {
    return [element("p", { class: "error" }, spread)];
  }
  const gist = gistOf(explained, spread, asked);
  const { label } = explained.definition.result;
  const svg = histogram({
    title: `Spread of ${label}`,
    description: gist,
    x: { label, format: unitNumbers(resultUnit(explained)) },
    results: spread.results,
    threshold: asked.threshold,
  });
  const picture = element("figure", {}, svg, element("figcaption", { class: "hint" }, gist));
  return below === undefined ? [picture] : [picture, below(asked)];
}

function gistOf(explained: ExplainedCall, spread: Spread, { threshold }: Uncertainty): string {
  const unit = resultUnit(explained);
  const y = (value: number): string => withUnit(unitNumbers(unit)(value), unit);
  const { p10, median, p90, above, withoutResult, results } = spread;
  const chance =
    above === null || threshold === null
      ? ""
      : ` ${Math.round(above * 100)}% of the trials reach ${y(threshold)}.`;
  const lost = withoutResult === 0 ? "" : ` ${withoutResult} trials have no result.`;
  const trials = results.length.toLocaleString("en-US");
  return `Eight in ten of ${trials} trials lie from ${y(p10)} to ${y(p90)}, half below ${y(median)}.${chance}${lost}`;
}

export function resultUnit({ definition, outcome }: ExplainedCall) {
  return outcome.kind === "derived" ? outcome.derivation.result.unit : definition.result.unit;
}

import { unitNumbers } from "../../plot/words";
import { button, iconButton } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { numberField } from "../frame/numberField";
import type { Pane } from "../frame/pane";
import { select } from "../frame/parts";
import { unitWord, withUnit } from "../functions/display";
import { correlationFields, namesMoving } from "./correlations";
import type { ExplainedCall } from "./explanation";
import { histogram } from "./histogram";
import { insertBeside } from "./insertBeside";
import { strongestFirst } from "./sensitivity";
import { movableArguments } from "./solve";
import {
  NUMBERS_OF,
  rowsFilled,
  SHAPES,
  simulateFormula,
  spreadOf,
  startOf,
  type Shape,
  type Spread,
  type Uncertain,
  type Uncertainty,
} from "./sure";

/** How far the result spreads when inputs are uncertain. */
export interface SurePanel {
  readonly element: HTMLElement;
  show(explained: ExplainedCall, address: string): void;
}

interface Shown {
  readonly explained: ExplainedCall;
  readonly address: string;
  /** Inputs with a value, the strongest first. */
  readonly names: readonly string[];
}

export function createSurePanel(pane: Pane): SurePanel {
  const body = element("div", { class: "tool" });
  let shown: Omit<Shown, "names"> | null = null;
  let key = "";
  let drawn = "";
  const open = (): void => {
    if (root.open && shown !== null && key !== drawn) {
      drawn = key;
      const { explained } = shown;
      const names = strongestFirst(explained, movableArguments(explained)).filter(
        (name) => startOf(explained, name, "normal") !== null,
      );
      fill(body, ...form(pane, { ...shown, names }));
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

function form(pane: Pane, shown: Shown): HTMLElement[] {
  const { explained, names } = shown;
  const list = element("div", {});
  const more = element("div", {});
  const correlation = element("div", {});
  const answer = element("div", { role: "status" });
  let asked: Uncertainty = {
    inputs: names
      .slice(0, AT_FIRST)
      .flatMap((name) => startOf(explained, name, "triangular") ?? []),
    correlated: [],
    threshold: null,
  };
  const tell = (): void => fill(answer, ...answerTo(pane, shown, asked));
  const change = (part: Partial<Uncertainty>): void => {
    asked = { ...asked, ...part };
    tell();
  };
  const setInputs = (inputs: readonly Uncertain[]): void => {
    const moving = new Set(namesMoving(inputs));
    const correlated = asked.correlated.filter(
      ({ first, second }) => moving.has(first) && moving.has(second),
    );
    asked = { ...asked, inputs, correlated };
    draw();
  };
  const draw = (): void => {
    fill(list, ...asked.inputs.map((input) => inputFields(explained, input, asked, setInputs)));
    fill(more, addField(shown, asked, setInputs));
    fill(correlation, ...correlationFields(() => asked, change));
    tell();
  };
  const threshold = numberField(
    `How likely at least (${unitWord(resultUnit(explained)) || "result"})`,
    null,
    (value) => change({ threshold: value }),
  );
  draw();
  return [list, more, correlation, threshold, answer];
}

type SetInputs = (inputs: readonly Uncertain[]) => void;

function inputFields(
  explained: ExplainedCall,
  input: Uncertain,
  ...[asked, setInputs]: readonly [Uncertainty, SetInputs]
): HTMLElement {
  const { argument, shape, numbers } = input;
  const put = (next: Uncertain | null): void =>
    setInputs(asked.inputs.flatMap((one) => (one === input ? (next ?? []) : [one])));
  return element(
    "fieldset",
    { class: "uncertain" },
    element("legend", {}, argument),
    select<Shape>({
      label: "May turn out",
      choices: SHAPES.map((value) => ({ value, label: LABELS[value] })),
      chosen: shape,
      onChoose: (next) => put(startOf(explained, argument, next)),
    }),
    element(
      "div",
      { class: "pair" },
      ...NUMBERS_OF[shape].map((label, at) =>
        numberField(label, numbers[at], (value) => {
          if (value !== null) {
            put({ ...input, numbers: numbers.map((one, index) => (index === at ? value : one)) });
          }
        }),
      ),
    ),
    iconButton("close", `Take ${argument} as it is`, () => put(null)),
  );
}

const LABELS: Readonly<Record<Shape, string>> = {
  fixed: "Fixed: as it is",
  range: "Range: anywhere between two numbers",
  normal: "Normal: around a mean",
  triangular: "Triangular: lowest, likely, highest",
};

function addField({ explained, names }: Shown, asked: Uncertainty, setInputs: SetInputs) {
  const known = new Set(asked.inputs.map(({ argument }) => argument));
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
          setInputs([...asked.inputs, ...[startOf(explained, name, "triangular") ?? []].flat()]),
      });
}

function answerTo(pane: Pane, shown: Shown, asked: Uncertainty): HTMLElement[] {
  if (asked.inputs.every(({ shape }) => shape === "fixed")) {
    return [element("p", { class: "hint" }, "Nothing is uncertain yet: choose an input.")];
  }
  const spread = spreadOf(shown.explained, asked);
  if (typeof spread === "string") {
    return [element("p", { class: "error" }, spread)];
  }
  const gist = gistOf(shown.explained, spread, asked);
  const { label } = shown.explained.definition.result;
  const svg = histogram({
    title: `Spread of ${label}`,
    description: gist,
    x: { label, format: unitNumbers(resultUnit(shown.explained)) },
    results: spread.results,
    threshold: asked.threshold,
  });
  const insert = button("Insert as formula", () => {
    const run = () => insertSpread(pane, shown, asked);
    void pane.perform({ doing: "Inserting the formula", run });
  });
  return [
    element("figure", {}, svg, element("figcaption", { class: "hint" }, gist)),
    element("div", { class: "actions" }, insert),
  ];
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

function insertSpread(pane: Pane, { explained, address }: Shown, asked: Uncertainty) {
  return insertBeside(pane, {
    explained,
    address,
    formula: (sheets) => simulateFormula(explained, asked, sheets),
    rows: rowsFilled(explained, asked),
    columns: 2,
    numberFormat: null,
  });
}

function resultUnit({ definition, outcome }: ExplainedCall) {
  return outcome.kind === "derived" ? outcome.derivation.result.unit : definition.result.unit;
}

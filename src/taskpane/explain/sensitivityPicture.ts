import { element } from "../frame/dom";
import { heatMap } from "../../plot/heatMap";
import { linePlot } from "../../plot/linePlot";
import { evenNumbers, unitNumbers } from "../../plot/words";
import type { Unit } from "../../core/units";
import { unitWord } from "../functions/display";
import type { ExplainedCall } from "./explanation";
import { gridOver, isFlat, lineOver, type Range } from "./sensitivity";
import { greatest, least } from "../../core/lists";

export interface Wanted {
  readonly first: string;
  /** For a map over two inputs. */
  readonly second: string | null;
  /** Of the first input; its own reach without it. */
  readonly range?: Range;
}

/** A drawing of the result over one argument, or over two, with its gist below. */
export function sensitivityPicture(explained: ExplainedCall, wanted: Wanted): HTMLElement {
  const { svg, gist } = wanted.second === null ? curve(explained, wanted) : map(explained, wanted);
  return element("figure", {}, svg, element("figcaption", { class: "hint" }, gist));
}

interface Drawn {
  /** null where there is nothing to see. */
  readonly svg: SVGElement | null;
  readonly gist: string;
}

function curve(explained: ExplainedCall, { first: argument, range }: Wanted): Drawn {
  const { points, base } = lineOver(explained, argument, range);
  const x = unitNumbers(unitOf(explained, argument));
  const y = resultNumbers(explained);
  const known = points.filter(([, value]) => Number.isFinite(value));
  if (known.length === 0) {
    return { svg: null, gist: withoutPoints(argument, points.length > 0) };
  }
  const [from, to] = [known[0], known[known.length - 1]];
  const ends = `${argument} from ${x(from[0])} to ${x(to[0])}`;
  if (isFlat(known.map(([, value]) => value))) {
    const unmoved = `The result does not depend on ${argument}: ${y(from[1])}, with ${ends}.`;
    return { svg: null, gist: unmoved };
  }
  const now = base === null ? "" : ` Now ${x(base[0])}: ${y(base[1])}.`;
  const gist = `${ends}: ${y(from[1])} to ${y(to[1])}.${now}`;
  const label = resultLabel(explained);
  const svg = linePlot({
    title: `${label} over ${argument}`,
    description: gist,
    x: { label: argument, format: x },
    y: { label, format: y },
    curves: [{ name: "", points }],
    markers: base !== null && Number.isFinite(base[1]) ? [{ name: "now", at: base }] : [],
  });
  return { svg, gist };
}

function withoutPoints(argument: string, tried: boolean): string {
  return tried
    ? `There is no result for any value of ${argument} in this range.`
    : `${argument} is left out, and the call does without a number for it. Give a range to see what it would change.`;
}

function map(explained: ExplainedCall, { first, second }: Wanted): Drawn {
  const grid = second === null ? null : gridOver(explained, first, second);
  if (grid === null || second === null) {
    return { svg: null, gist: "One of the two is left out: a map needs a value of both." };
  }
  const { down, across, values, base } = grid;
  const label = resultLabel(explained);
  const y = resultNumbers(explained);
  const all = values.flat().filter(Number.isFinite);
  if (all.length === 0) {
    return { svg: null, gist: "There is no result for any of these values." };
  }
  const ends = `From ${y(least(all))} to ${y(greatest(all))}`;
  const gist = isFlat(all)
    ? `The result depends neither on ${first} nor on ${second}: ${y(all[0])}.`
    : `${ends}; the framed cell is where the inputs stand.`;
  const svg = heatMap({
    title: `${label} over ${first} and ${second}`,
    description: gist,
    down: { label: first, heads: down.map(unitNumbers(unitOf(explained, first))) },
    across: { label: second, heads: across.map(unitNumbers(unitOf(explained, second))) },
    values,
    format: evenNumbers(resultUnit(explained), all),
    base,
  });
  return { svg, gist };
}

function unitOf({ definition }: ExplainedCall, argument: string): Unit {
  const parameter = definition.parameters[argument];
  return "unit" in parameter ? parameter.unit : "number";
}

function resultUnit({ definition, outcome }: ExplainedCall): Unit {
  return outcome.kind === "derived" ? outcome.derivation.result.unit : definition.result.unit;
}

function resultNumbers(explained: ExplainedCall): (value: number) => string {
  return unitNumbers(resultUnit(explained));
}

function resultLabel(explained: ExplainedCall): string {
  const unit = unitWord(resultUnit(explained));
  const { label } = explained.definition.result;
  return unit === "" ? label : `${label} (${unit})`;
}

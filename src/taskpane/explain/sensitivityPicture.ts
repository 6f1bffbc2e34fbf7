import { element } from "../frame/dom";
import { heatMap } from "../charts/plot/heatMap";
import { linePlot } from "../charts/plot/linePlot";
import { unitNumbers } from "../charts/plot/words";
import type { Unit } from "../../core/units";
import { unitWord } from "../functions/display";
import type { ExplainedCall } from "./explanation";
import { gridOver, lineOver } from "./sensitivity";

/** A drawing of the result over one argument, or over two, with its gist below. */
export function sensitivityPicture(
  explained: ExplainedCall,
  first: string,
  second: string | null,
): HTMLElement {
  const { svg, gist } = second === null ? curve(explained, first) : map(explained, first, second);
  return element("figure", {}, svg, element("figcaption", { class: "hint" }, gist));
}

interface Drawn {
  readonly svg: SVGElement;
  readonly gist: string;
}

function curve(explained: ExplainedCall, argument: string): Drawn {
  const { points, base } = lineOver(explained, argument);
  const x = unitNumbers(unitOf(explained, argument));
  const y = resultNumbers(explained);
  const label = resultLabel(explained);
  const known = points.filter(([, value]) => Number.isFinite(value));
  const [from, to] = [known[0], known[known.length - 1]];
  const gist =
    from === undefined
      ? `There is no result for any value of ${argument} near this one.`
      : `${argument} from ${x(from[0])} to ${x(to[0])}: ${y(from[1])} to ${y(to[1])}. Now ${x(base[0])}: ${y(base[1])}.`;
  const svg = linePlot({
    title: `${label} over ${argument}`,
    description: gist,
    x: { label: argument, format: x },
    y: { label, format: y },
    curves: [{ name: "", points }],
    markers: Number.isFinite(base[1]) ? [{ name: "now", at: base }] : [],
  });
  return { svg, gist };
}

function map(explained: ExplainedCall, first: string, second: string): Drawn {
  const { down, across, values, base } = gridOver(explained, first, second);
  const label = resultLabel(explained);
  const y = resultNumbers(explained);
  const all = values.flat().filter(Number.isFinite);
  const gist =
    all.length === 0
      ? "There is no result for any of these values."
      : `From ${y(Math.min(...all))} to ${y(Math.max(...all))}; the framed cell is where the inputs stand.`;
  const svg = heatMap({
    title: `${label} over ${first} and ${second}`,
    description: gist,
    down: { label: first, heads: down.map(unitNumbers(unitOf(explained, first))) },
    across: { label: second, heads: across.map(unitNumbers(unitOf(explained, second))) },
    values,
    format: y,
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

import { counted } from "../../core/counted";
import { describeDefault } from "../../catalog/metadata";
import { element, type Child } from "../frame/dom";
import { linkButton } from "../frame/links";
import { doubtOf } from "../../formula/doubts";
import type { ExplainedCall } from "./explanation";
import type { Input, Origin } from "./trace";
import { valueText } from "./valueText";
import { isBlock } from "../../formula/evaluate/value";

/** What the user can follow from an input. */
export interface Follow {
  cell(address: string): void;
  call(origin: Extract<Origin, { kind: "call" }>): void;
}

/** Each argument with its value, what it means and where it comes from. */
export function inputList(explained: ExplainedCall, follow: Follow): HTMLElement {
  const items = explained.inputs.map((input, position) =>
    inputItem(input, position, explained, follow),
  );
  return items.length === 0
    ? element("p", { class: "hint" }, "This function takes no arguments.")
    : element("ul", { class: "inputs" }, ...items);
}

function inputItem(
  input: Input,
  ...[position, explained, follow]: readonly [number, ExplainedCall, Follow]
): HTMLElement {
  const doubt = doubtOf(input.name, input.parameter, input.value);
  return element(
    "li",
    {},
    element(
      "p",
      { class: "pair-line" },
      element("strong", {}, input.name),
      element("span", { class: "amount" }, shownValue(input, position, explained)),
    ),
    element("small", {}, input.parameter.description),
    doubt !== null && element("small", { class: "stale" }, doubt),
    element("small", { class: "origin" }, ...originText(input, follow)),
  );
}

/** What the call took, the default included. */
function shownValue(
  { parameter, value, unknown, origin }: Input,
  position: number,
  { outcome }: ExplainedCall,
): string {
  if (unknown !== undefined) {
    return "not known here";
  }
  const unit = "unit" in parameter ? parameter.unit : "";
  if (origin.kind === "omitted") {
    const line = outcome.kind === "derived" ? outcome.derivation.arguments[position] : undefined;
    return line === undefined || typeof line.value === "object" || line.value === ""
      ? "left out"
      : valueText(line.value, unit);
  }
  return isBlock(value) && parameter.kind === "series"
    ? counted(value.flat().length, "value")
    : valueText(value, unit);
}

function originText({ origin, text, parameter, unknown }: Input, follow: Follow): Child[] {
  const reason = unknown === undefined ? [] : [element("span", { class: "error" }, `: ${unknown}`)];
  switch (origin.kind) {
    case "omitted":
      return [
        `Left out${describeDefault(parameter) === "" ? "" : `: ${describeDefault(parameter)}`}`,
      ];
    case "typed":
      return [`Typed in the formula: ${text}`];
    case "cells":
      return ["From ", cellLink(origin.address, follow), ...reason];
    case "call":
      return [
        "From ",
        linkButton(origin.call.name, () => follow.call(origin)),
        ` in the formula`,
        ...reason,
      ];
    default:
      return [
        "Worked out: ",
        element("code", {}, text),
        ...origin.cells.flatMap((address) => [" ", cellLink(address, follow)]),
        ...reason,
      ];
  }
}

function cellLink(address: string, { cell }: Follow): HTMLElement {
  return linkButton(address, () => cell(address));
}

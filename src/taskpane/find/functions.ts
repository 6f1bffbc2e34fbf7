import type { FunctionDefinition } from "../../catalog/define";
import { FIELDS } from "../../presets/fields";
import { COVERED_TICKERS, PEER_TICKERS } from "../../presets/tickers";
import type { Findable } from "./search";

/** Whoever asks for a figure of a company by both their names wants COMPANY. */
const FIGURES: Findable["texts"] = [
  { weight: 16, texts: [...COVERED_TICKERS, ...PEER_TICKERS] },
  { weight: 3, texts: FIELDS.map(({ label }) => label) },
];

export interface FindableFunction extends Findable {
  readonly definition: FunctionDefinition;
}

/** What a question about a function may say. */
export function findableFunction(definition: FunctionDefinition): FindableFunction {
  const { name, keywords = "", summary, result, group, assumptions } = definition;
  const parameters = Object.entries(definition.parameters);
  const units = parameters.flatMap(([, one]) => ("unit" in one ? [one.unit] : []));
  return {
    name,
    definition,
    texts: [
      { weight: 20, texts: [name] },
      { weight: 16, texts: keywords.split(", ") },
      ...(name === "COMPANY" ? FIGURES : []),
      { weight: 6, texts: [summary, result.label] },
      { weight: 3, texts: [...parameters.map(([parameter]) => parameter), group] },
      {
        weight: 2,
        texts: [...parameters.map(([, { description }]) => description), result.unit, ...units],
      },
      { weight: 1, texts: assumptions },
    ],
  };
}

import type { FunctionDefinition } from "../../catalog/define";
import { companies } from "../../presets/companies";
import { FIELDS } from "../../presets/fields";
import type { Findable } from "./search";

/** What names of companies share says nothing of which is meant. */
const COMMON =
  / (?:platforms|mining|holdings|digital|technologies|infrastructure|group|inc|corp)\b.*/i;
/** What says which company is meant: its ticker or its name. */
const COMPANIES = companies().flatMap(({ ticker, name }) => [ticker, name.replace(COMMON, "")]);
const FIELD_LABELS = FIELDS.map(({ label }) => label);

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
      { weight: companyWeight(definition), texts: COMPANIES },
      ...("field" in definition.parameters ? [{ weight: 3, texts: FIELD_LABELS }] : []),
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

/** A company that a question names is what most functions are asked about, and the argument of some. */
function companyWeight({ name, parameters }: FunctionDefinition): number {
  return name === "COMPANY" ? 24 : "ticker" in parameters ? 20 : 0.5;
}

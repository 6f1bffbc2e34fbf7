import { describeBounds } from "../../catalog/bounds";
import type {
  Bounds,
  ChoiceParameter,
  NumberParameter,
  Parameter,
  SeriesParameter,
} from "../../catalog/define";

/* What the add-in refuses, as formulas that answer "" or a text that starts with "must". */

/** The first word of every complaint, so that one COUNTIF finds them all. */
export const COMPLAINT = "must";

/** The check of one input cell; empty where anything goes. */
export function inputCheck(parameter: Parameter, cell: string, mayBeBlank: boolean): string {
  switch (parameter.kind) {
    case "number":
      return numberCheck(parameter, cell, mayBeBlank);
    case "choice":
      return choiceCheck(parameter, cell);
    case "flag":
      return check([`ISLOGICAL(${cell})`], "TRUE or FALSE");
    default:
      return "";
  }
}

function numberCheck(parameter: NumberParameter, cell: string, mayBeBlank: boolean): string {
  const rules = limits(parameter, cell, cell);
  const whole = parameter.whole === true ? [`${cell}=INT(${cell})`] : [];
  const allowed = describeBounds(parameter);
  const fits = `IF(ISNUMBER(${cell}),${all([...rules, ...whole])},FALSE)`;
  const rule = mayBeBlank ? `IF(${cell}="",TRUE,${fits})` : fits;
  return check([rule], allowed === "" ? "a number" : allowed);
}

function choiceCheck({ choices }: ChoiceParameter, cell: string): string {
  const rule = `OR(${choices.map((choice) => `${cell}="${choice}"`).join(",")})`;
  return check([rule], `one of ${choices.join(", ")}`);
}

/** The check of a series: all of its cells at once. */
export function seriesCheck(parameter: SeriesParameter, area: string): string {
  const whole = parameter.whole === true ? [`SUMPRODUCT(ABS(${area}-INT(${area})))=0`] : [];
  const rules = [...limits(parameter, `MIN(${area})`, `MAX(${area})`), ...whole];
  const allowed = describeBounds(parameter);
  const mayBeBlank = parameter.blanks === "keep" || parameter.optional === true;
  const filled = mayBeBlank ? `COUNT(${area})+COUNTBLANK(${area})` : `COUNT(${area})`;
  const fits = `IF(${filled}=ROWS(${area}),${all(rules)},FALSE)`;
  const rule = mayBeBlank ? `IF(COUNTBLANK(${area})=ROWS(${area}),TRUE,${fits})` : fits;
  return check([rule], allowed === "" ? "numbers" : allowed);
}

function limits({ min, max, above }: Bounds, lowest: string, highest: string): string[] {
  return [
    ...(min === undefined ? [] : [`${lowest}>=${min}`]),
    ...(above === undefined ? [] : [`${lowest}>${above}`]),
    ...(max === undefined ? [] : [`${highest}<=${max}`]),
  ];
}

function all(rules: readonly string[]): string {
  return rules.length === 0 ? "TRUE" : rules.length === 1 ? rules[0] : `AND(${rules.join(",")})`;
}

function check(rules: readonly string[], allowed: string): string {
  return `=IF(${all(rules)},"","${COMPLAINT} be ${allowed.replace(/"/g, '""')}")`;
}

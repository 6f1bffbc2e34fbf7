import { areasOf, areaText } from "./areas";
import type { BookValidation } from "./book";
import { defined } from "./readLooks";
import { attribute, entitiesRead, escaped, whole } from "./xml";

/*
 * Rules for what a cell takes. The library makes numbers of those that name cells, and does not see
 * those that Excel keeps among a sheet's extensions because their list stands on another sheet.
 */

const TYPES = ["list", "whole", "decimal", "date", "time", "textLength", "custom", "any"] as const;
const LISTS = new RegExp(whole("dataValidations"), "gs");
const RULE =
  /<((?:x14:)?)dataValidation(\s[^<>]*?)(?:\/>|>((?:(?!<(?:x14:)?dataValidation\s).)*?)<\/\1dataValidation>)/gs;
const EXTENDED = new RegExp(whole("x14:dataValidations"), "gs");

export function rulesOf(xml: string): readonly BookValidation[] {
  const lists = [...(xml.match(LISTS) ?? []), ...(xml.match(EXTENDED) ?? [])];
  return lists.flatMap((list) =>
    Array.from(list.matchAll(RULE), ([, , attributes, inner = ""]) => ruleOf(attributes, inner)),
  );
}

function ruleOf(element: string, inner: string): BookValidation {
  const of = (name: string): string | undefined => attribute(element, name) || undefined;
  const on = (name: string): boolean => ["1", "true"].includes(of(name) ?? "");
  const type = TYPES.find((one) => one === of("type")) ?? "any";
  const places = of("sqref") ?? /<xm:sqref>([^<]*)</.exec(inner)?.[1] ?? "";
  const style = of("errorStyle");
  return defined({
    areas: areasOf(places),
    type,
    operator: ["list", "custom", "any"].includes(type) ? undefined : (of("operator") ?? "between"),
    formulas: [1, 2].flatMap((number) => formulaOf(inner, number) ?? []),
    allowBlank: on("allowBlank"),
    onError: !on("showErrorMessage")
      ? undefined
      : style === "warning" || style === "information"
        ? style
        : "stop",
    ...{ errorTitle: of("errorTitle"), error: of("error") },
    ...{ promptTitle: of("promptTitle"), prompt: of("prompt") },
  });
}

function formulaOf(inner: string, number: number): string | undefined {
  const held = new RegExp(`<(?:x14:)?formula${number}>(.*?)</`, "s").exec(inner)?.[1];
  return held === undefined ? undefined : entitiesRead(held.replace(/^<xm:f>/, ""));
}

/** What comes behind the rules in a sheet's part. */
const NEXT =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** The XML of a sheet with its rules. */
export function withRules(xml: string, rules: readonly BookValidation[]): string {
  const kept = rules.filter(({ areas }) => areas.length > 0);
  const list = `<dataValidations count="${kept.length}">${kept.map(ruleXml).join("")}</dataValidations>`;
  return kept.length === 0 ? xml : xml.replace(NEXT, (next) => `${list}${next}`);
}

function ruleXml(rule: BookValidation): string {
  const { areas, type, operator, formulas, allowBlank, onError } = rule;
  const prompts = rule.prompt !== undefined || rule.promptTitle !== undefined;
  const attributes = {
    type: type === "any" ? undefined : type,
    operator: operator === "between" ? undefined : operator,
    errorStyle: onError === "stop" ? undefined : onError,
    allowBlank: allowBlank ? "1" : undefined,
    showInputMessage: prompts ? "1" : undefined,
    showErrorMessage: onError === undefined ? undefined : "1",
    ...{ errorTitle: rule.errorTitle, error: rule.error },
    ...{ promptTitle: rule.promptTitle, prompt: rule.prompt },
    sqref: areas.map(areaText).join(" "),
  };
  const said = Object.entries(attributes).flatMap(([name, text]) =>
    text === undefined ? [] : `${name}="${escaped(text)}"`,
  );
  const inner = formulas.map((text, at) => `<formula${at + 1}>${escaped(text)}</formula${at + 1}>`);
  return `<dataValidation ${said.join(" ")}>${inner.join("")}</dataValidation>`;
}

import { catalog } from "../../catalog";
import type { Parameter } from "../../catalog/define";
import { asicMakers, asics } from "../../presets/asics";
import { tickers } from "../../presets/companies";
import { demandScenarios } from "../../presets/demand";
import { FIELDS } from "../../presets/fields";
import { SECURITY_TYPES } from "../../presets/securityTypes";
import { siteGrids } from "../../presets/sites";
import { SITE_STAGES } from "../../presets/siteTypes";
import { VINTAGES } from "../../presets/vintages";

/** What a text that is looked up may be, by the argument's name. */
const KNOWN: Readonly<Record<string, () => readonly string[]>> = {
  ticker: tickers,
  field: () => FIELDS.map(({ name }) => name),
  model: () => asics().map(({ model }) => model),
  maker: asicMakers,
  vintage: () => [...VINTAGES].reverse(),
  grid: siteGrids,
  stage: () => SITE_STAGES,
  type: () => SECURITY_TYPES,
  scenario: () => demandScenarios().map(({ scenario }) => scenario),
  functionName: () => catalog.filter(({ group }) => group !== "Analysis").map(({ name }) => name),
};

/** Offered while typing; none where the argument is not looked up. */
export function suggestionsFor(name: string, { kind }: Parameter): readonly string[] {
  return kind === "key" ? (KNOWN[name]?.() ?? []) : [];
}

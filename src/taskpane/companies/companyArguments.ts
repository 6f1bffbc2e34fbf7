import { catalog } from "../../catalog";
import { isOptional, type FunctionDefinition, type Parameter } from "../../catalog/define";
import type { ElementParameter } from "../../catalog/readCell";
import { figure } from "../../presets/companies";
import type { FieldName } from "../../presets/fields";
import type { Figure, VintageChoice } from "../../presets/types";

/** A field that means what an argument means, on the bases that fit it. */
interface Origin {
  readonly field: FieldName;
  /** Any basis where left out. */
  readonly bases?: readonly string[];
}

const SITE = ["site"];

/** The fields an argument may take its value from, the likeliest first. */
const ORIGINS: Readonly<Record<string, readonly Origin[]>> = {
  hashrateEhs: [{ field: "hashrate_eh_s" }, { field: "hashrate_average_eh_s" }],
  efficiencyJPerTh: [{ field: "fleet_efficiency_j_th" }],
  powerPriceUsdPerKwh: [{ field: "power_price_usd_kwh" }],
  siteMw: [
    { field: "power_operating_mw", bases: SITE },
    { field: "power_secured_mw", bases: SITE },
    { field: "power_under_construction_mw", bases: SITE },
    { field: "power_pipeline_mw", bases: SITE },
    { field: "hpc_contracted_site_mw", bases: SITE },
  ],
  powerMw: [
    { field: "power_operating_mw" },
    { field: "power_secured_mw" },
    { field: "power_pipeline_mw" },
    { field: "hpc_contracted_it_mw" },
  ],
  itMw: [
    { field: "hpc_contracted_it_mw" },
    { field: "power_under_construction_it_mw" },
    { field: "hpc_energized_it_mw" },
  ],
  leasedItMw: [{ field: "hpc_contracted_it_mw" }, { field: "hpc_energized_it_mw" }],
  pipelineMw: [{ field: "power_pipeline_mw" }, { field: "power_under_construction_mw" }],
  contractValueUsd: [{ field: "hpc_contract_value_usd" }],
  gpus: [{ field: "gpu_count" }],
  btcHeld: [{ field: "btc_held" }],
  cashUsd: [{ field: "cash_usd" }],
  debtUsd: [{ field: "debt_usd" }],
  marketCapUsd: [{ field: "market_cap_usd" }],
  sharesOutstanding: [{ field: "shares_outstanding" }],
};

/** One argument of a function, and the figures of a company that could fill it. */
export interface CompanyArgument {
  readonly name: string;
  readonly parameter: ElementParameter;
  readonly required: boolean;
  readonly candidates: readonly Figure[];
  /** A company figure would fit, but this company has published none. */
  readonly unpublished: boolean;
}

/** Functions that a company can fill at least in part, and the pane in full. */
export function fillableFunctions(): readonly FunctionDefinition[] {
  return catalog.filter(({ group, parameters }) => {
    const entries = Object.entries(parameters);
    return (
      group !== "Analysis" &&
      entries.some(([name]) => name in ORIGINS) &&
      entries.every(([, parameter]) => takesOneCell(parameter))
    );
  });
}

function takesOneCell(parameter: Parameter): parameter is ElementParameter {
  return ["number", "choice", "key", "flag"].includes(parameter.kind);
}

/** The arguments that take one cell, in Excel's order. */
export function companyArguments(
  { parameters }: FunctionDefinition,
  ticker: string,
  vintage: VintageChoice,
): readonly CompanyArgument[] {
  return Object.entries(parameters).flatMap(([name, parameter]) =>
    takesOneCell(parameter) ? [companyArgument(name, parameter, [ticker, vintage])] : [],
  );
}

function companyArgument(
  name: string,
  parameter: ElementParameter,
  [ticker, vintage]: readonly [string, VintageChoice],
): CompanyArgument {
  const origins = ORIGINS[name] ?? [];
  const candidates = origins.flatMap(({ field, bases }) => {
    const found = figure(ticker, field, vintage);
    return found === undefined || bases?.includes(found.basis) === false ? [] : [found];
  });
  return {
    name,
    parameter,
    required: !isOptional(parameter),
    candidates,
    unpublished: origins.length > 0 && candidates.length === 0,
  };
}

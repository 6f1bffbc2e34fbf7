import {
  computePath,
  landlordPath,
  miningPath,
  type Path,
  type PathInputs,
} from "../../core/paths";
import type { Unit } from "../../core/units";
import { annuityFormula, logRateFormula } from "../hosting/levelPayment";

/* The scalar steps of PATH_COMPARE: the same four quantities for each path. */

interface PathStep {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: string;
  value(args: PathInputs): number;
}

type Formulas = Readonly<Record<keyof Path, string>>;

const LABELS: Readonly<Record<keyof Path, { readonly label: string; readonly unit: Unit }>> = {
  revenueUsdPerMwYear: { label: "revenue", unit: "USD/MW-year" },
  marginUsdPerMwYear: { label: "cash margin", unit: "USD/MW-year" },
  capitalUsdPerMw: { label: "capital", unit: "USD/MW" },
  valueCreatedUsdPerMw: { label: "value created", unit: "USD/MW" },
};

const ANNUITY = annuityFormula(
  "discountRate",
  `(${logRateFormula("discountRate")})`,
  "cloudTermYears",
);
const GPU = "gpuCapexUsdPerItMw/siteToItRatio";
const HALL = "1000000*cloudSiteCostUsdPerItW/siteToItRatio";

export const pathSteps: readonly PathStep[] = [
  ...stepsOf(
    { prefix: "mining", name: "Keep mining", path: miningPath },
    {
      revenueUsdPerMwYear:
        "8760*uptimeFraction*hashpriceUsdPerPhDay*(1-poolFeeFraction)/(24*efficiencyJPerTh*pue/1000)",
      marginUsdPerMwYear:
        "miningRevenueUsdPerMwYear-8760*uptimeFraction*1000*powerPriceUsdPerKwh" +
        "-365000*otherCostUsdPerPhDay/(efficiencyJPerTh*pue)",
      capitalUsdPerMw: "1000000/(efficiencyJPerTh*pue)*asicPriceUsdPerTh",
      valueCreatedUsdPerMw: "miningMarginUsdPerMwYear*miningMultiple-miningCapitalUsdPerMw",
    },
  ),
  ...stepsOf(
    { prefix: "landlord", name: "Landlord", path: landlordPath },
    {
      revenueUsdPerMwYear: "12000*rentUsdPerKwMonth/siteToItRatio",
      marginUsdPerMwYear: "landlordRevenueUsdPerMwYear*noiMarginFraction",
      capitalUsdPerMw: "1000000*buildCostUsdPerItW/siteToItRatio",
      valueCreatedUsdPerMw: "landlordMarginUsdPerMwYear*noiMultiple-landlordCapitalUsdPerMw",
    },
  ),
  ...stepsOf(
    { prefix: "compute", name: "Compute provider", path: computePath },
    {
      revenueUsdPerMwYear: "cloudRevenueUsdPerItMwYear/siteToItRatio",
      marginUsdPerMwYear: "computeRevenueUsdPerMwYear*cloudMarginFraction",
      capitalUsdPerMw: `${GPU}+${HALL}`,
      valueCreatedUsdPerMw:
        `computeMarginUsdPerMwYear*${ANNUITY}` +
        `+(${GPU}*gpuResidualFraction+${HALL}*siteResidualFraction)*(1+discountRate)^-cloudTermYears` +
        "-computeCapitalUsdPerMw",
    },
  ),
];

interface NamedPath {
  readonly prefix: string;
  readonly name: string;
  path(inputs: PathInputs): Path;
}

function stepsOf({ prefix, name, path }: NamedPath, formulas: Formulas): PathStep[] {
  return (Object.keys(formulas) as (keyof Path)[]).map((quantity) => ({
    key: `${prefix}${quantity[0].toUpperCase()}${quantity.slice(1)}`,
    label: `${name}: ${LABELS[quantity].label}`,
    unit: LABELS[quantity].unit,
    formula: formulas[quantity],
    value: (args) => path(args)[quantity],
  }));
}

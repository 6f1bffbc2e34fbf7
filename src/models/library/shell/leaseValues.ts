import { poweredShellValue } from "../../../catalog/hosting/poweredShellValue";
import { callText } from "../../../formula/callText";

/** The value of a signed lease's site watt on the model's inputs, but for its rent. */
export const ON_MODEL = callText(poweredShellValue, {
  siteMw: "{@it}*{ratio#1}",
  rentUsdPerKwMonth: "{@rent}",
  siteToItRatio: "{ratio#1}",
  noiMarginFraction: "{margin#1}",
  buildCostUsdPerItW: "{build#1}",
  noiMultiple: "{multiple#1}",
  buildYears: "{years#1}",
  discountRate: "{discount#1}",
  forgoneMiningUsdPerMwYear: "{forgone#1}",
  forgoneMiningMultiple: "{forgoneMultiple#1}",
});

/** The same on what the lease itself says. */
export const ON_OWN_TERMS = callText(poweredShellValue, {
  siteMw: "{@site}",
  rentUsdPerKwMonth: "{@rent}",
  siteToItRatio: "{@site}/{@it}",
  noiMarginFraction: "{@margin}",
  buildCostUsdPerItW: "{@capex}/1000000",
  noiMultiple: "{multiple#1}",
});

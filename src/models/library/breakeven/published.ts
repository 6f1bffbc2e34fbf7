import type { CalcLine, Formula } from "../../describe";
import { calcLines } from "../../rows";

/* What a company's published figures cover and mean. */

/** The basis of a figure in words; sites that are not the company's own are said to be left out. */
export function basisOf(field: string, company: string): string {
  const basis = `VLOOKUP("${field}",WATT.COMPANY_FACTS(${company}),4,FALSE)`;
  const owned = `SUBSTITUTE(SUBSTITUTE(${basis},"owned_sites_electricity","owned_sites"),"owned_sites","owned sites only")`;
  return `IFNA(SUBSTITUTE(${owned},"_"," "),"n/p")`;
}

/** Of a cost of electricity, at all sites or at owned ones: one that holds more means no power price. */
export function impliedPrice(
  costAndEfficiency: string,
  difficulty: string,
  covers: string,
): Formula {
  return `=IF(OR(LEFT(${covers},11)="electricity",LEFT(${covers},5)="owned"),WATT.IMPLIED_POWER_PRICE(${costAndEfficiency},WATT.NETWORK_HASHRATE(${difficulty}),{reward},{poolFee},{pue}),"more than power")`;
}

export const publishedLines: readonly CalcLine[] = calcLines({
  costCovers: {
    label: "What the headline cost covers",
    unit: "text",
    formula: `=IF({headlineCost.standing}="your figure","electricity, your figure",${basisOf("cost_per_btc_usd", "{company},{vintage}")})`,
  },
  restated: {
    label: "That cost at the difficulty above",
    unit: "USD/BTC",
    formula: "=WATT.REBASE_COST({headlineCost},WATT.NETWORK_HASHRATE({costDifficulty}),{network})",
    needs: ["headlineCost"],
    strong: true,
    note: "Compare with the shutdown price: the company's own cost against the power price",
  },
  publishedSafety: {
    label: "Its margin of safety",
    unit: "fraction",
    formula: "=1-{restated}/{btcPrice}",
    needs: ["restated"],
  },
  implied: {
    label: "Power price that the cost means",
    unit: "USD/kWh",
    formula: impliedPrice("{headlineCost},{efficiency}", "{costDifficulty}", "{costCovers}"),
    needs: ["headlineCost", "efficiency"],
    strong: true,
    note: "At the fee share and pool fee above",
  },
  overPowerPrice: {
    label: "Over the power price used",
    unit: "fraction",
    formula: "={implied}/{powerPrice}-1",
    needs: ["implied", "powerPrice"],
    note: "A power price of another quarter or of other sites shows here",
  },
});

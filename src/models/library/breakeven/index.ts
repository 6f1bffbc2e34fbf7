import type { Model } from "../../describe";
import { breakevenPreview } from "../../previews";
import { marketSources } from "../shared/market";
import { breakevenChecks } from "./checks";
import { breakevenComparison } from "./comparison";
import { breakevenInputs } from "./inputs";
import { breakevenResults } from "./results";

const MISSING =
  '"No shutdown price: "&IF(ISNUMBER({efficiency}),"","efficiency")&IF(COUNT({efficiency},{powerPrice})=0," and ","")&IF(ISNUMBER({powerPrice}),"","power price")&" not published; type yours beside it"';

export const breakeven: Model = {
  id: "miner-breakeven",
  title: "Miner breakeven and shutdown",
  sentence:
    "At which bitcoin price, power price, efficiency and network hashrate a company's machines switch off.",
  asksFor: "company",
  preview: breakevenPreview,
  sources: {
    ...marketSources,
    cambridge: {
      title: "Cambridge bitcoin electricity index, data and code: 0.05 USD/kWh",
      url: "https://github.com/CambridgeAltFin/ccaf_cbeci_api",
      asOf: "2024-03",
    },
    networkLog: {
      title: "Daily log of mempool.space readings: 129.70T in August, 137.93T in September 2025",
      url: "https://github.com/xddai1688-svg/btc-mining-monitor/blob/5f3abb423d85966acaf864f22eb607641b099218/data/network.csv",
      asOf: "2025-09-30",
    },
  },
  sheets: [
    {
      name: "Breakeven",
      title:
        '="Miner breakeven and shutdown: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer: `=IF(ISNUMBER({shutdown}),{company}&" switches off below "&TEXT({shutdown},"#,##0")&" USD/BTC, "&IF({safety}>=0,TEXT({safety},"0%")&" under",TEXT(-{safety},"0%")&" above")&" the bitcoin price"&IF(LEFT({covers},5)="owned"," (power price of owned sites only)",""),${MISSING})`,
      purpose:
        "For analysts of bitcoin miners, at the price and network of the chosen vintage. Change the blue cells; every result is a formula.",
      blocks: [...breakevenInputs, ...breakevenResults, ...breakevenComparison, breakevenChecks],
    },
  ],
};

import { equilibriumHashrate } from "../../../catalog/mining/equilibriumHashrate";
import { hashprice } from "../../../catalog/network/hashprice";
import { callText } from "../../../formula/callText";
import type { Block, Column } from "../../describe";

/* What each bitcoin price carries, today and after the halving. */

const NEEDS = ["hashprices#1"];

/** Of each fleet what the row's hashrate leaves running. */
function running(column: number, settles: string): string {
  const [capacity, below] = [`{fleets.capacity${column}}`, `{fleets.below${column}}`];
  return `(({${settles}}>=${below}+${capacity})*${capacity}+({${settles}}>${below})*({${settles}}<${below}+${capacity})*({${settles}}-${below}))`;
}

function columnsAt(number: number, head: string): readonly Column[] {
  const [settles, settled] = [`settles${number}`, `hashprice${number}`];
  return [
    {
      key: `naive${number}`,
      label: `${head}: hashprice`,
      unit: "USD/PH/day",
      formula: `=${callText(hashprice, {
        btcPriceUsd: "{@price}",
        networkHashrateEhs: `{networks#${number}}`,
        blockRewardBtc: `{rewards#${number}}`,
      })}`,
      needs: NEEDS,
    },
    {
      key: `losing${number}`,
      label: "Loses money",
      unit: "EH/s",
      formula: `=SUMPRODUCT(({fleets.cost}>{@naive${number}}*(1-{poolFee}))*{fleets.capacity${number}})`,
      needs: NEEDS,
    },
    {
      key: settles,
      label: "Settles at",
      unit: "EH/s",
      formula: `=${callText(equilibriumHashrate, {
        btcPriceUsd: "{@price}",
        blockRewardBtc: `{rewards#${number}}`,
        hashratesEhs: `{fleets.capacity${number}}`,
        hashcostsUsdPerPhDay: "{fleets.cost}",
        poolFeeFraction: "{poolFee}",
      })}`,
      needs: NEEDS,
    },
    {
      key: settled,
      label: "Hashprice there",
      unit: "USD/PH/day",
      formula: `=${callText(hashprice, {
        btcPriceUsd: "{@price}",
        networkHashrateEhs: `{@${settles}}`,
        blockRewardBtc: `{rewards#${number}}`,
      })}`,
      needs: NEEDS,
    },
    {
      key: `freed${number}`,
      label: "Power freed",
      unit: "MW",
      formula: `=SUMPRODUCT(({fleets.capacity${number}}-${running(number, `@${settles}`)})*{fleets.mwPerEh})`,
      needs: NEEDS,
    },
  ];
}

export const pricesTable: Block = {
  kind: "table",
  key: "byPrice",
  title: "Hashrate and power freed at each bitcoin price",
  note: "Loses money: at the hashprice if nobody stops. Settles at: what the price pays for once difficulty has adjusted. The halving's columns hold the network of that month.",
  columns: [
    { key: "price", label: "Bitcoin price", unit: "USD/BTC" },
    ...columnsAt(1, "Today"),
    ...columnsAt(3, "After halving"),
  ],
  rows: [40, 50, 60, 70, 80, 90, 100, 120, 150].map((thousand) => [thousand * 1000]),
};

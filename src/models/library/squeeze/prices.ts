import { equilibriumHashrate } from "../../../catalog/mining/equilibriumHashrate";
import { hashprice } from "../../../catalog/network/hashprice";
import { callText } from "../../../formula/callText";
import type { Block, TableBlock } from "../../describe";
import { tableColumns } from "../../rows";

/* What each bitcoin price carries, today and after the halving. */

const NEEDS = ["hashprices#1"];

/** Of each fleet what the row's hashrate leaves running. */
function running(column: number): string {
  const [capacity, below] = [`{fleets.capacity${column}}`, `{fleets.below${column}}`];
  return `(({@settles}>=${below}+${capacity})*${capacity}+({@settles}>${below})*({@settles}<${below}+${capacity})*({@settles}-${below}))`;
}

function hashpriceOn(network: string, number: number): string {
  return callText(hashprice, {
    btcPriceUsd: "{@price}",
    networkHashrateEhs: network,
    blockRewardBtc: `{rewards#${number}}`,
  });
}

function tableAt(number: number, key: string, when: string): TableBlock {
  return {
    kind: "table",
    key,
    title: `Hashrate and power freed at each bitcoin price, ${when}`,
    columns: tableColumns({
      price: { label: "Bitcoin price", unit: "USD/BTC" },
      naive: {
        label: "Hashprice",
        unit: "USD/PH/day",
        formula: `=${hashpriceOn(`{networks#${number}}`, number)}`,
        needs: NEEDS,
      },
      losing: {
        label: "Loses money",
        unit: "EH/s",
        formula: `=SUMPRODUCT(({fleets.cost}>{@naive}*(1-{poolFee}))*{fleets.capacity${number}})`,
        needs: NEEDS,
      },
      settles: {
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
      settled: {
        label: "Its hashprice",
        unit: "USD/PH/day",
        formula: `=${hashpriceOn("{@settles}", number)}`,
        needs: NEEDS,
      },
      stops: {
        label: "Stops",
        unit: "EH/s",
        formula: `=ROUND(SUM({fleets.capacity${number}})-{@settles},9)`,
        needs: NEEDS,
      },
      freed: {
        label: "Power freed",
        unit: "MW",
        formula: `=SUMPRODUCT(({fleets.capacity${number}}-${running(number)})*{fleets.mwPerEh})`,
        needs: NEEDS,
      },
    }),
    rows: [40, 50, 60, 70, 80, 90, 100, 120, 150].map((thousand) => [thousand * 1000]),
  };
}

export const priceTables: readonly Block[] = [
  {
    ...tableAt(1, "byPrice", "today"),
    note: "Loses money: at the hashprice if nobody stops. Settles at: what the price pays for once difficulty has adjusted.",
  },
  {
    ...tableAt(3, "byPriceAfter", "after the halving"),
    note: "With the network and the new machines of that month of the path.",
  },
];

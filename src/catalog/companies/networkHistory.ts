import { daySerial, monthOfSerial } from "../../core/dates";
import { invalidInput, notFound } from "../../core/errors";
import { networkMonths } from "../../presets/network";
import type { NetworkMonth } from "../../presets/networkTypes";
import { dateBounds } from "../common";
import { defineFunction, type NumberParameter } from "../define";
import { type Column, listing } from "./columns";

const COLUMNS: readonly Column<NetworkMonth>[] = [
  ["month", ({ month }) => daySerial(Number(month.slice(0, 4)), Number(month.slice(5)), 1)],
  ["hashrate EH/s", "hashrateEhs"],
  ["difficulty", "difficulty"],
  ["hashprice USD/PH/day", "hashpriceUsdPerPhDay"],
  ["bitcoin price USD", "btcPriceUsd"],
  ["source", "sourceUrl"],
  ["hashprice method", "method"],
  ["confidence", "confidence"],
  ["second source", "secondSourceUrl"],
];

const month = (
  description: string,
  end: string,
): NumberParameter & { readonly optional: true } => ({
  kind: "number",
  unit: "date",
  description,
  ...dateBounds,
  optional: true,
  defaultFrom: end,
});

export const networkHistory = defineFunction({
  name: "NETWORK_HISTORY",
  group: "Companies and contracts",
  summary: "Hashrate, difficulty, hashprice and bitcoin price of the network, month by month.",
  parameters: {
    fromMonth: month("Any day of the first month", "the first month there is"),
    toMonth: month("Any day of the last month", "the newest month there is"),
  },
  result: { label: "Network by month", unit: "text" },
  steps: [],
  assumptions: [
    "Averages over a month, dated with its first day: format the column as a date. A blank is unknown.",
    "Hashprice by method: derived_subsidy_only and published_subsidy_only leave fees out, derived_with_fees has them in; fees were 1 to 7% in most months.",
    "Hashrate differs from what the difficulty implies by up to 8%, because difficulty lags. The newest month may be a part of one.",
  ],
  sources: [],
  examples: [
    {
      arguments: [45962, 45962],
      result: [["month", "hashrate EH/s", "difficulty", "hashprice USD/PH/day"], [45962]],
      note: "November 2025",
    },
  ],
  keywords:
    "difficulty history, past, hashrate, difficulty, time series, monthly, hashprice history",
  compute({ fromMonth, toMonth }) {
    const all = networkMonths();
    const first = fromMonth === undefined ? all[0].month : monthOfSerial(fromMonth);
    const last = toMonth === undefined ? all[all.length - 1].month : monthOfSerial(toMonth);
    if (fromMonth !== undefined && toMonth !== undefined && first > last) {
      throw invalidInput(`fromMonth ${first} must not be after toMonth ${last}`);
    }
    const rows = all.filter((one) => one.month >= first && one.month <= last);
    if (rows.length === 0) {
      const known = `${all[0].month} to ${all[all.length - 1].month}`;
      const asked = first === last ? first : `${first} to ${last}`;
      throw notFound(`nothing is known of ${asked}: there is ${known}`);
    }
    return listing(COLUMNS, rows);
  },
});

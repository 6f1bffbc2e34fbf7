import { blocksToHalving, halvingDate as dateOfHalving, halvingOf } from "../../core/halving";
import { HALVINGS_WITH_SUBSIDY } from "../../core/network";
import { BITCOIN_CORE } from "../common";
import { defineFunction } from "../define";
import { quantity } from "../quantity";
import { blockSeconds } from "./arguments";

/** 3 January 2009, the day of the first block: catches a year or a month typed as a date. */
const FIRST_BLOCK_DATE = 39_816;
/** 31 December 9999, Excel's last day: catches dates typed as 20251118. */
const LAST_DATE = 2_958_465;

export const halvingDate = defineFunction({
  name: "HALVING_DATE",
  group: "Bitcoin network",
  summary: "Expected date of a halving, as an Excel date with the time of day.",
  parameters: {
    height: quantity({
      unit: "block",
      description: "Block height on the as-of date",
      min: 0,
      whole: true,
    }),
    asOfDate: quantity({
      unit: "date",
      description: "Date of that height",
      min: FIRST_BLOCK_DATE,
      max: LAST_DATE,
      hint: "an Excel date from 3 January 2009 on, such as DATE(2025,11,18)",
    }),
    halvingNumber: quantity({
      unit: "number",
      description: "Which halving: 1 was in 2012, 5 comes in 2028",
      min: 1,
      max: HALVINGS_WITH_SUBSIDY,
      whole: true,
      optional: true,
      defaultFrom: "the next one",
    }),
    blockSeconds,
  },
  result: {
    label: "Halving date",
    unit: "date",
    format: "yyyy-mm-dd hh:mm",
    formula:
      "IF(OR(halving>33,blocksToHalving<=0),NA(),asOfDate+blocksToHalving*blockSeconds/86400)",
  },
  steps: [
    {
      key: "halving",
      label: "Number of the halving",
      unit: "number",
      formula: 'IF(halvingNumber="",INT(height/210000)+1,halvingNumber)',
      value: halvingOf,
    },
    {
      key: "blocksToHalving",
      label: "Blocks until then",
      unit: "number",
      formula: "210000*halving-height",
      value: blocksToHalving,
    },
  ],
  assumptions: [
    "Blocks come at a constant pace; 1% faster brings a halving four years away forward by two weeks.",
    "The result is a date serial: format the cell as a date. As-of date plus days, so it is right under either date system of a workbook, and a time of day counts as a fraction.",
  ],
  sources: [
    BITCOIN_CORE,
    {
      title: "Hashrate Index dashboard, 12 November 2024: next halving on 15 April 2028",
      url: "https://staging.urlscan.io/result/6a98d950-1397-4d9c-af4b-0460b7cdeb91/content",
      retrieved: "2026-11-22",
    },
  ],
  examples: [
    {
      arguments: [870020, 45608],
      result: 46857.86,
      note: "14 April 2028 at 20:40, seen from 12 November 2024; published as 15 April",
    },
    {
      arguments: [870020, 45608, 6],
      result: 48316.19,
      note: "The one after that: 210,000 blocks or 1,458 days later",
    },
  ],
  keywords: "halving schedule, next halving, halvening, countdown, 2028",
  compute: dateOfHalving,
});

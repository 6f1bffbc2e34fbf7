import { COVERED_TICKERS } from "../../../presets/tickers";
import type { Block, Model } from "../../describe";
import { squeezePreview } from "../../previews";
import { figuresTable } from "../nine/figures";
import { marketSources } from "../shared/market";
import { shellSources } from "../shell/sources";
import { squeezeChecks } from "./checks";
import { farmBlock } from "./farm";
import { squeezeInputs } from "./inputs";
import { milestoneBlock } from "./milestones";
import { stopsTable } from "./order";
import { pathBlock, QUARTERS } from "./path";
import { priceTables } from "./prices";
import { sandwichChart, sandwichTable } from "./sandwich";
import { squeezeSources } from "./sources";
import { fleetsTable, runwayTable } from "./tiers";

const NINE = COVERED_TICKERS.length;

const FARM =
  'IF({farmCost#2}>{hashprice}*(1-{poolFee}),"A small grid-fed farm loses money today","A small grid-fed farm loses money "&IF(ISNUMBER({farmStops#2}),"from "&TEXT({farmStops#2},"yyyy-mm"),"at no time"))';

const NINE_LOSE =
  'IF(ISNUMBER({known}),{losers#3}&" of "&{known}&" companies with figures do if nobody stops","no company has all its figures")';

const RENT =
  'IF(ISNUMBER({rentRatio}),"; AI rent is "&TEXT({rentRatio},"0.0")&" times mining revenue a MWh","")';

const ANSWER = `${FARM}&"; after the halving "&${NINE_LOSE}&"; the price then pays for "&TEXT({settles#3},"#,##0")&" EH/s and frees "&TEXT({freed#3}/1000,"0.0")&" GW"&${RENT}`;

const listed = (condition: (row: number) => string): string =>
  COVERED_TICKERS.map(
    (_, index) => `IF(${condition(index + 1)},{figures.ticker#${index + 1}}&" ","")`,
  ).join("&");

const notes: Block = {
  kind: "notes",
  title: "What is missing, and what to beware of",
  texts: [
    `=IF(COUNT({fleets.mw#1:${NINE}})=${NINE},"All nine companies have their figures","Not counted as their own, since hashrate, efficiency or power price is not published: "&${listed((row) => `NOT(ISNUMBER({fleets.mw#${row}}))`)})`,
    `=IF(COUNT({runways.runway})+COUNTIF({runways.runway},"covers cost")=${NINE},"All nine have a runway","No runway, since cash, debt or a figure of mining is not published: "&${listed((row) => `AND(NOT(ISNUMBER({runways.runway#${row}})),{runways.runway#${row}}<>"covers cost")`)})`,
    "Power prices are stated on different bases; MARA's is of its owned sites only. A power contract that must be paid anyway keeps dear machines on.",
    "If nobody stops, the path can run below what the network can bear: the hashrate that the price pays for is the answer to that.",
  ],
};

export const squeeze: Model = {
  id: "the-squeeze",
  title: "The squeeze",
  sentence:
    "Hashprice through growth and the halving: who stops first, what power it frees, and AI rent beside mining revenue a MWh.",
  asksFor: null,
  preview: squeezePreview,
  sources: {
    ...marketSources,
    broker: shellSources.broker,
    jpMorgan: shellSources.jpMorgan,
    ...squeezeSources,
  },
  sheets: [
    {
      name: "Squeeze",
      title:
        '="The squeeze: miners between AI rent and their power bill, "&IF(ISNUMBER({day}),TEXT({day},"yyyy-mm-dd"),"no day")',
      answer: `=IF(COUNT({hashprice},{settles#3})=2,${ANSWER},"No price or network for these figures: type yours below")`,
      purpose:
        "For equity and power analysts. A path to change, no forecast; the supply curve outside the nine is assumed.",
      valueColumns: 4,
      widths: [50, 22, ...new Array<number>(12).fill(14)],
      blocks: [
        milestoneBlock,
        sandwichChart,
        stopsTable,
        ...priceTables,
        farmBlock,
        ...squeezeInputs,
        notes,
        sandwichTable(QUARTERS),
        squeezeChecks,
      ],
    },
    {
      name: "Squeeze fleets",
      title: "The squeeze: figures, supply curve and runway",
      answer:
        '=TEXT(SUM({fleets.counted}),"#,##0")&" EH/s in "&COUNTIF({fleets.counted},">0")&" fleets; "&COUNT({runways.runway})&" companies burn cash today"',
      purpose: "A fleet a row; every cell is a formula over the figures above it.",
      widths: [26, ...new Array<number>(24).fill(18)],
      blocks: [figuresTable, fleetsTable, runwayTable],
    },
    {
      name: "Squeeze path",
      title: "The squeeze: hashprice month by month",
      answer:
        '=IF(COUNT({path.hashprice})=0,"No price or network for these figures","Hashprice goes from "&TEXT({path.hashprice#1},"0.0")&" to "&TEXT({path.hashprice#49},"0.0")&" USD/PH/day in four years if nobody stops")',
      purpose: "What WATT.HASHPRICE_PATH gives for the inputs of the first sheet.",
      widths: [24, 24, 20, 22, 24],
      blocks: [pathBlock],
    },
  ],
};

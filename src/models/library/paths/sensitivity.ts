import type { Block, Formula, InputLine, Line } from "../../describe";
import { calcLines, checkLines, inputLines } from "../../rows";
import { riskFreeInput, riskInputs } from "../shared/inputs";
import { MINING_NEEDS } from "../shared/market";
import { leased } from "./leased";
import { HEADS } from "./results";

const PRICES = [50000, 70000, 90000, 110000, 130000, 150000] as const;
const RENTS = [90, 100, 110, 130, 150] as const;

const LEASE = leased("{across}");
const MINE =
  "({miningMultiple}*8760*{uptime}*(WATT.MINING_REVENUE_PER_MWH(WATT.HASHPRICE({down},{network},{reward}),{efficiency},{poolFee},{pue})-1000*{powerPrice})-{miningMultiple}*365000*{otherCost}/({efficiency}*{pue})-{capital#1})";

const axes = {
  down: { label: "Bitcoin price", unit: "USD/BTC", values: PRICES },
  across: { label: "rent", unit: "USD/kW-month", values: RENTS, format: "0" },
  everyCell: true,
} as const;

export const pathsGrids: readonly Block[] = [
  {
    kind: "grid",
    key: "lead",
    title: "Value created by leasing less that of mining on, a site MW",
    ...axes,
    formula: `=${LEASE}-${MINE}`,
    needs: MINING_NEEDS,
    unit: "USD/MW",
    format: "0.0,,;(0.0,,)",
  },
  {
    kind: "grid",
    key: "winner",
    title: "Which path creates most value there",
    note: "The compute provider's value does not depend on either; network hashrate is held.",
    ...axes,
    formula: `=IF({lead#cell}>=0,IF(${LEASE}>={created#3},"lease","compute"),IF(${LEASE}-{lead#cell}>={created#3},"mine","compute"))`,
    needs: ["lead#cell"],
    unit: "text",
  },
];

const optionInputs: readonly Line[] = [
  ...riskInputs.map((line): InputLine => ({ ...line, values: [null], standing: "your choice" })),
  ...inputLines({
    optionYears: {
      label: "Years in which the site may be converted",
      unit: "years",
      values: [2],
      standing: "assumption",
    },
  }),
  riskFreeInput,
  ...calcLines({
    intrinsic: {
      label: "Converting today, if it pays",
      unit: "USD/MW",
      formula:
        "=WATT.CONVERSION_OPTION({margins#2}*{noiMultiple},MAX(0,{margins#1}*{miningMultiple}),{capital#2},0,0,0,{optionYears})",
      needs: ["margins#1"],
    },
    option: {
      label: "With the right to wait",
      unit: "USD/MW",
      formula:
        '=IF(COUNT({shellVolatility},{miningVolatility},{correlation})<3,"type inputs",WATT.CONVERSION_OPTION({margins#2}*{noiMultiple},MAX(0,{margins#1}*{miningMultiple}),{capital#2},{shellVolatility},{miningVolatility},{correlation},{optionYears},1/{noiMultiple},MIN(1,1/{miningMultiple}),{riskFree}))',
      needs: ["margins#1"],
      note: "Less than converting today means that waiting loses: rent is missed, mining is earned",
    },
  }),
];

const COMPARE =
  "WATT.PATH_COMPARE(1,{hashprice},{efficiency},{powerPrice},{poolFee},{pue},{uptime},{asicPrice},{miningMultiple},{rent},{ratio},{leaseMargin},{build},{noiMultiple},{cloudRevenue},{cloudMargin},{gpuCapex},{cloudSite},{cloudTerm},{discount},{gpuResidual},{siteResidual},{otherCost})";

export const pathsOption: readonly Block[] = [
  { kind: "lines", title: "The option to convert, a site MW", lines: optionInputs },
  {
    kind: "lines",
    title: "The same from one function, WATT.PATH_COMPARE",
    heads: HEADS,
    lines: calcLines({
      compared: {
        label: "Value created",
        unit: "USD/MW",
        formula: HEADS.map((_, path): Formula => `=INDEX(${COMPARE},8,${path + 3})`),
        needs: ["efficiency", "powerPrice"],
      },
    }),
  },
];

export const pathsChecks: Block = {
  kind: "lines",
  title: "Checks",
  lines: checkLines({
    "Value created is the same from one function on every path": {
      holds:
        "ABS({created#1}-{compared#1})+ABS({created#2}-{compared#2})+ABS({created#3}-{compared#3})<0.01",
      needs: ["created#1"],
    },
    "At the indifference price the yearly margins are equal": {
      holds:
        "ABS(8760*{uptime}*(WATT.MINING_REVENUE_PER_MWH(WATT.HASHPRICE({indifference},{network},{reward}),{efficiency},{poolFee},{pue})-1000*{powerPrice})-365000*{otherCost}/({efficiency}*{pue})-({margins#2}-{capital#2}*{discount}))<0.000001*{margins#2}",
      needs: ["indifference"],
    },
    "At the other price mining creates what leasing creates, machines paid for": {
      holds:
        "ABS({miningMultiple}*(8760*{uptime}*(WATT.MINING_REVENUE_PER_MWH(WATT.HASHPRICE({valuePrice},{network},{reward}),{efficiency},{poolFee},{pue})-1000*{powerPrice})-365000*{otherCost}/({efficiency}*{pue}))-{created#2})<0.000001*{capital#2}",
      needs: ["valuePrice"],
    },
    "The company's value is the megawatt's times its megawatts": {
      holds: "ABS({createdUsd#2}-{created#2}*{mw})<0.01",
      needs: ["createdUsd#2"],
    },
  }),
};

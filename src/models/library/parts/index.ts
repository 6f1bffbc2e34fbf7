import { companyShares } from "../../../catalog/companies/companyShares";
import { contracts } from "../../../catalog/companies/contracts";
import { callText } from "../../../formula/callText";
import type { Model, NotesBlock } from "../../describe";
import { calcLines } from "../../rows";
import { partsPreview } from "../../previews";
import { cloudSources } from "../cloud/sources";
import { daysInWords } from "../shared/balance";
import { marketSources } from "../shared/market";
import { contractsSheetOf } from "../shell/contracts";
import { bridge } from "./bridge";
import { casesBlock } from "./cases";
import { partsChecks, partsGrid } from "./checks";
import { commonBlock } from "./common";
import { valuedContracts } from "./contracts";
import { impliedBlocks } from "./implied";
import { partsInputs } from "./inputs";
import { PARTS, partsAnswer, partsResults } from "./results";
import { sitesSheetOf } from "./sites";
import { valuationSources } from "./sources";

/** Room for the contracts of the company that has most. */
const CONTRACT_ROWS = 12;

/** Securities that diluted shares leave out, because their number or strike is not published. */
const UNCOUNTED = `SUMPRODUCT(--ISNUMBER(SEARCH("not counted",INDEX(${callText(companyShares, {
  ticker: "{company}",
  sharePriceUsd: "1",
  vintage: "{vintage}",
  output: '"table"',
})},0,1))))`;

/** Parts that are not published, in words; empty where all are. */
const LEFT_OUT = `MID(${PARTS.map(
  ([key, label]) => `IF(ISNUMBER({${key}#2}),"","; ${label.toLowerCase()}")`,
).join("&")},3,500)`;

const money = (cell: string): string => `TEXT(${cell},"0.00")`;

const VALUED = `IF(LEN({leftOut})=0,{company}&" is worth ","The known parts of "&{company}&" come to ")&${money("{nav#2}")}&" USD a share (bear "&${money("{nav#1}")}&", bull "&${money("{nav#3}")}&")"&IF(ISNUMBER({price})," against "&${money("{price}")}&" on "&TEXT({day},"yyyy-mm-dd"),"")&IF(LEN({leftOut})=0,"","; some figures are not published")&IF({apart}=1,"; WARNING: cash and debt are of different days","")`;

const notes: NotesBlock = {
  kind: "notes",
  title: "What is left out, and what to beware of",
  texts: [
    '=IF(LEN({leftOut})=0,"Nothing is left out: every part has its figures","Left out because a figure is not published, type yours beside it: "&{leftOut})',
    '=IF(COUNTIF({valued.state},"terms n/p")=0,"Every signed contract has its terms",COUNTIF({valued.state},"terms n/p")&" signed contract(s) without published terms are left out: see the next sheet")',
    '=IF({uncounted}=0,"",{uncounted}&" kind(s) of warrants, awards or forwards have no published number or strike and are not in the diluted shares")',
    '=IF(OR(ISNUMBER({restricted}),SUMPRODUCT({valued.it},{valued.left})=0),"","WARNING: restricted cash is not published. What notes have raised for contracts and is not spent yet is then missing from cash, while the notes are in debt and the capex is taken off: type it beside")',
    daysInWords("is in neither"),
    '=IF(OR(LEFT({cash.standing},3)="low",LEFT({debt.standing},3)="low",LEFT({shares.standing},3)="low",LEFT({btcHeld.standing},3)="low"),"WARNING: a figure of the balance sheet is of low confidence, see its standing","")',
  ],
};

export const parts: Model = {
  id: "sum-of-the-parts",
  title: "Sum of the parts by asset",
  sentence:
    "A company contract by contract and megawatt by megawatt in three cases, per diluted share, and what its price implies.",
  asksFor: "company",
  preview: partsPreview,
  sources: {
    ...marketSources,
    ...valuationSources,
    roth: cloudSources.roth,
    investorNote: cloudSources.investorNote,
  },
  sheets: [
    {
      name: "Sum of the parts",
      title: '="Sum of the parts: "&IFNA(WATT.COMPANY({company},"company_name"),{company})',
      answer: `=IF(COUNT({nav#2})=1,${VALUED},{company}&": too little is published for a value a share")`,
      purpose:
        "For equity analysts. Cases are assumptions to change; every megawatt counts once, capital still to be spent and time to delivery are taken off.",
      valueColumns: 3,
      blocks: [
        ...partsInputs,
        notes,
        partsAnswer,
        ...bridge,
        ...impliedBlocks,
        casesBlock,
        commonBlock,
        ...partsResults,
        {
          kind: "lines",
          title: "What has no figures",
          lines: calcLines({
            leftOut: { label: "Left out", unit: "text", formula: `=${LEFT_OUT}` },
            apart: {
              label: "Cash and debt of different days",
              unit: "",
              format: "0",
              formula: "=IF(LEN({cashDay}&{debtDay})<20,0,IF({cashDay}={debtDay},0,1))",
              note: "1 where they are, and none of one day is published",
            },
            uncounted: {
              label: "Securities not in the diluted shares",
              unit: "",
              format: "0",
              formula: `=IFERROR(${UNCOUNTED},0)`,
              note: "Warrants, awards or forwards without a published number or strike",
            },
          }),
        },
        partsGrid,
        partsChecks,
      ],
    },
    {
      name: "Parts contracts",
      title: '="Signed contracts of "&{company}&", valued"',
      answer:
        '=TEXT({leasedIt},"#,##0")&" MW of critical IT power let, worth "&TEXT(SUM({valued.value2})/1000000,"#,##0")&" USD m today in the base case"',
      purpose:
        "Each contract at its own rent, margin, cost and delivery; terms are on the next sheet.",
      widths: [38, 24, 10, 16, 14, ...new Array<number>(20).fill(15)],
      blocks: [
        valuedContracts(CONTRACT_ROWS, { company: "{company}", balanceDay: "{balanceDay}" }),
      ],
    },
    contractsSheetOf(
      { name: "Parts terms", rows: CONTRACT_ROWS + 1 },
      `=IFNA(${callText(contracts, { ticker: "{company}" })},"none")`,
    ),
    sitesSheetOf("Parts sites"),
  ],
};

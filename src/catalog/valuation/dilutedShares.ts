import {
  addedShares,
  cappedCallShares,
  convertedDebtUsd,
  convertibleSharesAdded,
  warrantSharesAdded,
} from "../../core/dilutedShares";
import { defineFunction, type SeriesParameter } from "../define";
import { quantity } from "../quantity";
import { sharesOutstanding } from "./common";
import {
  DILUTION_OUTPUTS,
  DILUTION_RESULTS,
  DILUTION_UNITS,
  dilutionCells,
  dilutionTable,
} from "./dilutionTable";
import { CIPHER_10Q, IREN_NOTES } from "./sources";

const warrants = {
  kind: "series",
  blanks: "skip",
  optional: true,
  set: "warrants",
  min: 0,
} as const satisfies Partial<SeriesParameter>;

const convertibles = {
  kind: "series",
  blanks: "skip",
  optional: true,
  set: "convertibles",
} as const satisfies Partial<SeriesParameter>;

export const dilutedShares = defineFunction({
  name: "DILUTED_SHARES",
  group: "Valuation",
  summary: "Shares counted with warrants, convertibles, capped calls and prepaid forwards.",
  parameters: {
    sharesOutstanding,
    sharePriceUsd: quantity({
      unit: "USD/share",
      description: "Share price, or value a share, at which the instruments are judged",
      min: 0,
    }),
    warrantShares: {
      ...warrants,
      unit: "shares",
      description: "Shares that each line of warrants or options may buy",
    },
    strikesUsd: {
      ...warrants,
      unit: "USD/share",
      description: "Price at which they may buy, one a line",
    },
    convertPrincipalsUsd: {
      ...convertibles,
      unit: "USD",
      description: "Principal of each convertible note",
      min: 0,
    },
    conversionPricesUsd: {
      ...convertibles,
      unit: "USD/share",
      description: "Conversion price of each note: 1,000 over its conversion rate",
      above: 0,
    },
    cappedCallCapsUsd: {
      ...convertibles,
      blanks: "keep",
      unit: "USD/share",
      description: "Cap of the capped call bought with each note; blank where there is none",
      above: 0,
    },
    prepaidForwardShares: quantity({
      unit: "shares",
      description: "Shares bought back by prepaid forwards, still in the count until delivered",
      min: 0,
      default: 0,
    }),
    output: {
      kind: "choice",
      description: "Which result",
      choices: DILUTION_OUTPUTS,
      default: "shares",
    },
  },
  result: {
    label: "Diluted shares",
    unit: "shares",
    unitOf: ({ output }) => DILUTION_UNITS[output],
    formula:
      'IF(output="added_fraction",addedShares/sharesOutstanding,' +
      'IF(output="converted_debt_usd",convertedDebtUsd,sharesOutstanding+addedShares))',
    cellsOf: dilutionCells,
  },
  steps: [
    {
      key: "warrantSharesAdded",
      label: "Added by warrants, less what their strikes buy back",
      unit: "shares",
      formula:
        "IF(COUNT(warrantShares)=0,0,SUMPRODUCT((strikesUsd<sharePriceUsd)*warrantShares*(1-strikesUsd/sharePriceUsd)))",
      value: warrantSharesAdded,
    },
    {
      key: "convertibleSharesAdded",
      label: "Added by notes whose conversion price the share exceeds",
      unit: "shares",
      formula:
        "IF(COUNT(convertPrincipalsUsd)=0,0,SUMPRODUCT((conversionPricesUsd<sharePriceUsd)*convertPrincipalsUsd/conversionPricesUsd))",
      value: convertibleSharesAdded,
    },
    {
      key: "cappedCallShares",
      label: "Taken off by capped calls",
      unit: "shares",
      formula:
        "IF(COUNT(cappedCallCapsUsd)=0,0,SUMPRODUCT((cappedCallCapsUsd>conversionPricesUsd)*(sharePriceUsd>conversionPricesUsd)" +
        "*convertPrincipalsUsd/conversionPricesUsd" +
        "*((sharePriceUsd<cappedCallCapsUsd)*sharePriceUsd+(sharePriceUsd>=cappedCallCapsUsd)*cappedCallCapsUsd-conversionPricesUsd))/sharePriceUsd)",
      value: cappedCallShares,
    },
    {
      key: "addedShares",
      label: "Added on balance",
      unit: "shares",
      formula:
        'IF(prepaidForwardShares>sharesOutstanding,VALUE("refused"),' +
        "warrantSharesAdded+convertibleSharesAdded-cappedCallShares-prepaidForwardShares)",
      value: addedShares,
    },
    {
      key: "convertedDebtUsd",
      label: "Debt that becomes shares",
      unit: "USD",
      formula: "SUMPRODUCT((conversionPricesUsd<sharePriceUsd)*convertPrincipalsUsd)",
      value: convertedDebtUsd,
    },
  ],
  assumptions: [
    "Treasury-stock method for warrants, if-converted for notes: debt that converts must leave the enterprise value, output converted_debt_usd says how much.",
    "Notes count in full even where the company may pay the principal in cash. Capped calls are what the company bought: accounting standards leave them out since they are anti-dilutive.",
    "At a value a share that follows from the count itself, as in a sum of the parts, enter the value a share and not the price, and repeat until both agree: SOLVE does it.",
    "Restricted stock and options not listed are left out, and so are shares sold at the market since the balance sheet.",
    "A note converts above its conversion price, not at it; the price of a prepaid forward is paid already. Its shares are among those outstanding, so more of them than those are refused.",
  ],
  sources: [CIPHER_10Q, IREN_NOTES],
  examples: [
    {
      arguments: [395092054, 14.58, [[24178576], [8613935]], [[0.01], [11.5]]],
      result: 421073726,
      note: "Cipher in the third quarter of 2025: two lines of warrants add 6.6%",
    },
    {
      arguments: [
        283470000,
        48.85,
        null,
        null,
        [[550e6], [440e6]],
        [[13.638303995068389], [16.81]],
      ],
      result: 349972490.9,
      note: "IREN: 990m USD of notes convert and add 23.5%",
    },
    {
      arguments: [
        283470000,
        48.85,
        null,
        null,
        [[550e6], [440e6]],
        [[13.638303995068389], [16.81]],
        [[20.98], [25.86]],
        14517844,
        "table",
      ],
      result: [
        ["Instrument", "Amount", "Price (USD/share)", "Shares added", "Converted debt (USD)"],
        ["Convertible 1", 550000000, 13.6383, 40327595, 550000000],
        ["Capped call 1", 550000000, 20.98, -6060858.61, 0],
        ["Convertible 2", 440000000, 16.81, 26174895.9, 440000000],
        ["Capped call 2", 440000000, 25.86, -4849187.47, 0],
        ["Prepaid forward", 14517844, "", -14517844, 0],
      ],
      note: "With its capped calls and prepaid forward 14.5% are left",
    },
  ],
  keywords:
    "dilution from converts, convertible dilution, fully diluted, treasury stock method, if-converted, convertible notes, warrants, share count",
  compute: (args) =>
    args.output === "table" ? dilutionTable(args) : DILUTION_RESULTS[args.output](args),
});

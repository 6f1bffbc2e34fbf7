import {
  addedFraction,
  convertedDebtUsd,
  dilutedShares,
  dilutionRows,
  type DilutionInputs,
  type DilutionRow,
} from "../../core/dilutedShares";
import type { Cell, Table } from "../define";

export const DILUTION_OUTPUTS = [
  "shares",
  "added_fraction",
  "converted_debt_usd",
  "table",
] as const;

export const DILUTION_UNITS = {
  shares: "shares",
  added_fraction: "fraction",
  converted_debt_usd: "USD",
  table: "shares",
} as const;

/** The outputs that are one number. */
export const DILUTION_RESULTS = {
  shares: dilutedShares,
  added_fraction: addedFraction,
  converted_debt_usd: convertedDebtUsd,
} as const;

const HEADER = [
  "Instrument",
  "Amount",
  "Price (USD/share)",
  "Shares added",
  "Converted debt (USD)",
] as const satisfies readonly Cell[];

/** What each instrument does to the number of shares, as a block with a header. */
export function dilutionTable(inputs: DilutionInputs): Table {
  return [
    HEADER,
    ...dilutionRows(inputs).map((row) => [
      nameOf(row),
      row.amount,
      row.priceUsd ?? "",
      row.addedShares,
      row.convertedUsd,
    ]),
  ];
}

/** The same block as formulas over the arguments of DILUTED_SHARES. */
export function dilutionCells(inputs: DilutionInputs): readonly (readonly string[])[] {
  // At any price there are the same rows; at a price of 0 the core refuses some.
  const rows = dilutionRows({ ...inputs, sharePriceUsd: 1 });
  return [HEADER.map(quoted), ...rows.map((row) => [quoted(nameOf(row)), ...formulasOf(row)])];
}

function nameOf({ kind, number }: DilutionRow): string {
  const name = `${kind[0].toUpperCase()}${kind.slice(1)}`;
  return kind === "prepaid forward" ? name : `${name} ${number}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}

/** Amount, price, shares added and converted debt. */
function formulasOf({ kind, number }: DilutionRow): readonly string[] {
  const warrants = `INDEX(warrantShares,${number})`;
  const strike = `INDEX(strikesUsd,${number})`;
  const principal = `INDEX(convertPrincipalsUsd,${number})`;
  const conversion = `INDEX(conversionPricesUsd,${number})`;
  const cap = `INDEX(cappedCallCapsUsd,${number})`;
  const converts = (amount: string): string => `IF(sharePriceUsd>${conversion},${amount},0)`;
  switch (kind) {
    case "warrant":
      return [warrants, strike, `${warrants}*MAX(0,1-${strike}/sharePriceUsd)`, "0"];
    case "convertible":
      return [principal, conversion, converts(`${principal}/${conversion}`), converts(principal)];
    case "capped call": {
      const gain = `MAX(0,MIN(sharePriceUsd,${cap})-${conversion})`;
      return [principal, cap, `-${principal}/${conversion}*${gain}/sharePriceUsd`, "0"];
    }
    case "prepaid forward":
      return [
        "prepaidForwardShares",
        '""',
        'IF(prepaidForwardShares>sharesOutstanding,VALUE("refused"),-prepaidForwardShares)',
        "0",
      ];
  }
}

import { divide, invalidInput } from "./errors";

export interface DilutionInputs {
  readonly sharesOutstanding: number;
  readonly sharePriceUsd: number;
  readonly warrantShares: Float64Array;
  /** One a warrant. */
  readonly strikesUsd: Float64Array;
  readonly convertPrincipalsUsd: Float64Array;
  /** One a convertible. */
  readonly conversionPricesUsd: Float64Array;
  /** One a convertible; NaN where no capped call was bought. */
  readonly cappedCallCapsUsd: Float64Array;
  readonly prepaidForwardShares: number;
}

/** What one instrument does to the number of shares. */
export interface DilutionRow {
  readonly kind: "warrant" | "convertible" | "capped call" | "prepaid forward";
  /** Its place among the instruments of its kind, from 1; a capped call has its convertible's. */
  readonly number: number;
  /** Shares of a warrant or forward, principal of a convertible in USD. */
  readonly amount: number;
  /** Strike, conversion price or cap, in USD a share; a prepaid forward has none. */
  readonly priceUsd: number | undefined;
  /** Negative where shares come back. */
  readonly addedShares: number;
  /** Debt that becomes shares and leaves the enterprise value. */
  readonly convertedUsd: number;
}

/**
 * The instruments that add shares at a share price P, or take them off, one row each.
 *
 *     warrant:         n x max(0, 1 - strike / P), the treasury-stock method
 *     convertible:     principal / conversion price where P is above it, as if converted
 *     capped call:     - principal / c x max(0, min(P, cap) - c) / P, c the conversion price
 *     prepaid forward: its shares come back
 *
 * @throws CalcError `divisionByZero` at a share price of 0 with warrants or capped calls,
 * `invalidInput` where more shares come back by prepaid forwards than there are.
 */
export function dilutionRows(inputs: DilutionInputs): DilutionRow[] {
  const rows: DilutionRow[] = [];
  eachRow(inputs, (row) => rows.push(row));
  return rows;
}

/** Shares counted with all that dilute: basic shares plus what each instrument adds. */
export function dilutedShares(inputs: DilutionInputs): number {
  return inputs.sharesOutstanding + addedShares(inputs);
}

/** Shares that the instruments add on balance; capped calls and prepaid forwards take off. */
export function addedShares(inputs: DilutionInputs): number {
  return sumOver(eachRow, inputs);
}

/** @throws CalcError `divisionByZero` without shares outstanding. */
export function addedFraction(inputs: DilutionInputs): number {
  return divide(addedShares(inputs), inputs.sharesOutstanding, "no shares outstanding");
}

/** Debt that becomes shares at this price, in USD: it leaves the enterprise value. */
export function convertedDebtUsd(inputs: DilutionInputs): number {
  return inputs.convertPrincipalsUsd.reduce(
    (sum, principal, row) => (converts(inputs, row) ? sum + principal : sum),
    0,
  );
}

/** Shares that warrants add, on balance of those bought back with the strikes. */
export function warrantSharesAdded(inputs: DilutionInputs): number {
  return sumOver(eachWarrant, inputs);
}

/** Shares into which convertibles convert at this price. */
export function convertibleSharesAdded(inputs: DilutionInputs): number {
  return sumOver(eachConvertible, inputs, "convertible");
}

/** Shares that the capped calls bought take off; positive. */
export function cappedCallShares(inputs: DilutionInputs): number {
  return 0 - sumOver(eachConvertible, inputs, "capped call");
}

/** One row after the other, for there may be a million that nobody needs together. */
type Each = (inputs: DilutionInputs, visit: (row: DilutionRow) => void) => void;

function sumOver(each: Each, inputs: DilutionInputs, kind?: DilutionRow["kind"]): number {
  let sum = 0;
  each(inputs, (row) => {
    sum += kind === undefined || row.kind === kind ? row.addedShares : 0;
  });
  return sum;
}

const eachRow: Each = (inputs, visit) => {
  eachWarrant(inputs, visit);
  eachConvertible(inputs, visit);
  visit(prepaidRow(inputs));
};

const eachWarrant: Each = ({ warrantShares, strikesUsd, sharePriceUsd }, visit) =>
  warrantShares.forEach((shares, row) =>
    visit({
      kind: "warrant",
      number: row + 1,
      amount: shares,
      priceUsd: strikesUsd[row],
      addedShares: shares * Math.max(0, 1 - perPrice(strikesUsd[row], sharePriceUsd)),
      convertedUsd: 0,
    }),
  );

const eachConvertible: Each = (inputs, visit) => {
  const { convertPrincipalsUsd, conversionPricesUsd, cappedCallCapsUsd } = inputs;
  convertPrincipalsUsd.forEach((principal, row) => {
    visit({
      kind: "convertible",
      number: row + 1,
      amount: principal,
      priceUsd: conversionPricesUsd[row],
      addedShares: converts(inputs, row) ? principal / conversionPricesUsd[row] : 0,
      convertedUsd: converts(inputs, row) ? principal : 0,
    });
    if (!Number.isNaN(cappedCallCapsUsd[row])) {
      visit(cappedCallRow(inputs, row));
    }
  });
};

function converts(inputs: DilutionInputs, row: number): boolean {
  return inputs.sharePriceUsd > inputs.conversionPricesUsd[row];
}

function cappedCallRow(inputs: DilutionInputs, row: number): DilutionRow {
  const { sharePriceUsd, convertPrincipalsUsd, conversionPricesUsd, cappedCallCapsUsd } = inputs;
  const cap = cappedCallCapsUsd[row];
  const strike = conversionPricesUsd[row];
  const gainUsd = Math.max(0, Math.min(sharePriceUsd, cap) - strike);
  return {
    kind: "capped call",
    number: row + 1,
    amount: convertPrincipalsUsd[row],
    priceUsd: cap,
    addedShares: 0 - (convertPrincipalsUsd[row] / strike) * perPrice(gainUsd, sharePriceUsd),
    convertedUsd: 0,
  };
}

function prepaidRow({ prepaidForwardShares, sharesOutstanding }: DilutionInputs): DilutionRow {
  if (prepaidForwardShares > sharesOutstanding) {
    throw invalidInput(
      `prepaidForwardShares must be at most sharesOutstanding, which still count them, got ${prepaidForwardShares} and ${sharesOutstanding}`,
    );
  }
  return {
    kind: "prepaid forward",
    number: 1,
    amount: prepaidForwardShares,
    priceUsd: undefined,
    addedShares: 0 - prepaidForwardShares,
    convertedUsd: 0,
  };
}

function perPrice(usd: number, sharePriceUsd: number): number {
  return divide(usd, sharePriceUsd, "a share price of 0 buys no shares back");
}

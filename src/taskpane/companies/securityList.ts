import { formatNumber } from "../../catalog/cells";
import {
  dilutionInputs,
  lastDayOf,
  ownSecurities,
  securityOf,
  type OwnSecurities,
} from "../../catalog/companies/dilution";
import {
  addedFraction,
  convertedDebtUsd,
  dilutedShares,
  dilutionRows,
  type DilutionInputs,
} from "../../core/dilutedShares";
import { parseNumber } from "../../formula/literals";
import { figure } from "../../presets/companies";
import { securityNote } from "../../presets/notes";
import { balances } from "../../presets/securities";
import type { Security } from "../../presets/securityTypes";
import type { VintageChoice } from "../../presets/types";
import { element, fill, newId } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { foldedUntilOpened, sourceLink } from "../frame/parts";
import { scaledText, words } from "./facts";

/** Loans, notes, warrants and the like of a company and what they add to its shares at a price. */
export function securityList(
  pane: Pane,
  ticker: string,
  vintage: VintageChoice,
): HTMLElement | null {
  const own = balances(ticker, lastDayOf(vintage));
  return own.length === 0
    ? null
    : foldedUntilOpened(`Securities (${own.length})`, () =>
        securitySection(pane, { ticker, vintage, own }),
      );
}

interface Holding {
  readonly ticker: string;
  readonly vintage: VintageChoice;
  readonly own: readonly Security[];
}

/** A field for the price, which starts with the newest close, and what follows from it. */
function securitySection(pane: Pane, holding: Holding): HTMLElement[] {
  const place = element("div");
  const show = (text: string): void => fill(place, ...atPrice(pane, holding, text));
  const close = figure(holding.ticker, "share_price_usd", "latest");
  const starting = close === undefined ? "" : String(close.value);
  show(starting);
  const id = newId("price");
  const box = element("input", {
    id,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    value: starting,
    "aria-describedby": `${id}-about`,
    on: { input: () => show(box.value) },
  });
  const about = close === undefined ? "No close is known." : `The newest close, of ${close.asOf}.`;
  return [
    element(
      "div",
      { class: "labelled" },
      element("label", { for: id }, `Share price of ${holding.ticker} (USD)`),
      box,
      element("p", { id: `${id}-about`, class: "about" }, about),
    ),
    place,
  ];
}

function atPrice(pane: Pane, { ticker, vintage, own }: Holding, text: string): HTMLElement[] {
  const price = parseNumber(text);
  const shares = figure(ticker, "shares_outstanding", vintage);
  const known = ownSecurities(ticker, vintage);
  const inputs =
    price === null || price <= 0 || shares === undefined
      ? null
      : dilutionInputs(known, Number(shares.value), price);
  const sentence =
    shares === undefined
      ? "Shares outstanding are not published, so there is no diluted count."
      : inputs === null
        ? "Type a share price above 0."
        : `${dilutionText(inputs)} Shares outstanding are of ${shares.asOf}.`;
  return [
    element("p", { role: "status" }, sentence),
    element(
      "ul",
      { class: "contracts" },
      ...own.map((security) => securityItem(pane, security, effectText(security, known, inputs))),
    ),
  ];
}

/** "339m shares at 48.85 USD, 19.5% more than are out; 990m USD of debt converts." */
function dilutionText(inputs: DilutionInputs): string {
  const added = Number((addedFraction(inputs) * 100).toPrecision(3));
  const debt = convertedDebtUsd(inputs);
  const converts = debt === 0 ? "no debt converts" : `${scaledText(debt)} USD of debt converts`;
  return (
    `${scaledText(dilutedShares(inputs))} diluted shares at ${formatNumber(inputs.sharePriceUsd)} USD, ` +
    `${formatNumber(Math.abs(added))}% ${added < 0 ? "fewer" : "more"} than are out; ${converts}.`
  );
}

/** What one instrument does at the price, or why it cannot be counted; "" for what never dilutes. */
function effectText(security: Security, own: OwnSecurities, inputs: DilutionInputs | null): string {
  if (own.uncounted.includes(security)) {
    return "not counted: strike, shares or conversion price not published";
  }
  const row =
    inputs === null
      ? undefined
      : dilutionRows(inputs).find((one) => securityOf(own, one) === security);
  if (row === undefined) {
    return "";
  }
  const { addedShares } = row;
  return addedShares === 0
    ? "adds no shares at this price"
    : `${addedShares > 0 ? "adds" : "takes off"} ${scaledText(Math.abs(addedShares))} shares`;
}

function securityItem(pane: Pane, security: Security, effect: string): HTMLElement {
  const { instrument, type, sourceUrl, asOf, confidence } = security;
  const note = securityNote(security);
  return element(
    "li",
    {},
    element(
      "p",
      {},
      element("strong", {}, instrument),
      " ",
      sourceLink(pane, sourceUrl, `Source of ${instrument}`),
    ),
    element("p", {}, termsText(security)),
    effect !== "" && element("p", {}, effect),
    element("small", {}, `${words(type)}; as of ${asOf}`),
    confidence === "low" && element("small", { class: "low" }, "! low confidence"),
    note !== "" && element("small", { class: "note" }, note),
  );
}

function termsText(security: Security): string {
  const { type, principalUsd, couponFraction, maturity, sharesUnderlying } = security;
  const { conversionPriceUsd, exercisePriceUsd, capPriceUsd } = security;
  const known = (value: number | undefined, text: (value: number) => string): string[] =>
    value === undefined ? [] : [text(value)];
  const isRight = type === "warrant" || type === "option_rsu" || type === "capped_call";
  const terms = [
    ...(principalUsd === undefined && !isRight ? ["amount not published"] : []),
    ...known(principalUsd, (value) => `${scaledText(value)} USD`),
    ...known(couponFraction, (value) => `${formatNumber(Number((value * 100).toFixed(4)))}%`),
    ...(maturity === undefined ? [] : [`due ${maturity}`]),
    ...known(conversionPriceUsd, (value) => `converts at ${formatNumber(value)} USD`),
    ...known(sharesUnderlying, (value) => `${scaledText(value)} shares`),
    ...known(exercisePriceUsd, (value) => `strike ${formatNumber(value)} USD`),
    ...known(capPriceUsd, (value) => `cap ${formatNumber(value)} USD`),
  ];
  return terms.join(", ");
}

import { lastSerialOf } from "../../core/dates";
import { formatNumber } from "../../catalog/cells";
import { siteNote } from "../../presets/notes";
import { sites } from "../../presets/sites";
import type { Site } from "../../presets/siteTypes";
import { element } from "../frame/dom";
import type { Pane } from "../frame/pane";
import { folded, foldedUntilOpened, listOf, sourceLink } from "../frame/parts";
import { shownValue, words } from "./facts";
import { placeName } from "./places";
import { sumsBesideOwn, type SumBesideOwn } from "./siteSums";

/** The sites of a company and what they come to, folded away; null where none is known. */
export function siteList(pane: Pane, ticker: string): HTMLElement | null {
  const own = sites(ticker);
  const wholes = own.filter(({ partOf }) => partOf === undefined);
  return wholes.length === 0
    ? null
    : foldedUntilOpened(`Sites (${wholes.length})`, () => [
        sumTable(pane, ticker),
        element(
          "ul",
          { class: "contracts" },
          ...wholes.map((site) =>
            siteItem(
              pane,
              site,
              own.filter(({ partOf }) => partOf === site.id),
            ),
          ),
        ),
      ]);
}

function sumTable(pane: Pane, ticker: string): HTMLElement {
  return element(
    "table",
    { class: "figures" },
    element("caption", { class: "visually-hidden" }, `Sites of ${ticker} beside its own figures`),
    element("tbody", {}, ...sumsBesideOwn(ticker).map((sum) => sumRow(pane, ticker, sum))),
  );
}

function sumRow(pane: Pane, ticker: string, { label, unit, sumMw, own, reasons }: SumBesideOwn) {
  const [difference, ...why] = reasons;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, label, element("small", {}, unit)),
    element(
      "td",
      {},
      element(
        "span",
        { class: "amount" },
        sumMw === undefined ? "not known" : `${formatNumber(Number(sumMw.toFixed(1)))} MW`,
      ),
      element("small", {}, own === undefined ? "the company publishes none" : ownText(own)),
      difference !== undefined && element("small", {}, difference),
      why.length > 0 && folded("Why", listOf(why)),
    ),
    element(
      "td",
      {},
      own !== undefined && sourceLink(pane, own.sourceUrl, `Source of ${ticker}'s own ${label}`),
    ),
  );
}

function ownText(own: NonNullable<SumBesideOwn["own"]>): string {
  const low = own.confidence === "low" ? ", low confidence" : "";
  return `the company: ${shownValue(own)}, ${words(own.basis)}, ${own.asOf}${low}`;
}

function siteItem(pane: Pane, site: Site, parts: readonly Site[]): HTMLElement {
  const { name, tenant, sourceUrl, confidence } = site;
  const note = siteNote(site);
  return element(
    "li",
    {},
    element(
      "p",
      {},
      element("strong", {}, name),
      " ",
      sourceLink(pane, sourceUrl, `Source of the site ${name}`),
    ),
    element("p", {}, loadText(site)),
    element("p", {}, tenant === undefined ? "no tenant known" : `Tenant: ${tenant}`),
    element("small", {}, standingText(site)),
    confidence === "low" && element("small", { class: "low" }, "! low confidence"),
    note !== "" && element("small", { class: "note" }, note),
    parts.length > 0 &&
      folded(
        `Parts, inside these megawatts (${parts.length})`,
        element("ul", { class: "contracts" }, ...parts.map((part) => siteItem(pane, part, []))),
      ),
  );
}

function loadText({ use, grossMw, energizedMw, criticalItMw }: Site): string {
  const load = (value: number | undefined, what: string): string[] =>
    value === undefined ? [] : [`${formatNumber(value)} MW ${what}`];
  const known = [
    ...load(grossMw, use === "generation" ? "of generation, not load" : "site"),
    ...load(energizedMw, "energized"),
    ...load(criticalItMw, "critical IT"),
  ];
  return known.join(", ") || "MW not published";
}

function standingText(site: Site): string {
  const { stage, use, state, grid, ownershipFraction, asOf } = site;
  const share = ownershipFraction < 1 ? [`${formatNumber(ownershipFraction * 100)}% owned`] : [];
  const place = grid === undefined ? placeName(state) : `${placeName(state)}, ${grid}`;
  return [`${words(stage)}, ${words(use)}`, dateText(site), place, ...share, `as of ${asOf}`].join(
    "; ",
  );
}

/** What does not run on the day of its row has a date that the company aims at. */
function dateText({ energizationDate, stage, asOf }: Site): string {
  if (energizationDate === undefined) {
    return "no date known";
  }
  const runs = stage === "operating" || stage === "energized" || stage === "sold";
  const ahead = !runs && lastSerialOf(energizationDate) > lastSerialOf(asOf);
  return `${ahead ? "target" : "energized"} ${energizationDate}`;
}

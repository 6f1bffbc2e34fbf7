import { FIELDS } from "../../presets/fields";
import { models } from "../../models";
import { createCompanySearch } from "../companies/companySearch";
import type { Pane } from "../frame/pane";
import { GUIDES, helpAddress, type Guide } from "../help/guides";
import { createSearch, type Findable } from "./search";

/** Something outside the list of functions that a question may mean. */
export interface Found {
  readonly label: string;
  readonly about: string;
  open(pane: Pane): void;
}

interface FindablePlace extends Findable, Found {}

/** Each kind by itself, so that many companies do not hide the one model. */
const SHOWN = 3;

/** Looks through models, companies with their sites and tenants, their fields, and guides. */
export function createElsewhere(): (text: string) => readonly Found[] {
  const ofModels = createSearch(models.map(modelPlace));
  const ofFields = createSearch(FIELDS.map(fieldPlace));
  const ofGuides = createSearch(GUIDES.map(guidePlace));
  const ofCompanies = createCompanySearch();
  return (text) =>
    text.trim() === ""
      ? []
      : [
          ...ofModels(text).slice(0, SHOWN),
          ...ofCompanies(text).slice(0, SHOWN).map(companyFound),
          ...ofFields(text).slice(0, SHOWN),
          ...ofGuides(text).slice(0, SHOWN),
        ];
}

function modelPlace({ id, title, sentence, sheets }: (typeof models)[number]): FindablePlace {
  return {
    name: title,
    label: title,
    about: `Model: ${sentence}`,
    texts: [
      { weight: 20, texts: [title, id] },
      { weight: 6, texts: [sentence] },
      { weight: 2, texts: sheets.map(({ name }) => name) },
    ],
    open: (pane) => void pane.open("models", { id }),
  };
}

function guidePlace({ title, about, page, words }: Guide): FindablePlace {
  return {
    name: title,
    label: title,
    about: `Guide: ${about}`,
    texts: [
      { weight: 20, texts: [title] },
      { weight: 10, texts: words },
      { weight: 4, texts: [about] },
    ],
    open: (pane) => pane.openLink(helpAddress(page)),
  };
}

function fieldPlace({ name, label, meaning }: (typeof FIELDS)[number]): FindablePlace {
  return {
    name,
    label,
    about: `Figure of companies: ${meaning}`,
    texts: [
      { weight: 20, texts: [name, label] },
      { weight: 4, texts: [meaning] },
    ],
    open: (pane) => void pane.open("functions", { name: "COMPANY", inputs: { field: name } }),
  };
}

function companyFound({
  company,
  hits,
}: ReturnType<ReturnType<typeof createCompanySearch>>[number]): Found {
  const { ticker, name } = company;
  return {
    label: ticker,
    about: `Company: ${hits.length === 0 ? name : `${name}, ${hits.slice(0, 2).join(", ")}`}`,
    open: (pane) => void pane.open("companies", { ticker }),
  };
}

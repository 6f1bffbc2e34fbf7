import { FIELDS } from "../../presets/fields";
import { models } from "../../models";
import { createCompanySearch } from "../companies/companySearch";
import type { Pane } from "../frame/pane";
import { GUIDES, helpAddress, type Guide } from "../help/guides";
import { createRanking, type Findable } from "./search";
import { PLACES, type Place } from "./places";

/** Something outside the list of functions that a question may mean. */
export interface Found {
  readonly label: string;
  readonly about: string;
  open(pane: Pane): void;
}

type Kind = "part" | "model" | "guide" | "field";

interface FindablePlace extends Findable, Found {
  readonly kind: Kind;
}

/** Each kind by itself, so that many companies do not hide the one model. */
const SHOWN = 3;

/** What a text may mean. */
export interface Elsewhere {
  readonly found: readonly Found[];
  /** How well the best fits; a figure of companies answers through the function COMPANY. */
  readonly strength: number;
}

/** Looks through parts of the pane, models, companies with their sites and tenants, fields, guides. */
export function createElsewhere(): (text: string) => Elsewhere {
  // In one index, so that a word of one kind is no slip of another's.
  const search = createRanking([
    ...PLACES.map(partPlace),
    ...models.map(modelPlace),
    ...GUIDES.map(guidePlace),
    ...FIELDS.map(fieldPlace),
  ]);
  const searchCompanies = createCompanySearch();
  return (text) => {
    const ranked = search(text);
    const companies = text.trim() === "" ? [] : searchCompanies(text);
    const named = companies.filter(({ strength }) => strength === Infinity);
    const kinds = [...new Set(ranked.map(({ item: { kind } }) => kind))];
    const ofKind = (kind: Kind): Found[] =>
      ranked.flatMap(({ item }) => (item.kind === kind ? [item] : [])).slice(0, SHOWN);
    const first = ranked.find(({ item: { kind } }) => kind !== "field");
    return {
      found: [
        ...named.map(companyFound),
        ...kinds.filter((kind) => kind !== "field").flatMap(ofKind),
        ...companies
          .filter((one) => !named.includes(one))
          .slice(0, SHOWN)
          .map(companyFound),
        ...ofKind("field"),
      ],
      strength: named.length > 0 ? Infinity : (first?.strength ?? 0),
    };
  };
}

function partPlace({ label, about, view, words }: Place): FindablePlace {
  return {
    kind: "part",
    name: label,
    label,
    about: `In the pane: ${about}`,
    texts: [
      { weight: 20, texts: [label] },
      { weight: 16, texts: words },
      { weight: 4, texts: [about] },
    ],
    open: (pane) => void pane.open(view),
  };
}

function modelPlace({ id, title, sentence, sheets }: (typeof models)[number]): FindablePlace {
  return {
    kind: "model",
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
    kind: "guide",
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
    kind: "field",
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

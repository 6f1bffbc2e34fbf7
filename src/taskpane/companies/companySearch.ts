import { companies, figure } from "../../presets/companies";
import { contracts } from "../../presets/contracts";
import { sites } from "../../presets/sites";
import type { Site } from "../../presets/siteTypes";
import type { Company, Contract } from "../../presets/types";
import { createRanking, createSearch, type Findable } from "../find/search";
import { contractTitle } from "./contractFacts";
import { countryName, placeName } from "./places";

/** A company that a text fits, and what of it fits: names of sites, contracts with a tenant. */
export interface FoundCompany {
  readonly company: Company;
  readonly hits: readonly string[];
  /** How well it fits; 0 for no text. */
  readonly strength: number;
}

interface FindableCompany extends Findable {
  readonly company: Company;
}

/** Without a name: that a slip is near one says nothing of the company that is found. */
interface FindableHit extends Findable {
  readonly ticker: string;
  readonly label: string;
}

/**
 * Looks for companies by ticker, name, path and tier, and by what is known of their sites and
 * contracts: name, state, grid and tenant. All of them for no text.
 */
export function createCompanySearch(): (text: string) => readonly FoundCompany[] {
  const all = companies().map(findableCompany);
  const search = createRanking(all);
  const searchHits = createSearch([
    ...sites().map(findableSite),
    ...contracts().map(findableContract),
  ]);
  return (text) => {
    const hits = text.trim() === "" ? [] : searchHits(text);
    const found = text.trim() === "" ? all.map((item) => ({ item, strength: 0 })) : search(text);
    return found.map(({ item: { company }, strength }) => ({
      company,
      strength,
      hits: hits.filter(({ ticker }) => ticker === company.ticker).map(({ label }) => label),
    }));
  };
}

function findableCompany(company: Company): FindableCompany {
  const { ticker, name } = company;
  const own = sites(ticker);
  const value = (field: string): string => String(figure(ticker, field, "latest")?.value ?? "");
  const tenants = contracts(ticker).flatMap(contractTexts);
  return {
    name: ticker,
    company,
    texts: [
      { weight: 20, texts: [ticker, name] },
      { weight: 10, texts: [value("strategy_path"), value("strategy_tier")] },
      { weight: 8, texts: [...own.flatMap(siteTexts), ...tenants, value("primary_grid")] },
    ],
  };
}

function findableSite(site: Site): FindableHit {
  const { ticker, name: label } = site;
  return { name: "", ticker, label, texts: [{ weight: 1, texts: siteTexts(site) }] };
}

function findableContract(contract: Contract): FindableHit {
  const label = `contract with ${contractTitle(contract)}`;
  const texts = [{ weight: 1, texts: contractTexts(contract) }];
  return { name: "", ticker: contract.ticker, label, texts };
}

function siteTexts({ name, state, grid = "", tenant = "" }: Site): string[] {
  return [name, placeName(state), countryName(state), state.replace("-", " "), grid, tenant];
}

function contractTexts({ counterparty, endTenant = "" }: Contract): string[] {
  return [counterparty, endTenant];
}

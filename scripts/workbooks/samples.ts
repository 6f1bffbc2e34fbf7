import path from "node:path";
import { models, type Model } from "../../src/models";
import type { ModelBookOptions } from "../../src/workbench/files/modelBook";

export const WORKBOOKS = path.join(__dirname, "../../docs/workbooks");

/** Those whose native copies are short enough to be read; the others have tens of thousands of cells. */
const SHORT: readonly string[] = ["miner-breakeven", "power-gap", "three-paths", "power-choices"];

export const samples: readonly Model[] = models.filter(({ id }) => SHORT.includes(id));

/** Whose figures a sample shows where its model asks for a company. */
const COMPANY = "RIOT";
const VINTAGE = "latest";

export function sampleOptions({ asksFor }: Model): ModelBookOptions {
  return {
    formulas: "native",
    ...(asksFor === "company" && { company: COMPANY, vintage: VINTAGE }),
  };
}

export function workbookPath({ id }: Model): string {
  return path.join(WORKBOOKS, `${id}.xlsx`);
}

import path from "node:path";
import type { Model } from "../../src/models";
import type { ModelBookOptions } from "../../src/workbench/files/modelBook";

export const WORKBOOKS = path.join(__dirname, "../../docs/workbooks");

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

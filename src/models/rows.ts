import type { CalcLine, CheckLine, Column, CompanyLine, InputLine } from "./describe";

/* Lines and columns as rows under their keys, in the order in which they are to stand. */

type Rows<Keyed> = Readonly<Record<string, Omit<Keyed, "kind" | "key">>>;

export function inputLines(rows: Rows<InputLine>): readonly InputLine[] {
  return Object.entries(rows).map(([key, row]) => ({ kind: "input", key, ...row }));
}

export function calcLines(rows: Rows<CalcLine>): readonly CalcLine[] {
  return Object.entries(rows).map(([key, row]) => ({ kind: "calc", key, ...row }));
}

export function companyLines(rows: Rows<CompanyLine>): readonly CompanyLine[] {
  return Object.entries(rows).map(([key, row]) => ({ kind: "company", key, ...row }));
}

export function tableColumns(rows: Rows<Column>): readonly Column[] {
  return Object.entries(rows).map(([key, row]) => ({ key, ...row }));
}

/** Under what each of them says. */
export function checkLines(
  rows: Readonly<Record<string, Omit<CheckLine, "kind" | "label">>>,
): readonly CheckLine[] {
  return Object.entries(rows).map(([label, row]) => ({ kind: "check", label, ...row }));
}

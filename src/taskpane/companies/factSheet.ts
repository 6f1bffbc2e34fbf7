import { textCell, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { factTable } from "../../catalog/companies/companyFacts";
import { contracts as contractsFunction } from "../../catalog/companies/contracts";
import type { Table } from "../../catalog/define";
import { findField } from "../../presets/fields";
import { contracts } from "../../presets/contracts";
import type { Company, VintageChoice } from "../../presets/types";
import { DATA_VERSION } from "../../presets/version";
import type { Block } from "./block";
import { LOOKS, rowArea } from "../../sheet/looks";
import { factsOf, vintageLabel } from "./facts";
import type { As } from "./comps";
import { call, quoted } from "./formulas";

export interface FactSheetOptions {
  readonly company: Company;
  readonly vintage: VintageChoice;
  readonly as: As;
}

const TABLE_ROW = 4;
/** Contracts stand beside the facts, so that neither list can grow into the other. */
const CONTRACTS_COLUMN = 8;

/** Every figure of one company with unit, basis, day and source, and its contracts beside. */
export function factSheetBlock(options: FactSheetOptions): Block {
  const { company, vintage, as } = options;
  const { ticker } = company;
  const facts = factTable(company, vintage);
  const signed = contracts(ticker).length > 0 ? contractTable(ticker) : [];
  const formulas = [
    `=${call("COMPANY_FACTS", quoted(ticker), quoted(vintage))}`,
    ...gap(1),
    ...(signed.length > 0 ? [`=${call("CONTRACTS", quoted(ticker))}`] : []),
  ];
  const table = as === "formulas" ? [formulas] : sideBySide(facts, signed);
  return {
    rows: [...headRows(options), ...table],
    spills: as === "formulas" ? spillsOf(facts, signed) : [],
    styles: [...headStyles(signed), ...valueStyles(facts)],
    widths: [32, 24, 10, 20, 12, 12, 40, 3],
    frozenRows: TABLE_ROW + 1,
  };
}

function contractTable(ticker: string): Table {
  return contractsFunction.compute({ ticker }) as Table;
}

function headRows({ company, vintage }: FactSheetOptions): SheetCell[][] {
  const { missing } = factsOf(company, vintage);
  const names = missing.map(({ label }) => label).join(", ");
  return [
    [textCell(`${company.ticker}: ${company.name}`)],
    [`${vintageLabel(vintage)}; data ${DATA_VERSION}. Path and tier are our reading.`],
    [missing.length === 0 ? "Every field is published." : `Not published: ${names}.`],
    [null],
  ];
}

function sideBySide(facts: Table, signed: Table): SheetCell[][] {
  const height = Math.max(facts.length, signed.length);
  const blank = gap(facts[0].length);
  return Array.from({ length: height }, (_, row) => [
    ...(facts[row] ?? facts[0].map(() => "")).map(asCell),
    ...blank,
    ...(signed[row] ?? []).map(asCell),
  ]);
}

function asCell(cell: number | string): SheetCell {
  return typeof cell === "string" ? textCell(cell) : cell;
}

/** Cells between the facts, or their formula, and the contracts. */
function gap(taken: number): null[] {
  return new Array<null>(CONTRACTS_COLUMN - taken).fill(null);
}

function spillsOf(facts: Table, signed: Table): Block["spills"] {
  const area = (column: number, table: Table) => ({
    row: TABLE_ROW,
    column,
    rows: table.length,
    columns: table[0].length,
  });
  return signed.length === 0 ? [area(0, facts)] : [area(0, facts), area(CONTRACTS_COLUMN, signed)];
}

function headStyles(signed: Table): AreaStyle[] {
  const contractsHead = signed.map((row) => ({
    ...rowArea(TABLE_ROW, CONTRACTS_COLUMN, row.length),
    ...LOOKS.heading,
  }));
  return [
    { ...rowArea(0, 0), ...LOOKS.title },
    { ...rowArea(1, 0), ...LOOKS.quiet },
    { ...rowArea(2, 0), ...LOOKS.quiet },
    { ...rowArea(TABLE_ROW, 0, 7), ...LOOKS.heading },
    ...contractsHead.slice(0, 1),
  ];
}

function valueStyles([, ...facts]: Table): AreaStyle[] {
  return facts.map(([field, value], row) => ({
    ...rowArea(TABLE_ROW + 1 + row, 1),
    numberFormat: findField(String(field))?.format ?? "General",
    align: typeof value === "number" ? "right" : "left",
  }));
}

import { fixedCell } from "../../sheet/a1";
import { textCell, type Area, type AreaStyle, type SheetCell } from "../../sheet/draft";
import { contracts as contractsFunction } from "../../catalog/companies/contracts";
import type { Table } from "../../catalog/define";
import { figures } from "../../presets/companies";
import { findField } from "../../presets/fields";
import { contracts } from "../../presets/contracts";
import type { Company, Figure, VintageChoice } from "../../presets/types";
import { DATA_VERSION } from "../../presets/version";
import type { Block, Position } from "./block";
import { LOOKS, rowArea } from "../../sheet/looks";
import { factsOf, labelOf, sheetLook, vintageLabel, words } from "./facts";
import { call, quoted } from "./formulas";

/** Formulas follow the data; values stay as they are today. */
export type As = "formulas" | "values";

export interface FactSheetOptions {
  readonly company: Company;
  readonly vintage: VintageChoice;
  readonly as: As;
}

const HEAD_ROW = 4;
const HEADS = ["Figure", "Value", "Unit", "Basis", "As of", "Status", "Source", "Key"] as const;
const KEY_COLUMN = HEADS.length - 1;
/** Contracts stand beside the facts, so that neither list can grow into the other. */
const CONTRACTS_COLUMN = HEADS.length + 1;
/** What functions call things, for formulas rather than readers. */
const CONTRACT_KEYS = ["contract", "type", "status", "role"];

/** Every figure of one company with unit, basis, day and source, and its contracts beside. */
export function factSheetBlock(options: FactSheetOptions, at: Position): Block {
  const { company, vintage, as } = options;
  const { ticker } = company;
  const known = figures(ticker, vintage);
  const signed = contracts(ticker).length > 0 ? contractTable(ticker) : [];
  const height = Math.max(known.length + 1, signed.length);
  const list = `=${call("CONTRACTS", quoted(ticker))}`;
  const table = Array.from({ length: height }, (_, row): SheetCell[] => [
    ...(row === 0 ? HEADS : factCells(known[row - 1], options, { at, row: HEAD_ROW + row })),
    null,
    ...(as === "values" ? (signed[row] ?? []).map(asCell) : row === 0 && signed[0] ? [list] : []),
  ]);
  return {
    rows: [...headRows(options), ...table],
    spills: as === "formulas" && signed.length > 0 ? [areaOf(signed)] : [],
    styles: [...headStyles(), ...contractStyles(signed), ...factStyles(known)],
    widths: [38, 24, 10, 20, 12, 12, 60, 26, 3],
    frozenRows: HEAD_ROW + 1,
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

interface Line {
  readonly at: Position;
  readonly row: number;
}

/** One figure; its formulas read the key at the end of the line. */
function factCells(
  known: Figure | undefined,
  { company: { ticker }, vintage, as }: FactSheetOptions,
  { at, row }: Line,
): SheetCell[] {
  if (known === undefined) {
    return new Array<null>(HEADS.length).fill(null);
  }
  const { field, value, basis, asOf, confidence, sourceUrl } = known;
  const label = textCell(labelOf(field));
  const unit = unitOf(known);
  if (as === "values") {
    const shown = typeof value === "string" ? textCell(words(value)) : value;
    const texts = [words(basis), asOf, confidence, sourceUrl, field].map(textCell);
    return [label, shown, unit, ...texts];
  }
  const key = fixedCell(at.row + row, at.column + KEY_COLUMN);
  const [company, of] = [quoted(ticker), quoted(vintage)];
  const source = call("COMPANY_SOURCE", company, key, of);
  const fact = (column: number): string =>
    `VLOOKUP(${key},${call("COMPANY_FACTS", company, of)},${column},FALSE)`;
  const read = call("COMPANY", company, key, of);
  const told = typeof value === "string" ? spaced(read) : read;
  return [
    label,
    `=IFNA(${told},"n/p")`,
    unit,
    `=IFNA(SUBSTITUTE(${spaced(fact(4))},"n/a",""),"")`,
    `=IFNA(LEFT(${source},10),"")`,
    `=IFNA(${fact(6)},"")`,
    `=IFNA(MID(${source},13,400),"")`,
    field,
  ];
}

function spaced(text: string): string {
  return `SUBSTITUTE(${text},"_"," ")`;
}

function unitOf({ field, unit }: Figure): string {
  const known = findField(field);
  return known === undefined ? unit : sheetLook(known).unit;
}

function asCell(cell: number | string): SheetCell {
  return typeof cell === "string" ? textCell(cell) : cell;
}

function areaOf(signed: Table): Area {
  return {
    row: HEAD_ROW,
    column: CONTRACTS_COLUMN,
    rows: signed.length,
    columns: signed[0].length,
  };
}

function headStyles(): AreaStyle[] {
  return [
    { ...rowArea(0, 0), ...LOOKS.title },
    { ...rowArea(1, 0), ...LOOKS.quiet },
    { ...rowArea(2, 0), ...LOOKS.quiet },
    { ...rowArea(HEAD_ROW, 0, HEADS.length), ...LOOKS.heading },
  ];
}

function contractStyles(signed: Table): AreaStyle[] {
  const [head] = signed;
  if (head === undefined) {
    return [];
  }
  const area = areaOf(signed);
  const keys = head.flatMap((name, column) =>
    CONTRACT_KEYS.includes(String(name)) ? [CONTRACTS_COLUMN + column] : [],
  );
  return [
    { ...area, rows: 1, ...LOOKS.heading },
    ...keys.map((column) => ({
      ...{ row: HEAD_ROW + 1, column, rows: area.rows - 1, columns: 1 },
      ...LOOKS.field,
    })),
  ];
}

function factStyles(known: readonly Figure[]): AreaStyle[] {
  const keys = { row: HEAD_ROW + 1, column: KEY_COLUMN, rows: known.length, columns: 1 };
  return [
    ...known.map(({ field, value }, row): AreaStyle => {
      const found = findField(field);
      return {
        ...rowArea(HEAD_ROW + 1 + row, 1),
        numberFormat: found === undefined ? "General" : sheetLook(found).format,
        align: typeof value === "number" ? "right" : "left",
      };
    }),
    { ...keys, ...LOOKS.field },
  ];
}

import type { Formula, SheetDescription } from "../../describe";

/** In the order of CONTRACTS; only some are looked up. */
const COLUMNS = [
  "ticker",
  "contract",
  "counterparty",
  "endTenant",
  "type",
  "status",
  "role",
  "counts",
  "site",
  "it",
  "years",
  "value",
  "revenue",
  "prepaid",
  "escalator",
  "margin",
  "capex",
  "support",
  "announced",
  "start",
  "vintage",
  "source",
  "note",
] as const;

/** What CONTRACTS lists, on a sheet of its own. */
export function contractsSheetOf(
  { name, rows }: { readonly name: string; readonly rows: number },
  formula: Formula,
): SheetDescription {
  return {
    name,
    title: "AI contracts, as WATT.CONTRACTS lists them",
    answer:
      '=SUMPRODUCT(--(LEN({contracts.contract})>0))&" contracts; a blank cell is unknown, never zero"',
    purpose: "The data behind, with addresses. Sum only rows with 1 in the column that says so.",
    widths: [14, 34, 42, 38, ...new Array<number>(13).fill(17), 30, 14, 14, 12, 30, 30],
    blocks: [
      {
        kind: "spill",
        key: "contracts",
        title: "Contracts",
        formula,
        rows,
        columns: COLUMNS.map((key) => ({
          key,
          unit: "" as const,
          ...(["contract", "type", "status", "role"].includes(key) && { keys: true as const }),
          ...((key === "value" || key === "revenue" || key === "capex") && { format: "#,##0" }),
        })),
      },
    ],
  };
}

export const contractsSheet = contractsSheetOf(
  { name: "Shell contracts", rows: 60 },
  "=WATT.CONTRACTS()",
);

import { siteMw } from "../../../catalog/companies/siteMw";
import { sites } from "../../../catalog/companies/sites";
import { callText } from "../../../formula/callText";
import { SITE_STAGES } from "../../../presets/siteTypes";
import type { SheetDescription } from "../../describe";
import { tableColumns } from "../../rows";

/* Where the megawatts are: the company's sites, with stage, tenant and source. */

/** In the order of SITES. */
const SITE_COLUMNS = [
  ...["id", "ticker", "site", "state", "grid", "gross", "energized", "it", "use", "tenant"],
  ...["stage", "date", "own", "partOf", "asOf", "confidence", "source"],
] as const;

export const siteColumns = SITE_COLUMNS.map((key) => ({
  key,
  unit: "" as const,
  ...(["id", "use", "stage", "partOf"].includes(key) && { keys: true as const }),
}));

function megawatts(basis: string, owned: boolean) {
  const call = callText(siteMw, {
    ticker: "{company}",
    basis: `"${basis}"`,
    stage: "{@key}",
    ...(owned && { owned: "TRUE" }),
  });
  return { unit: "MW", formula: `=IFERROR(${call},"n/p")` } as const;
}

export function sitesSheetOf(name: string): SheetDescription {
  return {
    name,
    title: '="Sites of "&{company}',
    answer:
      '=TEXT(SUM({stages.gross}),"#,##0")&" MW of site power at all stages; sites are newer than the figures of November 2025"',
    purpose:
      "The sites behind the megawatts. Rows with something in 'part of' lie inside that site.",
    widths: [34, 20, 37, 14, 22, 14, 14, 14, 16, 34, 22, 18, 12, 26, 14, 12, 40],
    blocks: [
      {
        kind: "table",
        key: "stages",
        title: "Megawatts by stage, newest state of knowledge",
        columns: tableColumns({
          stage: { label: "Stage", unit: "text", fixed: true },
          key: { label: "Key", unit: "text", keys: true, align: "left" },
          gross: { label: "Site power", ...megawatts("gross", false) },
          owned: { label: "At the owned share", ...megawatts("gross", true) },
          it: { label: "Critical IT", ...megawatts("critical_it", false) },
        }),
        rows: SITE_STAGES.filter((stage) => stage !== "sold").map((stage) => [
          stage.replace("_", " "),
          stage,
        ]),
      },
      {
        kind: "spill",
        key: "sites",
        title: "Sites",
        formula: `=${callText(sites, { ticker: "{company}" })}`,
        rows: 20,
        columns: siteColumns,
      },
    ],
  };
}

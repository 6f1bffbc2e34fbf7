import type { AreaStyle, Place, SheetCell, SheetChart } from "../sheet/draft";
import { figure } from "../presets/companies";
import { parseAddressOn } from "../sheet/address";
import { LOOKS } from "../sheet/looks";
import type { ChartedSheet } from "./port/sheetWorkbook";

/** Miners whose efficiency and power price were both published for the quarter. */
const MINERS = ["IREN", "CLSK", "RIOT", "MARA"] as const;

/** A document, by what the rows call it. */
interface Source {
  readonly title: string;
  readonly url: string;
}

const ARTICLE: Source = {
  title: "AI Kills Miners, MSX Research Institute",
  url: "https://www.chaincatcher.com/en/article/2221689",
};
const SHELL_DIGEST: Source = {
  title: "Digest of Morgan Stanley, 2025-09-22",
  url: "https://reportify.cn/tags/concept?tagValue=%E4%BC%81%E4%B8%9A%E4%BB%B7%E5%80%BC%2F%E7%93%A6%E7%89%B9",
};
const DIFFICULTY: Source = {
  title: "Miners near breakeven, Maxbit",
  url: "https://maxbit.cc/bitcoin-miners-approaching-breakeven-point-amid-price-drop-u-today",
};

const NAME = "Start";

/** The sheet the workbench opens on: three questions of November 2025, sources in the cells. */
export function startSheet(): ChartedSheet {
  return {
    name: NAME,
    rows: [
      ...[...GAP, ...SHELL, ...BREAKEVEN, ...MINERS.map(minerRow), ...CAUTION],
      ...Array.from({ length: CHART_ROWS + 1 }, () => [""]),
      ...SOURCES,
    ],
    styles: STYLES,
    columnWidths: [36, 13, 13, 13, 13, 2, 54, 54],
    charts: [CHART],
  };
}

const GAP: readonly (readonly SheetCell[])[] = [
  ["Bitcoin miners as power infrastructure: gap, powered shell and breakeven in November 2025"],
  [
    "Blue on yellow are inputs: change them. Every result is a WATT formula, every input has a source.",
  ],
  [""],
  ["1  US power gap, 2025 to 2028", "Value", "Unit", "As of", "", "", "Source or note"],
  ["Power that data centres need", 65, "GW", "2025-11-18", "", "", ARTICLE.title],
  ["Near-term access to the grid", 15, "GW", "2025-11-18", "", "", ARTICLE.title],
  ["Already under construction", 6, "GW", "2025-11-18", "", "", ARTICLE.title],
  [
    "Power gap",
    "=WATT.POWER_GAP(B5,B6,B7)",
    "GW",
    "",
    "",
    "",
    'The article prints "about 45": its rounding of this result.',
  ],
  [""],
];

const SHELL: readonly (readonly SheetCell[])[] = [
  ["2  Equity value of a powered shell", "Value", "Unit", "", "", "", "Source or note"],
  [
    "Site power",
    100,
    "MW",
    "",
    "",
    "",
    "The value per watt is the same for any size; 5.19 USD/W on 100 MW are 519 million USD.",
  ],
  [
    "Build cost, USD per IT watt",
    "hyperscaler",
    "neocloud",
    "Unit",
    "",
    "",
    "The one formula in B13 fills the grid: a column of costs against a row of tenants.",
  ],
  [8, "=WATT.POWERED_SHELL_VALUE(B11,B12:C12,,,,A13:A15)", null, "USD/W", "", ""],
  [10, null, null, "USD/W", "", ""],
  [12, null, null, "USD/W", "", ""],
  ["Published", 5.19, 7.81, "USD/W", "", "", SHELL_DIGEST.title],
  [
    "Computed at 10 less published",
    "=B14-B16",
    "=C14-C16",
    "USD/W",
    "",
    "",
    "Zero to the cent by design: the broker's rents are not public, so the default rents are backed out of these figures.",
  ],
  [""],
];

const NETWORK = `Assumption: difficulty 152.27 trillion x 2^32 / 600 s; ${DIFFICULTY.title}`;

const BREAKEVEN: readonly (readonly SheetCell[])[] = [
  ["3  Breakeven bitcoin price by miner", "Value", "Unit", "As of", "", "", "Source or note"],
  ["Network hashrate", 1090, "EH/s", "2025-11", "", "", NETWORK],
  [
    "Block reward",
    3.15,
    "BTC",
    "2025-11",
    "",
    "",
    "Assumption: subsidy 3.125 BTC and fees of 0.8% of it.",
  ],
  ["Bitcoin price", 90000, "USD/BTC", "2025-11-18", "", "", `"Below 90,000": ${ARTICLE.title}`],
  [
    "Miner",
    "Efficiency",
    "Power price",
    "Breakeven",
    "Of BTC price",
    "",
    "Efficiency: as of, basis, source",
    "Power price: as of, basis, source",
  ],
  ["", "J/TH", "USD/kWh", "USD/BTC", "share"],
];

const CAUTION: readonly (readonly SheetCell[])[] = [
  [
    "Electricity only. Companies state power prices on different bases, so compare with care: the basis stands with the source.",
  ],
];

const FIRST_MINER = GAP.length + SHELL.length + BREAKEVEN.length;

function minerRow(ticker: string, index: number): readonly SheetCell[] {
  const row = FIRST_MINER + index + 1;
  return [
    ticker,
    value(ticker, "fleet_efficiency_j_th"),
    value(ticker, "power_price_usd_kwh"),
    `=WATT.MINER_BREAKEVEN(B${row},C${row},$B$20,$B$21)`,
    `=D${row}/$B$22`,
    "",
    source(ticker, "fleet_efficiency_j_th"),
    source(ticker, "power_price_usd_kwh"),
  ];
}

/** An unpublished figure stays blank: its formula then says which argument is missing. */
function value(ticker: string, field: string): number | string {
  return figure(ticker, field)?.value ?? "";
}

function source(ticker: string, field: MinerField): string {
  const known = figure(ticker, field);
  return known
    ? `${known.asOf}, ${known.basis.replace(/_/g, " ")}: ${titleOf(ticker, field, known.sourceUrl)}`
    : "not published";
}

type MinerField = "fleet_efficiency_j_th" | "power_price_usd_kwh";

const FIELDS: Readonly<Record<MinerField, string>> = {
  fleet_efficiency_j_th: "efficiency",
  power_price_usd_kwh: "power price",
};

function titleOf(ticker: string, field: MinerField, url: string): string {
  return `${ticker} ${FIELDS[field]} at ${new URL(url).hostname.replace(/^www\./, "")}`;
}

const SOURCES: readonly (readonly SheetCell[])[] = [
  ["Sources"],
  ...[ARTICLE, SHELL_DIGEST, DIFFICULTY, ...MINERS.flatMap(minerSources)].map(({ title, url }) => [
    `${title}: ${url}`,
  ]),
];

function minerSources(ticker: string): readonly Source[] {
  return (Object.keys(FIELDS) as MinerField[]).flatMap((field) => {
    const url = figure(ticker, field)?.sourceUrl;
    return url === undefined ? [] : [{ title: titleOf(ticker, field, url), url }];
  });
}

const LAST = FIRST_MINER + MINERS.length;

const CHART_ROWS = 14;

const minerCells = (column: number): Place => ({
  ...{ sheet: NAME, row: FIRST_MINER, column },
  ...{ rows: MINERS.length, columns: 1 },
});

const CHART: SheetChart = {
  ...{ name: "breakeven", type: "column", title: "Breakeven bitcoin price by miner" },
  altText: "Columns of the bitcoin price at which each miner's electricity costs what it earns.",
  ...{ xAxis: "Miner", yAxis: "USD/BTC" },
  series: [{ name: "Breakeven", values: minerCells(3), categories: minerCells(0) }],
  area: { row: LAST + 1, column: 0, rows: CHART_ROWS, columns: 5 },
};

const STYLES: readonly AreaStyle[] = [
  style("A1:A1", LOOKS.title),
  style("A2:A2", LOOKS.note),
  ...["A4:H4", "A10:H10", "A19:H19", "A23:H23"].map((area) => style(area, LOOKS.heading)),
  ...["B4:E4", "B10:E10", "B19:E19", `B23:E${LAST}`, "B12:D17", "C5:D8", "C11:C11", "C20:D22"].map(
    (area) => style(area, { align: "right" }),
  ),
  ...["B5:B7", "B11:B11", "A13:A15", "B12:C12", "B16:C16", "B20:B22", `A25:C${LAST}`].map((area) =>
    style(area, LOOKS.input),
  ),
  ...["B8:B8", "B13:C15", `D25:D${LAST}`].map((area) => style(area, { bold: true })),
  ...["G5:H9", "G11:H18", "G20:H22", `G24:H${LAST}`, `A${LAST + 1}:A${LAST + 1}`].map((area) =>
    style(area, LOOKS.quiet),
  ),
  style(`A${LAST + CHART_ROWS + 3}:H${LAST + CHART_ROWS + 3}`, LOOKS.heading),
  style("B5:B8", { numberFormat: "#,##0" }),
  style("A13:A15", { numberFormat: "0.00", align: "left" }),
  style("B13:C17", { numberFormat: "0.00" }),
  style("B20:B20", { numberFormat: "#,##0" }),
  style("B21:B21", { numberFormat: "0.000" }),
  style("B22:B22", { numberFormat: "#,##0" }),
  style(`B25:B${LAST}`, { numberFormat: "0.00" }),
  style(`C25:C${LAST}`, { numberFormat: "0.0000" }),
  style(`D25:D${LAST}`, { numberFormat: "#,##0" }),
  style(`E25:E${LAST}`, { numberFormat: "0%" }),
];

function style(address: string, look: Omit<AreaStyle, "row" | "column" | "rows" | "columns">) {
  const { row, column, rows, columns } = parseAddressOn(NAME, address);
  return { row, column, rows, columns, ...look };
}

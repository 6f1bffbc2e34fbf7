import { catalog } from "../../catalog";
import { figure } from "../../presets/companies";
import { parseAddressOn } from "../../sheet/address";
import type { CellValue } from "../../sheet/cells";
import type { Area, AreaStyle, Sheet, SheetCell } from "../../sheet/draft";
import { LOOKS } from "../../sheet/looks";
import { networkPrefill } from "../functions/networkValues";

export const NAME = "First sheet";
/** What the steps look at. */
export const READ = "A1:D13";

const TICKER = "CLSK";

/** The cells of the first sheet: four inputs with their sources, and room for two formulas. */
export function firstSheet(name: string): Sheet {
  return {
    name,
    rows: [
      [`At which bitcoin price does ${TICKER} switch its fleet off?`],
      ["Blue on yellow are inputs. The pane says what to do next."],
      ["Input", "Value", "Unit", "Of which day, on which basis"],
      ["Fleet efficiency", ...ofCompany("fleet_efficiency_j_th", "J/TH")],
      ["Power price", ...ofCompany("power_price_usd_kwh", "USD/kWh")],
      ["Network hashrate", ...ofNetwork("networkHashrateEhs", "EH/s")],
      ["Block reward", ...ofNetwork("blockRewardBtc", "BTC")],
      [null],
      ["Shutdown price", null, "USD/BTC"],
      [null],
      ["The same at other power prices"],
      ["USD/kWh", 0.03, 0.05, 0.07],
      ["USD/BTC"],
    ],
    styles: STYLES,
    columnWidths: [30, 13, 13, 44],
  };
}

function ofCompany(field: string, unit: string): SheetCell[] {
  const known = figure(TICKER, field);
  return known === undefined
    ? [null, unit]
    : [known.value, unit, `${TICKER}, ${known.asOf}, ${known.basis.replace(/_/g, " ")}`];
}

function ofNetwork(argument: string, unit: string): SheetCell[] {
  const parameter = catalog.find(({ name }) => name === "MINER_BREAKEVEN")?.parameters[argument];
  const known = parameter === undefined ? null : networkPrefill(argument, parameter);
  return known === null ? [null, unit] : [Number(known.text), unit, known.note];
}

const STYLES: readonly AreaStyle[] = [
  { ...areaOf("A1"), ...LOOKS.title },
  { ...areaOf("A2"), ...LOOKS.note },
  { ...areaOf("A3:D3"), ...LOOKS.heading },
  { ...areaOf("B4:B7"), ...LOOKS.input },
  { ...areaOf("B6"), numberFormat: "#,##0" },
  { ...areaOf("D4:D7"), ...LOOKS.quiet },
  { ...areaOf("A9:B9"), ...LOOKS.strong, numberFormat: "#,##0" },
  { ...areaOf("A11:D11"), ...LOOKS.heading },
  { ...areaOf("B12:D12"), ...LOOKS.input, numberFormat: "0.00" },
  { ...areaOf("B13:D13"), numberFormat: "#,##0" },
];

function areaOf(cells: string): Area {
  const { row, column, rows, columns } = parseAddressOn(NAME, cells);
  return { row, column, rows, columns };
}

/** What the sheet holds while it is worked on. */
export interface State {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** The cell that is selected, without its sheet; "" on another sheet. */
  readonly selected: string;
}

export interface Step {
  readonly say: string;
  /** Where it is to be done. */
  readonly cell: string;
  /** What can be put there in one's stead. */
  readonly formula?: string;
  isDone(state: State): boolean;
}

const RESULT = "B9";

export const STEPS: readonly Step[] = [
  {
    say: `In ${RESULT} ask for the bitcoin price at which the fleet's electricity costs what it earns. The four arguments are the cells above.`,
    cell: RESULT,
    formula: "=WATT.MINER_BREAKEVEN(B4,B5,B6,B7)",
    isDone: ({ values, formulas }) => isNumber(values[8][1]) && asks(formulas[8][1]),
  },
  {
    say: `Type another power price over the one in B5, such as 0.04. ${RESULT} follows.`,
    cell: "B5",
    isDone: ({ values }) =>
      isNumber(values[4][1]) && values[4][1] !== figure(TICKER, "power_price_usd_kwh")?.value,
  },
  {
    say: "One formula fills a row: in B13 ask the same with the three prices of row 12.",
    cell: "B13",
    formula: "=WATT.MINER_BREAKEVEN(B4,B12:D12,B6,B7)",
    isDone: ({ values, formulas }) => isNumber(values[12][3]) && asks(formulas[12][1]),
  },
  {
    say: `Select ${RESULT}: Explain then shows how its number comes about, step by step.`,
    cell: RESULT,
    isDone: ({ selected }) => selected === RESULT,
  },
];

function isNumber(value: CellValue): value is number {
  return typeof value === "number";
}

function asks(formula: unknown): boolean {
  return typeof formula === "string" && /\bMINER_BREAKEVEN\(/i.test(formula);
}

import type { Block, Column, SheetDescription } from "../../describe";
import { calcLines, checkLines, inputLines, tableColumns } from "../../rows";
import { ON_MODEL, ON_OWN_TERMS } from "./leaseValues";

/* Signed leases through the same model, as a check on its rents. */

/** By day of announcement: contract, first-year rent where published, whether in the test. */
const LEASES = [
  ["wulf_core42_2024", 125, 1],
  ["glxy_coreweave_phase_1", 150.376, 1],
  ["apld_coreweave_250", null, 1],
  ["wulf_fluidstack_2025_08", null, 1],
  ["wulf_fluidstack_cb5_2025", null, 0],
  ["apld_coreweave_150", null, 1],
  ["cifr_fluidstack_2025_09", null, 0],
  ["apld_hyperscaler_pf2", null, 0],
  ["wulf_abernathy_2025", null, 0],
  ["cifr_fluidstack_2025_11", null, 0],
  ["hut_river_bend_2025", null, 0],
  ["riot_amd_2026", null, 0],
  ["apld_delta_forge_1", null, 0],
  ["hut_beacon_point_2026", null, 0],
  ["apld_polaris_forge_3", null, 0],
  ["apld_delta_forge_2", null, 0],
] as const;

function fromContract(key: string, column: string): Pick<Column, "key" | "formula"> {
  return {
    key,
    formula: `=INDEX({contracts.${column}},MATCH({@contract},{contracts.contract},0))`,
  };
}

const NAME = '={@ticker}&": "&{@tenant}&", "&{@announced}';
const RENT_TERMS = "{@value},{@it},{@years},{@escalatorUsed}";
const table: Block = {
  kind: "table",
  key: "leases",
  title: "Signed leases of critical IT power, by day of announcement",
  note: "A blank cell is not published. First-year rents without a published figure follow from contract value, years and escalator.",
  columns: [
    ...tableColumns({
      name: { label: "Lease", unit: "text", formula: NAME },
      contract: { label: "Key", unit: "text", keys: true, align: "left" },
    }),
    { ...fromContract("ticker", "ticker"), label: "Ticker", unit: "text" },
    ...tableColumns({
      published: { label: "Published first-year rent", unit: "USD/kW-month" },
      tested: { label: "In the test", unit: "", format: "0" },
    }),
    { ...fromContract("tenant", "counterparty"), label: "Tenant", unit: "text", align: "left" },
    { ...fromContract("announced", "announced"), label: "Announced", unit: "text" },
    { ...fromContract("it", "it"), label: "IT power", unit: "MW" },
    { ...fromContract("site", "site"), label: "Site power", unit: "MW" },
    { ...fromContract("years", "years"), label: "Term", unit: "years", format: "0" },
    {
      ...fromContract("value", "value"),
      label: "Contract value",
      unit: "USD",
      format: "#,##0,,",
    },
    {
      ...fromContract("escalator", "escalator"),
      label: "Published escalator",
      unit: "rate/year",
      format: "0.0%",
    },
    ...tableColumns({
      escalatorUsed: {
        label: "Escalator used",
        unit: "rate/year",
        format: "0.0%",
        formula: "=IF(ISNUMBER({@escalator}),{@escalator},{escalator})",
      },
      average: {
        label: "Average rent",
        unit: "USD/kW-month",
        format: "0.0",
        formula: `=WATT.LEASE_RENT(${RENT_TERMS},"average")`,
        needs: ["@value", "@it", "@years"],
      },
      rent: {
        label: "First-year rent",
        unit: "USD/kW-month",
        format: "0.0",
        formula: `=IF(ISNUMBER({@published}),{@published},WATT.LEASE_RENT(${RENT_TERMS},"year1"))`,
        needs: ["@value", "@it", "@years"],
      },
      onModel: {
        label: "Value of a site watt, model's inputs",
        unit: "USD/W",
        formula: `=${ON_MODEL}`,
        needs: ["@rent"],
      },
      low: { label: "Published, hyperscaler", unit: "USD/W", formula: "={published#1}" },
      high: { label: "Published, neocloud", unit: "USD/W", formula: "={published#2}" },
    }),
    { ...fromContract("margin", "margin"), label: "Lease's own NOI margin", unit: "fraction" },
    {
      ...fromContract("capex", "capex"),
      label: "Own build cost",
      unit: "USD/IT MW",
      format: "0.0,,",
    },
    ...tableColumns({
      ownYield: {
        label: "Own yield on cost, year 1",
        unit: "fraction",
        formula:
          '=IF(COUNT({@margin},{@capex},{@rent})<3,"n/p",WATT.YIELD_ON_COST(WATT.LEASE_NOI({@it},{@rent},{@margin}),{@it}*{@capex}))',
      },
      ownValue: {
        label: "Value of a site watt, own terms",
        unit: "USD/W",
        formula: `=IF(COUNT({@margin},{@capex},{@rent},{@site})<4,"n/p",${ON_OWN_TERMS})`,
      },
      tests: {
        label: "Value if in the test",
        unit: "USD/W",
        formula: '=IF({@tested}=1,{@onModel},"")',
      },
    }),
  ],
  rows: LEASES,
  sources: ["core42", "galaxy"],
};

const chart: Block = {
  kind: "chart",
  name: "Leases against the published range",
  type: "line",
  title: "Value of a watt of site power: signed leases against the published values",
  altText:
    "Most signed leases, put through the same model, give between 5 and 10 USD a watt; the published values are 5.19 and 7.81.",
  xAxis: "Lease, by day of announcement",
  yAxis: "Equity value (USD/W of site power)",
  series: [
    {
      name: "Lease on the model's inputs",
      values: "{leases.onModel}",
      categories: "{leases.name}",
    },
    { name: "Published, hyperscaler", values: "{leases.low}", categories: "{leases.name}" },
    { name: "Published, neocloud", values: "{leases.high}", categories: "{leases.name}" },
  ],
};

export const leasesSheet: SheetDescription = {
  name: "Shell leases",
  title: "Powered shell: signed leases as a check",
  answer:
    '="Neocloud leases signed before the report: "&TEXT({testLow},"0.0")&" to "&TEXT({testHigh},"0.0")&" USD a watt, mean "&TEXT({testMean},"0.00")&", against "&TEXT({published#2},"0.00")&" published"',
  purpose:
    "Nothing is fitted here: the model's ratio, margin, build cost and multiple, and each lease's own first-year rent.",
  widths: [56, 24, 15, 15, 15, 42],
  blocks: [
    {
      kind: "lines",
      title: "Input",
      lines: inputLines({
        escalator: {
          label: "Escalator where none is published",
          unit: "rate/year",
          format: "0.0%",
          values: [0.03],
          name: "Assumed_escalator",
          standing: "assumption",
          source: "core42",
          note: "Published for four of the leases",
        },
      }),
    },
    table,
    {
      kind: "lines",
      title: "The test",
      lines: calcLines({
        testCount: {
          label: "Leases in the test",
          unit: "number",
          formula: "=COUNT({leases.tests})",
        },
        testMean: {
          label: "Mean value",
          unit: "USD/W",
          formula: "=AVERAGE({leases.tests})",
          strong: true,
        },
        testMedian: { label: "Median", unit: "USD/W", formula: "=MEDIAN({leases.tests})" },
        testLow: { label: "Lowest", unit: "USD/W", formula: "=MIN({leases.tests})" },
        testHigh: { label: "Highest", unit: "USD/W", formula: "=MAX({leases.tests})" },
      }),
    },
    chart,
    {
      kind: "notes",
      title: "Left out, and why",
      texts: [
        "CIFR and AWS (300 MW): known in site power only; a rent per site kW is not a rent per IT kW.",
        "CORZ and CoreWeave: the tenant pays for most of the build, so the value at the model's build cost would mean nothing.",
        "The test holds leases signed with a neocloud before 22 September 2025; WULF CB-5 is out because its terms are differences of totals.",
        "IREN and Microsoft is a cloud contract with the GPUs, not a lease: see the AI cloud contract model.",
      ],
    },
    {
      kind: "lines",
      title: "Checks",
      lines: checkLines({
        "Average rents give back the contract values": {
          holds:
            "ABS(SUMPRODUCT({leases.average},{leases.it},{leases.years})*12000/SUM({leases.value})-1)<0.000000001",
        },
        "Every lease was found among the contracts": {
          holds: "COUNT({leases.it})=ROWS({leases.it})",
        },
      }),
    },
  ],
};

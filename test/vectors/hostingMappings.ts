import type { Call, Inputs } from "../../scripts/vectors/inputs";

/** How a published figure of AI hosting comes out of the functions, in the unit of the file. */
export type HostingMapping = (inputs: Inputs, call: Call) => number;

const MILLION = 1e6;
const BILLION = 1e9;

interface ShellChange {
  readonly rent?: number;
  readonly build?: number;
  readonly multiple?: number;
  readonly output?: string;
}

function shell(inputs: Inputs, call: Call, change: ShellChange = {}): number {
  return call(
    "POWERED_SHELL_VALUE",
    inputs.numberOr("gross_mw", 100),
    null,
    change.rent ?? inputs.number("rent_kw_month"),
    inputs.number("pue"),
    inputs.number("noi_margin"),
    change.build ?? inputs.number("build_cost_per_it_w"),
    change.multiple ?? inputs.number("noi_multiple"),
    inputs.numberOr("years_to_stabilise", 0),
    inputs.numberOr("discount_rate", 0.1),
    inputs.numberOr("mining_noi_per_mw_year", 0),
    inputs.numberOr("mining_multiple", 5),
    change.output ?? "usd_per_w",
  );
}

const shellMillions =
  (output: string): HostingMapping =>
  (inputs, call) =>
    shell(inputs, call, { output }) / MILLION;

/** The argument that gives the target, where the value is a straight line in it. */
function solveLine(target: number, value: (x: number) => number): number {
  return (target - value(0)) / (value(1) - value(0));
}

const rent: HostingMapping = (inputs, call) =>
  call(
    "LEASE_RENT",
    inputs.number("tcv_usd"),
    inputs.number("mw"),
    inputs.number("term_years"),
    inputs.number("escalator"),
    inputs.text("basis") === "avg" ? "average" : "year1",
  );

const rentMillionsPerMwYear: HostingMapping = (inputs, call) =>
  (call(
    "LEASE_RENT",
    ...["tcv", "mw", "term"].map((name) => inputs.number(name)),
    null,
    "average",
  ) *
    12_000) /
  MILLION;

/** A contract of which only some terms are given; the others do not enter the output asked for. */
function cloud(call: Call, terms: Partial<CloudTerms>): number {
  const { value = 0, years = 1, itMw = 1, gpus = 0, site = 0, margin = 1 } = terms;
  const { prepaid = 0, output = "irr" } = terms;
  const skipped = new Array<null>(4).fill(null);
  return call(
    "CLOUD_CONTRACT",
    value,
    years,
    itMw,
    gpus,
    site,
    margin,
    prepaid,
    ...skipped,
    output,
  );
}

interface CloudTerms {
  readonly value: number;
  readonly years: number;
  readonly itMw: number;
  readonly gpus: number;
  readonly site: number;
  readonly margin: number;
  readonly prepaid: number;
  readonly output: string;
}

/** A year's EBITDA against the capital: a contract of one year at full margin. */
const payback: HostingMapping = (inputs, call) =>
  cloud(call, {
    value: inputs.number("ebitda"),
    gpus: inputs.number("gpu_capex"),
    site: inputs.number("dc_capex_per_mw"),
    itMw: inputs.number("mw"),
    output: "payback_years",
  });

/** IREN and Microsoft, GPUs alone, halls at 130 USD/kW-month, prepayment credited in years 3 to 5. */
const irenIrr: HostingMapping = (inputs, call) =>
  call(
    "CLOUD_CONTRACT",
    ...[9.7e9, 5, 200, 5.8e9, 0, 1 - inputs.numberOr("opex", 0.15), 0.2, 3],
    ...[inputs.numberOr("residual", 0), 0, 130, null, 1],
  );

const cover =
  (income: (inputs: Inputs) => number): HostingMapping =>
  (inputs, call) =>
    call(
      "DSCR",
      income(inputs),
      inputs.number("debt"),
      inputs.numberOr("rate", 0.0596),
      inputs.numberOr("years", 5),
    );

const byCase: readonly (readonly [ids: string, mapping: HostingMapping])[] = [
  ["PS-01 PS-09L PS-10L PS-09H PS-10H PS-16 PS-17 PS-19 PS-20", shell],
  ["PS-03 PS-04", shellMillions("equity_usd")],
  ["PS-06L PS-06H", shellMillions("value_usd")],
  ["PS-07L PS-07H", shellMillions("build_usd")],
  ["PS-12", (inputs, call) => shell(inputs, call, { build: 11 }) - shell(inputs, call)],
  ["PS-13", (inputs, call) => shell(inputs, call, { multiple: 16 }) - shell(inputs, call)],
  [
    "PS-14-7.81",
    (inputs, call) =>
      solveLine(inputs.number("target_per_w"), (multiple) => shell(inputs, call, { multiple })),
  ],
  [
    "PS-15-5.19",
    (inputs, call) =>
      solveLine(inputs.number("target_per_w"), (price) => shell(inputs, call, { rent: price })),
  ],
  [
    "LR-01 LR-02 LR-04 LR-10 LR-13 LR-14 LR-16 LR-17 LR-19 LR-20 LR-22 LR-23 LR-25 LR-26 LR-28 LR-34 LR-35",
    rent,
  ],
  ["LR-05", (inputs, call) => call("LEASE_RENT", inputs.number("arr_usd"), inputs.number("mw"), 1)],
  [
    "LR-07",
    (inputs, call) => {
      const perKwMonth = inputs.number("revenue_per_mw_year") / 12_000;
      return call("LEASE_NOI", 1, perKwMonth, inputs.number("margin"));
    },
  ],
  [
    "LR-08",
    (inputs, call) =>
      call("YIELD_ON_COST", inputs.number("noi_per_mw"), inputs.number("capex_per_mw")),
  ],
  [
    // No MW are given: they cancel.
    "LR-11",
    (inputs, call) => {
      const average = call(
        "LEASE_RENT",
        inputs.number("tcv_usd"),
        1000,
        inputs.number("term_years"),
        null,
        "average",
      );
      return call("LEASE_NOI", 1000, average, inputs.number("noi_margin")) / MILLION;
    },
  ],
  [
    "LR-25b",
    (inputs, call) => {
      const skipped = [null, null, 1, null] as const;
      const values = [inputs.number("it_mw"), ...skipped, inputs.number("cost_per_w")];
      const rest = new Array<null>(5).fill(null);
      return call("POWERED_SHELL_VALUE", ...values, ...rest, "build_usd") / MILLION;
    },
  ],
  [
    "LR-32",
    (inputs, call) => call("YIELD_ON_COST", inputs.number("avg_noi"), inputs.number("cost")),
  ],
  ["LR-41", (inputs, call) => call("YIELD_ON_COST", inputs.number("noi"), inputs.number("capex"))],
  ["LR-43 LR-46 LR-47", rentMillionsPerMwYear],
  ["FN-03 FN-07", cover((inputs) => inputs.number("noi1"))],
  [
    "FN-04",
    (inputs, call) =>
      call(
        "LEASE_IRR",
        ...["capex", "noi1", "years", "g"].map((name) => inputs.number(name)),
        ...new Array<null>(5).fill(null),
        1,
      ),
  ],
  [
    // A year's NOI of 1 covers its payment 1 / payment times; paid, so negative there.
    "FN-09",
    (inputs, call) => -1 / call("DSCR", 1, inputs.number("pv"), 0.075 / 12, inputs.number("nper")),
  ],
  [
    "FN-10",
    (inputs, call) => {
      const lease = [MILLION, 1, inputs.number("n"), inputs.number("g")] as const;
      return call("LEASE_RENT", ...lease, "average") / call("LEASE_RENT", ...lease, "year1");
    },
  ],
  [
    "GC-01",
    (inputs, call) =>
      cloud(call, {
        value: inputs.number("tcv"),
        years: inputs.number("term"),
        output: "annual_revenue_usd",
      }),
  ],
  [
    "GC-02",
    (inputs, call) =>
      cloud(call, {
        value: inputs.number("tcv"),
        prepaid: inputs.number("prepay"),
        output: "prepayment_usd",
      }),
  ],
  [
    "GC-04",
    (inputs, call) =>
      cloud(call, {
        value: inputs.number("revenue"),
        itMw: inputs.number("mw"),
        output: "revenue_usd_per_it_mw",
      }) / MILLION,
  ],
  ["GC-05", (inputs, call) => call("LEASE_RENT", inputs.number("revenue"), inputs.number("mw"), 1)],
  ["GC-13 GC-14", payback],
  ["GC-16 GC-17", irenIrr],
  [
    "GC-19",
    (inputs, call) =>
      cloud(call, {
        value: inputs.number("tcv"),
        years: inputs.number("term"),
        itMw: inputs.number("mw"),
        output: "revenue_usd_per_it_mw",
      }) / MILLION,
  ],
  [
    "GC-20",
    (inputs, call) =>
      cloud(call, {
        value: inputs.number("tcv") * BILLION,
        years: inputs.number("term"),
        output: "annual_revenue_usd",
      }) / BILLION,
  ],
  ["GC-22", cover((inputs) => inputs.number("ebitda"))],
  ["GC-23", cover((inputs) => inputs.number("ebitda") - inputs.number("credit"))],
  [
    "PT-07",
    (inputs, call) =>
      call("STABILISED_VALUE", inputs.number("noi_per_mw"), 1 / inputs.number("multiple")) -
      inputs.number("build_cost"),
  ],
];

export const hostingMappings: ReadonlyMap<string, HostingMapping> = new Map(
  byCase.flatMap(([ids, mapping]) => ids.split(" ").map((id) => [id, mapping] as const)),
);

const ARITHMETIC = "a sum, product or quotient of published figures that no function names";
const POWER = "power market: POWER_GAP and POWER_DEMAND";
const VALUATION = "valuation: CONVERSION_OPTION";

/** Figures of the file that no function of AI hosting gives, and why. */
export const leftOut: ReadonlyMap<string, string> = new Map(
  (
    [
      ["LR-25d LR-29 LR-31 LR-37 LR-38 LR-40 LR-44 LR-49 LR-50 LR-52", ARITHMETIC],
      ["FN-01 FN-06", ARITHMETIC],
      ["GC-07 GC-08 GC-10 GC-11", ARITHMETIC],
      ["PT-01 PT-03 PT-04 PT-06 PT-09 PT-10", ARITHMETIC],
      ["PG-02 PG-03 PG-05 PG-06 PG-08 PG-09 PG-11", POWER],
      ["PG-12 PG-14 PG-15 PG-17 PG-18 PG-20", POWER],
      ["RO-01 RO-04", VALUATION],
      ["RO-03", "a perpetual option, which no function values: a dated window fits the case"],
      ["PT-12", "a published constant: nothing is computed"],
    ] as const
  ).flatMap(([ids, reason]) => ids.split(" ").map((id) => [id, reason] as const)),
);

import { findCompany, tickers } from "../../../src/presets/companies";
import { FIELDS } from "../../../src/presets/fields";
import type { Company } from "../../../src/presets/types";
import type { VintageChoice } from "../../../src/presets/vintages";
import {
  companyArguments,
  fillableFunctions,
} from "../../../src/taskpane/companies/companyArguments";
import { compareCompanies } from "../../../src/taskpane/companies/compare";
import { contractFacts } from "../../../src/taskpane/companies/contractFacts";
import { factsOf, shownValue, words } from "../../../src/taskpane/companies/facts";
import { cautions } from "../../../src/taskpane/companies/notes";

function company(ticker: string): Company {
  const found = findCompany(ticker);
  if (found === undefined) {
    throw new Error(ticker);
  }
  return found;
}

describe("facts", () => {
  it.each(tickers())("show every field of %s once: known, a reading or missing", (ticker) => {
    const { key, others, strategy, missing } = factsOf(company(ticker), "latest");
    const known = [...key, ...others, ...strategy].map(({ field }) => field);
    const all = [...known, ...missing.map(({ name }) => name)];
    expect([...all].sort()).toEqual(FIELDS.map(({ name }) => name).sort());
  });

  it("name what was not published by the vintage", () => {
    const missing = (vintage: VintageChoice) =>
      factsOf(company("HIVE"), vintage).missing.map(({ label }) => label);
    expect(missing("2025-Q3")).toContain("Cash");
    expect(missing("latest")).not.toContain("Cash");
    expect(missing("2025-Q4")).not.toContain("Cash");
    expect(missing("2026-Q2")).toContain("Cash");
  });

  it.each([
    ["hashrate_eh_s", 36.6, "EH/s", "36.6 EH/s"],
    ["power_price_usd_kwh", 0.0512, "USD/kWh", "0.0512 USD/kWh"],
    ["market_cap_usd", 5_760_442_147, "USD", "5.76bn USD"],
    ["debt_usd", 859_350_000, "USD", "859.4m USD"],
    ["hpc_revenue_quarter_usd", 950_000, "USD", "950,000 USD"],
    ["share_price_usd", 40.3, "USD", "40.30 USD"],
    ["shares_outstanding", 371_807_186, "shares", "371.8m shares"],
    ["btc_held", 0, "BTC", "0 BTC"],
    ["gpu_count", 140_000, "count", "140,000"],
    ["subsidiary_stake_fraction", 0.801, "fraction", "80.1%"],
    ["strategy_path", "keep_mining", "text", "keep mining"],
  ] as const)("show %s of %s %s as %s", (...[field, value, unit, shown]) => {
    expect(shownValue({ field, value, unit })).toBe(shown);
  });

  it.each([
    ["critical_it", "critical IT"],
    ["n/a", ""],
    ["net_of_credits", "net of credits"],
    ["unit_it", "unit IT"],
  ])("say %s as '%s'", (code, shown) => {
    expect(words(code)).toBe(shown);
  });
});

describe("cautions", () => {
  it("name bases that differ, and not those that agree", () => {
    const tickers = ["IREN", "CIFR", "RIOT"];
    const fields = ["power_price_usd_kwh", "power_secured_mw"] as const;
    expect(cautions({ tickers, fields, vintage: "2025-Q3" })).toEqual([
      "Power price, bases differ: IREN gross, CIFR group average, RIOT net of credits.",
    ]);
  });

  it("name cash and debt of different days, which no enterprise value may mix", () => {
    const fields = ["cash_usd", "debt_usd"] as const;
    const days = cautions({ tickers: ["APLD", "CIFR", "HUT"], fields, vintage: "latest" }).filter(
      (line) => line.includes("financing"),
    );
    expect(days).toEqual([
      expect.stringMatching(/^CIFR: cash is of 2026-03-31, debt of 2026-06-30/),
      expect.stringMatching(/^HUT: cash is of 2026-08-03, debt of 2026-07-20/),
    ]);
  });

  it("say that CIFR's IT load leaves a lease out", () => {
    const fields = ["hpc_contracted_it_mw"] as const;
    expect(cautions({ tickers: ["CIFR"], fields, vintage: "2025-Q3" })).toEqual([
      expect.stringMatching(/^CIFR AI contracted, IT load: Fluidstack only/),
    ]);
  });

  it("mark low confidence and our readings", () => {
    const fields = ["power_price_usd_kwh", "strategy_path"] as const;
    expect(cautions({ tickers: ["HUT"], fields, vintage: "2025-Q3" })).toEqual([
      "Low confidence (old, second-hand or estimated): HUT Power price.",
      "Path and tier are our reading, not published facts.",
    ]);
  });
});

describe("contracts", () => {
  const rentOf = (ticker: string, id: string) =>
    contractFacts(ticker).find(({ contract }) => contract.id === id);

  it.each([
    // Value over MW x 12,000 x years.
    ["IREN", "iren_microsoft_2025", 808.333, "cloud revenue, GPUs included"],
    ["CIFR", "cifr_fluidstack_2025_09", 148.81, "average over the term"],
    ["CORZ", "corz_coreweave_all", 120.056, "average over the term"],
    ["CIFR", "cifr_aws_2025", 141.46, "average over the term"],
    ["HUT", "hut_river_bend_2025", 158.73, "average over the term"],
  ])("%s %s: %d USD per kW-month", (...[ticker, id, rent, note]) => {
    expect(rentOf(ticker, id)?.rentUsdPerKwMonth).toBeCloseTo(rent, 2);
    expect(rentOf(ticker, id)?.rentNote).toBe(note);
  });

  it.each([
    ["CIFR", "cifr_barber_lake_extension_2026", "IT load not published: no rent per kW of it"],
    ["IREN", "iren_other_cloud_2025", "value or term not published"],
    ["HIVE", "hive_bell_manitoba_2025", "money flows out: no rent"],
  ])("%s %s has no rent", (ticker, id, note) => {
    expect(rentOf(ticker, id)).toMatchObject({ rentUsdPerKwMonth: null, rentNote: note });
  });

  it("stand with the newest first, with MW basis and status", () => {
    const [newest, ...older] = contractFacts("CIFR");
    expect(newest.contract.id).toBe("cifr_barber_lake_extension_2026");
    expect(older.at(-1)).toMatchObject({
      title: "Fluidstack",
      status: "signed, colocation",
      power: "168 MW critical IT, 244 MW site",
    });
    const sum = contractFacts("CORZ").find(({ contract }) => contract.role === "aggregate");
    expect(sum?.status).toBe("signed, colocation, sum of several");
    const part = contractFacts("CORZ").find(({ contract }) => contract.role === "component");
    expect(part?.status).toBe("signed, colocation, part, not in totals");
  });
});

describe("two companies side by side", () => {
  const fields = compareCompanies("RIOT", "CIFR", "2025-Q3");
  const field = (name: string) => fields.find((one) => one.field.name === name);

  it("show every field that one of them has published", () => {
    expect(field("hashrate_eh_s")).toMatchObject({
      left: { value: 36.6, basis: "deployed" },
      right: { value: 23.6, basis: "installed" },
      caution: "Not on one basis: deployed and installed",
    });
    expect(field("power_secured_mw")).toMatchObject({
      left: { value: 1800 },
      right: { value: 997 },
      caution: null,
    });
    expect(field("ai_run_rate_target_usd")).toBeUndefined();
  });

  it("leave a gap where only one of them has", () => {
    const gaps = fields.filter(({ left, right }) => left === null || right === null);
    expect(gaps.length).toBeGreaterThan(0);
    expect(gaps.every(({ caution }) => caution === null)).toBe(true);
  });
});

describe("arguments from a company", () => {
  const argument = (fn: string, ticker: string, name: string) => {
    const definition = fillableFunctions().find((one) => one.name === fn);
    if (definition === undefined) {
      throw new Error(fn);
    }
    return companyArguments(definition, ticker, "2025-Q3").find((one) => one.name === name);
  };

  it("come from fields of the same meaning", () => {
    const [figure] = argument("MINER_BREAKEVEN", "RIOT", "efficiencyJPerTh")?.candidates ?? [];
    expect(figure).toMatchObject({ field: "fleet_efficiency_j_th", value: 20.5 });
    expect(argument("MINER_BREAKEVEN", "RIOT", "networkHashrateEhs")).toMatchObject({
      required: true,
      candidates: [],
      unpublished: false,
    });
  });

  it("say where the company has published nothing", () => {
    expect(argument("MINER_BREAKEVEN", "BTDR", "efficiencyJPerTh")).toMatchObject({
      candidates: [],
      unpublished: true,
    });
  });

  it("never take a figure that adds unlike loads for site power", () => {
    const fields = (ticker: string) =>
      argument("POWERED_SHELL_VALUE", ticker, "siteMw")?.candidates.map(({ field }) => field);
    expect(fields("RIOT")).toContain("power_operating_mw");
    expect(fields("APLD")).not.toContain("power_operating_mw");
  });

  it("have the unit of the argument", () => {
    for (const definition of fillableFunctions()) {
      for (const ticker of tickers()) {
        for (const { parameter, candidates } of companyArguments(definition, ticker, "latest")) {
          const units = candidates.map(({ unit }) => (unit === "count" ? "GPUs" : unit));
          expect(units.filter((unit) => !("unit" in parameter) || unit !== parameter.unit)).toEqual(
            [],
          );
        }
      }
    }
  });

  it("are offered for functions whose arguments all fit a form", () => {
    const names = fillableFunctions().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["MINER_BREAKEVEN", "POWERED_SHELL_VALUE"]));
    expect(names).not.toContain("COMPANY");
    expect(names).not.toContain("FLEET_EFFICIENCY");
  });
});

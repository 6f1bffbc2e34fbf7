import { models, type Model } from "../../src/models";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* Headline answers against published figures and hand arithmetic, and what a change does to them. */

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

function open(id: string, company?: string): Promise<OpenModel> {
  const model = models.find((one) => one.id === id) as Model;
  return OpenModel.insert(bench.port, model, { company });
}

async function allChecks(model: OpenModel): Promise<string> {
  return (await model.texts())[2][1];
}

it("the breakeven model gives the shutdown price of IREN", async () => {
  const model = await open("miner-breakeven", "IREN");
  // 152.27e12 x 2^32 / 600 s = 1,089,998 PH/s; 3.125 / 0.9938 = 3.1445 BTC; the pool keeps 1%.
  // 24 h x 15 J/TH x 0.0512 = 18.432 USD; x 1,089,998 / (144 x 3.1445 x 0.99) = 44,817 USD/BTC.
  const [shutdown] = await model.line("Shutdown price");
  expect(shutdown).toBeCloseTo(44_817, -1);
  expect((await model.line("Margin of safety: fall of bitcoin to that price"))[0]).toBeCloseTo(
    0.502,
    3,
  );
  // Half the subsidy at an unchanged network doubles it.
  const [, after] = await model.line("Shutdown price", { after: "What the next halving does" });
  expect(Number(after) / Number(shutdown)).toBeCloseTo(2, 9);
  const [[, answer]] = [(await model.values()).map(([cell]) => cell)];
  expect(answer).toBe("IREN switches off below 44,817 USD/BTC, 50% under the bitcoin price");

  await model.type("Your bitcoin price", 40_000);
  expect((await model.values())[1][0]).toBe(
    "IREN switches off below 44,817 USD/BTC, 12% above the bitcoin price",
  );
  await model.type("Power price", 0.0256, { column: 1 });
  expect((await model.line("Shutdown price"))[0]).toBeCloseTo(Number(shutdown) / 2, 6);
  expect((await model.texts()).find(([label]) => label === "Power price")?.[5]).toBe("your figure");
  expect(await allChecks(model)).toBe("OK");
});

it("a published cost stands beside the shutdown price of the power price, and says what it covers", async () => {
  const model = await open("miner-breakeven", "CIFR");
  // 34,189 x 152.27 / 130.
  expect((await model.line("That cost at the difficulty above"))[0]).toBeCloseTo(40_045.84, 2);
  // 34,189 USD x 144 x 3.1445 x 0.99 / 930,576 PH/s = 16.469 USD; / (24 x 16.8) kWh.
  expect((await model.line("Power price that the cost means"))[0]).toBeCloseTo(0.040847, 6);
  expect((await model.line("Over the power price used"))[0]).toBeCloseTo(0.040847 / 0.031 - 1, 4);
  const texts = await model.texts();
  const [fleet, cost] = texts.filter(([cell]) => cell === "MARA");
  expect([fleet[3], cost[2]]).toEqual(["owned sites only", "owned sites only"]);
  // 31.3 USD x 1,089,998 PH/s / (144 x 3.1445 x 0.99).
  expect(texts.map(([cell]) => cell).join()).toContain("is a shutdown price of 76,106 USD/BTC");
  await model.type("Company", "MARA");
  expect((await model.values())[1][0]).toBe(
    "MARA switches off below 42,717 USD/BTC, 53% under the bitcoin price (power price of owned sites only)",
  );
  await model.type("Company", "RIOT");
  expect((await model.line("Power price that the cost means"))[0]).toBe("more than power");
  await model.type("Headline cost of one bitcoin", 30_000, { column: 1 });
  expect((await model.line("What the headline cost covers"))[0]).toBe("electricity, your figure");
  expect(await allChecks(model)).toBe("OK");
});

it("the shell gives the published 5.19 and 7.81, and the other families do", async () => {
  const model = await open("powered-shell");
  const texts = await model.texts();
  const line = (label: string) => texts.find(([cell]) => cell === label) ?? [];
  expect(line("Equity value of a watt of site power").slice(2, 4)).toEqual(["5.19", "7.81"]);
  expect(line("Yield on cost").slice(2, 4)).toEqual(["11.2%", "13.4%"]);
  // Rents of the six families, solved by hand from the published values.
  const families = texts
    .filter(([label]) => /^[A-F] {2}/.test(label))
    .map((row) => row.slice(7, 11));
  expect(families).toEqual([
    ["109.5", "131.7", "5.19", "7.81"],
    ["99.3", "116.4", "5.19", "7.81"],
    ["113.9", "138.4", "5.19", "7.81"],
    ["109.6", "129.5", "5.19", "7.81"],
    ["102.6", "148.2", "5.19", "7.81"],
    ["123.1", "149.4", "5.19", "7.81"],
  ]);
  // 10 USD/kW-month more rent is 10 x 12 x 0.85 x 15 / 1000 / 1.3 = 1.177 USD/W.
  await model.type("Rent", 119.46);
  expect((await model.line("Equity value of a watt of site power"))[0]).toBeCloseTo(
    5.19 + 1.177,
    2,
  );
  expect(await allChecks(model)).toBe("OK");
  // A year and three quarters to build takes the value to 3.83 (reference figures).
  await model.type("Rent", 109.46);
  await model.type("Time to build", 1.75);
  expect((await model.line("Equity value of a watt of site power"))[0]).toBeCloseTo(3.83, 2);
  expect(await allChecks(model)).toBe("OK");
});

it("signed leases and debt follow the shell's inputs on their own sheets", async () => {
  const model = await open("powered-shell");
  const leases = await model.texts(1);
  const inputs = { sheet: 1, first: "Lease" };
  const keys = (await model.column("Key", inputs)).map(({ value: key }) => key);
  const values = await model.column("Value of a site watt, model's inputs", inputs);
  const value = (id: string) => {
    const { row, column } = values[keys.indexOf(id)];
    return leases[row][column];
  };
  // The broker's model on first-year rents, computed by hand for these five.
  expect(
    [
      "wulf_core42_2024",
      "glxy_coreweave_phase_1",
      "apld_coreweave_250",
      "wulf_fluidstack_2025_08",
      "apld_coreweave_150",
    ].map(value),
  ).toEqual(["7.02", "10.01", "7.07", "8.13", "6.37"]);
  const [mean] = await model.line("Mean value", { sheet: 1 });
  const [median] = await model.line("Median", { sheet: 1 });
  expect([Number(mean).toFixed(2), Number(median).toFixed(2)]).toEqual(["7.72", "7.07"]);
  // Level payment on 615.4m over 15 years at 6.129%: 63.9m; 85.9m of NOI cover it 1.344 times.
  const [cover] = await model.line("Cover of the first lease year", { sheet: 2 });
  expect(cover).toBeCloseTo(1.344, 3);
  const [payments] = await model.line("The same over the payments of the schedule", { sheet: 2 });
  expect(payments).toBeCloseTo(1.367, 3);
  const [before] = await model.line("Levered IRR of the equity", { sheet: 2 });
  // By the month and without a sale: balance carried period by period, rate by bisection.
  expect(before).toBeCloseTo(0.152685, 6);
  expect((await model.line("Unlevered IRR", { sheet: 2 }))[0]).toBeCloseTo(0.09169, 6);
  const ready = await model.line("Worth more if ready in 1.75 than in 5 years");
  expect(ready.slice(0, 2).map((usdPerW) => Number(usdPerW).toFixed(2))).toEqual(["1.89", "2.48"]);
  await model.type("Tenant", "neocloud", { sheet: 2 });
  const [after] = await model.line("Levered IRR of the equity", { sheet: 2 });
  expect(Number(after)).toBeGreaterThan(Number(before));
  await model.type("Term of the lease", 20, { sheet: 2 });
  await model.type("Delay after the build", 0.5, { sheet: 2 });
  await model.type("Interest before the lease starts", "capitalised", { sheet: 2 });
  expect(await model.line("Levered IRR of the equity", { sheet: 2 })).not.toContain("#VALUE!");
  expect(await allChecks(model)).toBe("OK");
});

it("the gap is 44 GW, and 13 after time-to-power solutions", async () => {
  const model = await open("power-gap");
  expect((await model.line("Gap before time-to-power solutions"))[0]).toBe(44);
  expect((await model.line("Gap after them; negative is a surplus"))[0]).toBeCloseTo(13, 1);
  const texts = await model.texts();
  expect(texts[1][0]).toBe(
    "The gap is 44 GW, 68% of the need; 13 GW are left after time-to-power solutions",
  );
  const versions = texts
    .filter(([label]) => label.startsWith("Morgan Stanley, "))
    .map((row) => row.slice(4, 6));
  expect(versions).toEqual([
    ["n/p", "36.0"],
    ["44.0", "45.0"],
    ["44.0", "44.0"],
    ["n/p", "47.0"],
    ["49.0", "49.0"],
  ]);
  await model.type("Path of demand", "S&P Global / 451 (October 2025)");
  // 108.0 - 50.5 = 57.5 needed, less 15 and 6.
  expect((await model.line("Gap before time-to-power solutions"))[0]).toBeCloseTo(36.5, 9);
  expect(await allChecks(model)).toBe("OK");
});

it("a path of demand on another basis fails the check", async () => {
  const model = await open("power-gap");
  await model.type("Path of demand", "McKinsey, medium (2024)");
  expect(await allChecks(model)).toBe("CHECK");
});

it("the three paths create what PATH_COMPARE says, and a rent moves the landlord", async () => {
  const model = await open("three-paths", "IREN");
  const created = await model.line("Value created");
  // The landlord's is 5.19 USD a watt. Compute: 6,342,308 x 3.790787 + 13,692,308 x 0.620921
  // - 33,846,154 = -1,301,970 USD a MW.
  expect(Number(created[1]) / 1e6).toBeCloseTo(5.19, 2);
  expect(Number(created[2])).toBeCloseTo(-1_301_970, -2);
  const [indifference] = await model.line("Bitcoin price at which a year's cash is equal");
  // (12,000 x 109.46 x 0.85 - 1,000,000) / 1.3 = 89,609 USD a MW-year, 10.23 a MWh; + 51.2 of power;
  // 0.360 PH-days a MWh... 61.43 USD x 0.36 MWh a PH-day / 0.00041127 BTC = 53,772 USD.
  expect(indifference).toBeCloseTo(53_772, -1);
  // Five times the mining margin is 15 times the NOI less the build there: 5,190,292 USD a MW.
  expect((await model.line("Bitcoin price at which the value created is equal"))[0]).toBeCloseTo(
    148_546,
    -1,
  );
  expect((await model.line("What the two prices say"))[0]).toBe(
    "mining leaves more cash a year, leasing more value",
  );
  // 12,000 x 109.46 / 1.3 / 8,760.
  expect((await model.line("Rent per MWh of site power"))[0]).toBeCloseTo(115.34, 2);
  await model.type("Mining's cost beside power", 5);
  // 5 USD on 66.667 PH/s is 121,667 a year, five times that 608,333.
  expect(Number((await model.line("Value created"))[0])).toBeCloseTo(
    Number(created[0]) - 608_333.33,
    0,
  );
  expect(await allChecks(model)).toBe("OK");
  await model.type("Mining's cost beside power", 0);
  await model.type("Rent", 150);
  expect(Number((await model.line("Value created"))[1])).toBeGreaterThan(Number(created[1]));
  expect((await model.line("With the right to wait"))[0]).toBe("type inputs");
  await model.type("Volatility of the shell's value", 0.3);
  await model.type("Volatility of the mining value", 0.6);
  await model.type("Correlation of the two", 0.2);
  const [waiting] = await model.line("With the right to wait");
  const [today] = await model.line("Converting today, if it pays");
  // At a rent of 150 the year's rent that waiting misses is worth more than the choice.
  expect(Number(waiting)).toBeLessThan(Number(today));
  expect(await allChecks(model)).toBe("OK");
});

it("the cloud contract gives IREN's published figures", async () => {
  const model = await open("ai-cloud-contract");
  expect((await model.line("Revenue a year"))[0]).toBe(1.94e9);
  expect((await model.line("Prepayment"))[0]).toBe(1.94e9);
  expect((await model.line("Revenue of a MW of critical IT power"))[0]).toBe(9.7e6);
  expect((await model.line("Revenue of a GPU-hour"))[0]).toBeCloseTo(2.91, 2);
  expect((await model.line("Payback of the GPUs alone"))[0]).toBeCloseTo(3.5, 1);
  expect((await model.line("Payback of GPUs and site"))[0]).toBeCloseTo(5.3, 1);
  // Monthly flows by bisection, the balance carried month by month.
  expect((await model.line("IRR with the residuals"))[0]).toBeCloseTo(0.12679, 5);
  expect((await model.line("IRR without residuals"))[0]).toBeCloseTo(-0.03644, 5);
  expect((await model.line("IRR after debt, with the residuals"))[0]).toBeCloseTo(0.17623, 5);
  expect((await model.line("IRR after debt, without residuals"))[0]).toBeCloseTo(-0.21416, 5);
  const alone = "debt, no GPU residual value";
  expect((await model.line(`Before ${alone}`))[0]).toBeCloseTo(0.10699, 5);
  expect((await model.line(`After ${alone}`))[0]).toBeCloseTo(0.25346, 5);
  const left = "debt, with GPU residual value";
  expect((await model.line(`Before ${left}`))[0]).toBeCloseTo(0.18991, 5);
  expect((await model.line(`After ${left}`))[0]).toBeCloseTo(0.42907, 5);
  expect((await model.line("Least cover of debt service"))[0]).toBeCloseTo(1.18484, 5);
  // 5.8 of GPUs, 3.0 of site, 1.94 prepaid, 3.65 of debt.
  const gap = "Capital of GPUs and site, less prepayment, less debt";
  expect((await model.line(gap))[0]).toBeCloseTo(3.21e9, 0);
  const texts = await model.texts();
  const top = texts.findIndex(([label]) => label === "Cover of debt service by year");
  expect(texts.slice(top + 4, top + 9).map((row) => row[2])).toEqual([
    "1.95x",
    "1.95x",
    "1.18x",
    "1.18x",
    "1.18x",
  ]);
  await model.type("Prepaid share of the contract value", 0.25);
  expect((await model.line("Prepayment"))[0]).toBeCloseTo(2.425e9, 0);
  expect((await model.line("Revenue a year"))[0]).toBe(1.94e9);
  await model.type("Term in whole years", 7);
  expect(await allChecks(model)).toBe("OK");
});

/** The three cases of a line below the heading. */
async function cases(model: OpenModel, label: string, after = "The parts"): Promise<number[]> {
  return (await model.line(label, { after })).slice(0, 3).map(Number);
}

it("the parts of IREN add up by hand, at diluted shares that no longer change", async () => {
  const model = await open("sum-of-the-parts", "IREN");
  // Microsoft: 1.94bn x 85% over 200 IT MW, five years at 10% paid within the year, then the hall at
  // 109.46 x 12 x 85% x 15 and a fifth of the GPUs; all of 44m a MW was to spend on the day of the cash.
  expect((await cases(model, "Signed contracts"))[1]).toBeCloseTo(226_579_607.9, 0);
  // 1,800 MW at even odds in three years, 12.8826m a MW let less 10m / 1.3 halfway there.
  const free = "Secured power, neither running nor let";
  expect((await cases(model, free))[1]).toBeCloseTo(2_710_185_749.9, 0);
  expect((await cases(model, "Power that mines, if it is let"))[1]).toBeCloseTo(609_791_793.7, 0);
  expect((await cases(model, "Pipeline power"))[1]).toBeCloseTo(193_765_326, 0);
  // 50 EH/s x 365 days x (88% x (37.388 x 99% - 360 kWh x 0.0512) - 5) x 5 x 75%.
  const mining = "Mining, where power is not let";
  expect((await cases(model, mining))[1]).toBeCloseTo(776_924_979.3, 0);
  const [, sum] = await cases(model, "Sum of the known parts");
  expect(sum).toBeCloseTo(4_327_247_456.8, 0);
  // The notes at 13.64 convert, those at 16.81 do not: (4,327.25 + 550) / 319.5m shares are 15.27 USD.
  const [, value] = await cases(model, "Value a share", "Answer");
  const [, shares] = await cases(model, "Diluted shares at the value", "Shares at the value");
  expect(value * shares).toBeCloseTo(sum + 550e6, -5);
  // At the bitcoin price that it implies the sheet gives the share price.
  await model.type(
    "Your bitcoin price",
    (
      await model.line("Bitcoin price", { after: "What the price implies, one term at a time" })
    )[0] as number,
  );
  const [, atImplied] = await cases(model, "Sum of the known parts");
  // 339.06m diluted shares at 48.85, less the 990m that converts.
  expect(atImplied).toBeCloseTo(48.85 * 339_059_584 - 990e6, -6);
  expect(await allChecks(model)).toBe("OK");
});

it("leases of CORZ and CIFR are worth what their own terms say", async () => {
  const model = await open("sum-of-the-parts", "CORZ");
  // 10.2bn over 12 years at 3%: 101.51 USD/kW-month, 77.5% of it at 15 times, less 246 of 730.5 days
  // of 1.486m of cost.
  expect((await cases(model, "Signed contracts"))[1]).toBeCloseTo(7_647_092_719, -3);
  // 832 running + 767 let - 1,300 secured: 299 MW would count twice.
  expect((await model.line("Let and still counted as running"))[0]).toBeCloseTo(299, 9);
  expect((await model.values())[1][0]).toMatch(
    /^The known parts of CORZ come to .*some figures are not published$/,
  );
  // Between CoreWeave's offer of 20.40 and the 30 that Cantor put on leases and power.
  const [bear, base, bull] = await cases(model, "Value a share", "Answer");
  expect(base).toBeGreaterThan(20.4);
  expect(base).toBeLessThan(30);
  expect(bear).toBeLessThan(base);
  expect(bull).toBeGreaterThan(base);
  expect(await allChecks(model)).toBe("OK");
});

it("the comps table nets debt, cash and coins, and shows what is not published", async () => {
  const model = await open("comps");
  const texts = await model.texts();
  const shown = async (ticker: string, ...labels: string[]) =>
    Promise.all(
      labels.map(async (label) => {
        const at = (await model.column(label)).find(({ name }) => name === ticker);
        return at && (await model.texts())[at.row][at.column];
      }),
    );
  const EV = "EV, basic shares";
  const DILUTED = ["Diluted shares at the price", "EV, diluted", "EV/W in operation (site)"];
  const LET = "EV/W contracted (critical IT)";
  // 13,847.5 + 1,990 - 1,800 - 0 = 14,037.5 million USD.
  expect(await shown("IREN", EV)).toEqual(["14,038"]);
  // RIOT: 5,183.0 + 859.35 - 330.7 - 19,287 x 0.09 = 3,975.8, and nothing is in the money.
  expect(await shown("RIOT", EV, ...DILUTED)).toEqual(["3,976", "372", "3,976", "3.43"]);
  // 339.06m shares x 48.85 + 1,990 - 990 that converts - 1,800 = 15,763.1, over 810 MW;
  // 459.87m x 14.58 + 1,472.5 - 172.5 - 1,207.5 - 1,500 x 0.09 = 6,662.5, over 477 MW.
  expect(await shown("IREN", ...DILUTED)).toEqual(["339", "15,763", "19.46"]);
  expect(await shown("CIFR", ...DILUTED)).toEqual(["460", "6,663", "13.97"]);
  // Over 200 IT MW; Cipher's 544 site MW are more than its 168 IT MW can stand for.
  expect([...(await shown("IREN", LET)), ...(await shown("CIFR", LET))]).toEqual(["78.82", "n/p"]);
  // 237.71m shares x 3.48 + 25 - 47 of cash and bitcoin in one figure.
  expect(await shown("HIVE", "Bitcoin held", EV, "EV, diluted")).toEqual(["n/p", "805", "805"]);
  expect(
    await Promise.all(["RIOT", "IREN", "HIVE"].map((ticker) => shown(ticker, "Cash and debt"))),
  ).toEqual([["days differ"], ["one day"], ["one day"]]);
  const ranked = texts.findIndex(([label]) => label.startsWith("Ranking by"));
  expect(texts.slice(ranked + 3, ranked + 10).map((cells) => cells[1])).toEqual([
    "IREN",
    "CIFR",
    "CORZ",
    "CLSK",
    "RIOT",
    "HUT",
    "MARA",
  ]);
  await model.type("Rank by", "shutdown price");
  expect((await model.texts()).slice(ranked + 3, ranked + 5).map((cells) => cells[1])).toEqual([
    "HIVE",
    "CLSK",
  ]);
  expect(await allChecks(model)).toBe("OK");
  await model.type("Figures of", "2025-Q4");
  expect((await model.texts())[1][0]).toBe("No company has all figures for EV/W in operation");
  expect(await allChecks(model)).toBe("OK");
  await model.type("Figures of", "2026-Q2");
  const riot = (await model.column(EV)).find(({ name }) => name === "RIOT");
  // 378,022,964 x 27.38 + 853.7m - 471.383m, 77.485m restricted, less 11,380 BTC at 62,999, the mean of June 2026.
  expect(riot?.value).toBeCloseTo(9_938_172_134, -3);
});

const PLACE = { first: "Place" };

it("the review values the nine as the sum of the parts does, by upside", async () => {
  const model = await open("nine-companies");
  const texts = await model.texts();
  const shown = async (ticker: string, label: string) => {
    const tickers = await model.column("Ticker", PLACE);
    const place = tickers.findIndex(({ value }) => value === ticker);
    const at = (await model.column(label, PLACE))[place];
    return texts[at.row][at.column];
  };
  // (4,327.25m + 550m) / 319.5m shares; EV 339.06m x 48.85 + 1,990 - 990 - 1,800, over 810 MW.
  expect(await shown("IREN", "Value a share")).toBe("15.27");
  expect(await shown("IREN", "EV/W running")).toBe("19.46");
  // What is signed is worth 226.6m; the price asks 16,563.1 - 990 - 4,327.2 more, over 200 IT MW.
  expect(await shown("IREN", "Implied, let MW")).toBe("57.4");
  // 5,183.0 + 859.35 - 330.7 - 19,287 x 0.09 = 3,975.8 over 1,160 MW.
  expect(await shown("RIOT", "EV/W running")).toBe("3.43");
  const tickers = await model.column("Ticker", PLACE);
  expect(tickers.map(({ value }) => value)).toEqual([
    ...["CORZ", "HUT", "MARA", "HIVE", "CLSK", "RIOT", "BTDR", "CIFR", "IREN"],
  ]);
  // Least squares of the eight enterprise values over 2,910, 997, 1,800, 1,300, 2,550, 1,312, 2,402, 530 MW.
  const explained = await model.line("R2: share of EV differences explained");
  expect(explained[0]).toBeCloseTo(0.3053, 3);
  expect(await allChecks(model)).toBe("OK");
});

it("the build-out of IREN spends the published 8.8bn and is short by what remains", async () => {
  const model = await open("build-out-funding", "IREN");
  // 5.8bn of GPUs and 15m a MW for the hall over 200 MW, of which a fifth of 9.7bn is prepaid.
  expect((await model.line("Capex left on what is signed"))[0]).toBeCloseTo(8.8e9, -3);
  expect((await model.line("Prepayments still to come"))[0]).toBeCloseTo(1.94e9, -3);
  // From 1.8bn on 31 October 2025, quarter by quarter: capex and prepayment evenly from 3 November to
  // 13 August 2026, 50 EH/s at 37.39 USD, 1.94bn x 85% of rent from then on, 33.55m of coupons a year.
  const gap = await model.line("Funding gap over twelve quarters");
  expect(Number(gap[0]) / 1e6).toBeCloseTo(4679.74, 1);
  expect(gap[1]).toBe(0);
  const lowest = await model.line("Lowest cash");
  expect(Number(lowest[1]) / 1e6).toBeCloseTo(1242.25, 1);
  expect((await model.line("In the quarter")).slice(0, 2)).toEqual(["2026 Q3", "2026 Q2"]);
  // 141 of 365 days from 13 August on.
  const noi = await model.line("Contracted NOI of the second calendar year");
  expect(Number(noi[0]) / 1e6).toBeCloseTo((1940 * 0.85 * 141) / 365, 3);
  // 550m and 440m of November and the new 1bn, that is all of the published debt.
  expect((await model.line("Debt in the list of instruments"))[0]).toBe(1.99e9);
  expect((await model.line("Published debt beyond the list"))[0]).toBeCloseTo(0, 3);
  expect(await allChecks(model)).toBe("OK");
  await model.type("Overheads a quarter", 10e6);
  await model.type("Project debt over capex", 0);
  const dearer = await model.line("Funding gap over twelve quarters");
  expect(Number(dearer[0]) / 1e6).toBeCloseTo(4719.74, 1);
  expect(dearer[1]).toBeCloseTo(Number(dearer[0]), 3);
  expect(await allChecks(model)).toBe("OK");
});

import fc from "fast-check";
import {
  breakevenEfficiencyJPerTh,
  breakevenNetworkEhs,
  breakevenPowerPriceUsdPerKwh,
  netHashpriceUsdPerPhDay,
} from "../../src/core/breakevens";
import { allInCostUsd, cashCostUsd, costUsdPerBtc, directCostUsd } from "../../src/core/costPerBtc";
import {
  fleetEfficiencyJPerTh,
  fleetHashrateEhs,
  fleetPowerMw,
  machinePowerMw,
} from "../../src/core/fleet";
import { shutdownPriceUsdPerBtc } from "../../src/core/mining";
import { miningMargin, miningProfitUsd, revenueUsdPerMwh } from "../../src/core/miningIncome";
import { hashpriceUsdPerPhDay } from "../../src/core/network";
import { btcMined, realisedHashrateEhs } from "../../src/core/production";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const operation = fc.record({
  btcPriceUsd: between(1_000, 1e6),
  networkHashrateEhs: between(10, 5_000),
  blockRewardBtc: between(0.5, 10),
  efficiencyJPerTh: between(5, 100),
  powerPriceUsdPerKwh: between(0.005, 0.2),
  poolFeeFraction: between(0, 0.5),
  pue: between(1, 2),
  otherCostUsdPerPhDay: between(0, 20),
});

describe("breakevens are the zeros of the margin", () => {
  it("for the price of bitcoin", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const btcPriceUsd = shutdownPriceUsdPerBtc(args);
        const hashprice = hashpriceUsdPerPhDay({ ...args, btcPriceUsd });
        expect(miningMargin({ ...args, hashpriceUsdPerPhDay: hashprice })).toBeCloseTo(0, 9);
      }),
    );
  });

  it("for the power price, which may be negative", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const income = { ...args, hashpriceUsdPerPhDay: hashpriceUsdPerPhDay(args) };
        const powerPriceUsdPerKwh = breakevenPowerPriceUsdPerKwh(income);
        expect(miningMargin({ ...income, powerPriceUsdPerKwh })).toBeCloseTo(0, 9);
      }),
    );
  });

  it("for the efficiency, where there is one", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const income = { ...args, hashpriceUsdPerPhDay: hashpriceUsdPerPhDay(args) };
        fc.pre(netHashpriceUsdPerPhDay(income) > args.otherCostUsdPerPhDay);
        const efficiencyJPerTh = breakevenEfficiencyJPerTh(income);
        expect(miningMargin({ ...income, efficiencyJPerTh })).toBeCloseTo(0, 9);
      }),
    );
  });

  it("for the network's hashrate", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const networkHashrateEhs = breakevenNetworkEhs(args);
        const hashprice = hashpriceUsdPerPhDay({ ...args, networkHashrateEhs });
        expect(miningMargin({ ...args, hashpriceUsdPerPhDay: hashprice })).toBeCloseTo(0, 9);
      }),
    );
  });

  it("for a fleet's profit", () => {
    fc.assert(
      fc.property(operation, between(0.1, 100), (args, hashrateEhs) => {
        const fleet = { ...args, hashrateEhs, days: 365, uptimeFraction: 1 };
        const hashprice = hashpriceUsdPerPhDay(args);
        const income = { ...fleet, hashpriceUsdPerPhDay: hashprice };
        const powerPriceUsdPerKwh = breakevenPowerPriceUsdPerKwh(income);
        const revenue = hashrateEhs * 365_000 * hashprice;
        expect(miningProfitUsd({ ...income, powerPriceUsdPerKwh }) / revenue).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("a halving of the reward", () => {
  it("doubles the shutdown price and halves the network that a machine stands", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const after = { ...args, blockRewardBtc: args.blockRewardBtc / 2 };
        expect(shutdownPriceUsdPerBtc(after) / shutdownPriceUsdPerBtc(args)).toBeCloseTo(2, 12);
        expect(breakevenNetworkEhs(after) / breakevenNetworkEhs(args)).toBeCloseTo(0.5, 12);
      }),
    );
  });
});

describe("profit and revenue", () => {
  it("is the margin times revenue while machines run all the time", () => {
    fc.assert(
      fc.property(operation, between(0.1, 100), between(1, 365), (args, hashrateEhs, days) => {
        const hashprice = hashpriceUsdPerPhDay(args);
        const income = { ...args, hashpriceUsdPerPhDay: hashprice };
        const revenue = hashrateEhs * 1000 * days * netHashpriceUsdPerPhDay(income);
        const profit = miningProfitUsd({ ...income, hashrateEhs, days, uptimeFraction: 1 });
        expect(profit / revenue).toBeCloseTo(miningMargin(income), 9);
      }),
    );
  });

  it("per MWh is the breakeven power price without other cost", () => {
    fc.assert(
      fc.property(operation, (args) => {
        const income = { ...args, hashpriceUsdPerPhDay: hashpriceUsdPerPhDay(args) };
        const strike = 1000 * breakevenPowerPriceUsdPerKwh({ ...income, otherCostUsdPerPhDay: 0 });
        expect(revenueUsdPerMwh(income) / strike).toBeCloseTo(1, 12);
      }),
    );
  });

  it("rises as the power price falls below zero", () => {
    fc.assert(
      fc.property(operation, between(0.001, 0.5), (args, paid) => {
        const income = { ...args, hashpriceUsdPerPhDay: hashpriceUsdPerPhDay(args) };
        const free = miningMargin({ ...income, powerPriceUsdPerKwh: 0 });
        expect(miningMargin({ ...income, powerPriceUsdPerKwh: -paid })).toBeGreaterThan(free);
      }),
    );
  });
});

describe("production", () => {
  const fleet = fc.record({
    hashrateEhs: between(0.001, 1000),
    networkHashrateEhs: between(1000, 5000),
    blockRewardBtc: between(0.1, 10),
    days: between(0.1, 1000),
  });

  it("is the fleet's share of what the network mines", () => {
    fc.assert(
      fc.property(fleet, (args) => {
        const always = { ...args, uptimeFraction: 1, poolFeeFraction: 0 };
        const all = btcMined({ ...always, hashrateEhs: args.networkHashrateEhs });
        const share = btcMined(always) / all;
        expect((share * args.networkHashrateEhs) / args.hashrateEhs).toBeCloseTo(1, 12);
      }),
    );
  });

  it("gives the hashrate back, less downtime and fee", () => {
    fc.assert(
      fc.property(fleet, between(0.01, 1), between(0, 0.9), (args, uptimeFraction, fee) => {
        const minedBtc = btcMined({ ...args, uptimeFraction, poolFeeFraction: fee });
        const realised = realisedHashrateEhs({ ...args, minedBtc });
        expect(realised / args.hashrateEhs).toBeCloseTo(uptimeFraction * (1 - fee), 12);
      }),
    );
  });
});

describe("fleets", () => {
  const rows = fc.array(fc.tuple(between(0.001, 100), between(5, 100)), { minLength: 1 });

  it("lie between their best and their worst row, and draw what their rows draw", () => {
    fc.assert(
      fc.property(rows, between(1, 2), (list, pue) => {
        const hashrates = Float64Array.from(list, ([hashrate]) => hashrate);
        const efficiencies = Float64Array.from(list, ([, efficiency]) => efficiency);
        const whole = fleetEfficiencyJPerTh(hashrates, efficiencies);
        expect(whole).toBeGreaterThanOrEqual(Math.min(...efficiencies) * (1 - 1e-12));
        expect(whole).toBeLessThanOrEqual(Math.max(...efficiencies) * (1 + 1e-12));
        const hashrateEhs = hashrates.reduce((sum, hashrate) => sum + hashrate, 0);
        const power = fleetPowerMw({ hashrateEhs, efficiencyJPerTh: whole, pue });
        expect(power / (machinePowerMw(hashrates, efficiencies) * pue)).toBeCloseTo(1, 12);
      }),
    );
  });

  it("have the hashrate that their power runs", () => {
    fc.assert(
      fc.property(between(0.01, 1e6), between(5, 100), between(1, 2), (siteMw, e, pue) => {
        const machine = { efficiencyJPerTh: e, pue };
        const hashrateEhs = fleetHashrateEhs({ siteMw, ...machine });
        expect(fleetPowerMw({ hashrateEhs, ...machine }) / siteMw).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("cost per bitcoin", () => {
  const amount = between(0, 1e9);
  const costs = fc.record({
    electricityUsd: amount,
    otherDirectUsd: amount,
    cashSgaUsd: amount,
    interestUsd: amount,
    taxUsd: amount,
    depreciationUsd: amount,
    stockCompensationUsd: amount,
    creditsUsd: amount,
  });

  it("rises from layer to layer and falls with the bitcoin mined", () => {
    fc.assert(
      fc.property(costs, between(1, 1e5), (args, minedBtc) => {
        const [direct, cash, allIn] = [directCostUsd(args), cashCostUsd(args), allInCostUsd(args)];
        expect(cash).toBeGreaterThanOrEqual(direct);
        expect(allIn).toBeGreaterThanOrEqual(cash);
        const one = costUsdPerBtc({ ...args, minedBtc, layer: "all_in" });
        const twice = costUsdPerBtc({ ...args, minedBtc: 2 * minedBtc, layer: "all_in" });
        expect(one).toBeCloseTo(2 * twice, 3);
      }),
    );
  });
});

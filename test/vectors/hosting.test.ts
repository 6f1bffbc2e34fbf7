import path from "node:path";
import fc from "fast-check";
import { catalog } from "../../src/catalog";
import { derive } from "../../src/catalog/analysis/derivation";
import type { FunctionDefinition } from "../../src/catalog/define";
import { compile, type Grid, type Run } from "../../src/catalog/evaluate";
import { CalcError } from "../../src/core/errors";
import { readCsvFile } from "../readCsv";

function find(name: string): FunctionDefinition {
  const definition = catalog.find((candidate) => candidate.name === name);
  if (definition === undefined) {
    throw new Error(`no function ${name}`);
  }
  return definition;
}

function run(name: string): Run {
  return compile(find(name));
}

const number = (grid: Grid) => Number(grid[0][0]);

describe("LEASE_CASHFLOWS", () => {
  it("has an equity column whose rate is that of LEASE_IRR", () => {
    const leases = fc.constantFrom(1, 4, 12).chain((periods) =>
      fc.tuple(
        fc.double({ min: 1e8, max: 2e9, noNaN: true }),
        fc.double({ min: 2e8, max: 5e8, noNaN: true }),
        fc.integer({ min: 2 * periods, max: 20 * periods }).map((count) => count / periods),
        fc.double({ min: 0, max: 0.05, noNaN: true }),
        fc.double({ min: 0.05, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.integer({ min: 5 * periods, max: 30 * periods }).map((count) => count / periods),
        fc.integer({ min: 0, max: 2 * periods }).map((count) => count / periods),
        fc.constant(periods),
      ),
    );
    const [leaseIrr, cashflows, irr] = ["LEASE_IRR", "LEASE_CASHFLOWS", "CASHFLOW_IRR"].map(run);
    fc.assert(
      fc.property(leases, (lease) => {
        const equity = cashflows([...lease])
          .slice(1)
          .map((row) => [row[8]]);
        const yearly = (1 + number(irr([equity]))) ** lease[9] - 1;
        expect(Math.abs(yearly - number(leaseIrr([...lease])))).toBeLessThan(1e-10);
      }),
    );
  });
});

describe("LEASE_IRR", () => {
  it("fills a grid of 101 x 101 cells in one call, each as its own call would", () => {
    const leaseIrr = run("LEASE_IRR");
    const rents = Array.from({ length: 101 }, (_, row) => [80e6 + row * 1e6]);
    const capRates = [Array.from({ length: 101 }, (_, column) => 0.05 + column * 0.0005)];
    const call = (noi: unknown, cap: unknown) =>
      leaseIrr([1e9, noi, 19, 0.03, cap, 0.7, 0.07, 19, 1, 12]);
    const grid = call(rents, capRates);
    expect([grid.length, grid[0].length]).toEqual([101, 101]);
    for (const [row, column] of [
      [0, 0],
      [100, 0],
      [0, 100],
      [37, 61],
    ]) {
      expect(grid[row][column]).toBe(number(call(rents[row][0], capRates[0][column])));
    }
    expect(grid.flat().filter((cell) => typeof cell !== "number")).toEqual([]);
  });
});

describe("the derivation of a rate", () => {
  const derivationOf = (name: string, values: readonly unknown[]) => derive(find(name), values);

  it("counts changes of sign past zeros", () => {
    const flows = [[0], [-100], [0], [230], [-132], [0]];
    const [schedule] = derivationOf("CASHFLOW_IRR_ROOTS", [flows]).steps;
    expect(schedule.kind === "schedule" && schedule.rows).toEqual([
      [0, 0, 0, 0],
      [1, -100, -1, 0],
      [2, 0, -1, 0],
      [3, 230, 1, 1],
      [4, -132, -1, 2],
      [5, 0, -1, 2],
    ]);
  });

  // Undiscounted 173 over 100, and the mean receipt after (39 + 118 + 165 + 80) / 173 years.
  it("starts from what comes back over the mean time it takes", () => {
    const [, guesses] = derivationOf("CASHFLOW_IRR", [[[-100], [39], [59], [55], [20]]]).steps;
    const [[start, received, paid, wait], [next]] =
      guesses.kind === "schedule" && Array.isArray(guesses.rows) ? guesses.rows : [];
    expect([start, received, paid]).toEqual([0, 173, 100]);
    expect(wait).toBeCloseTo(402 / 173, 12);
    expect(next).toBeCloseTo(Math.log(1.73) / (402 / 173), 12);
  });
});

describe("LEASE_RENT over the contracts that ship", () => {
  const [header, ...rows] = readCsvFile(path.join(__dirname, "../../data/contracts.csv"));
  const leases = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
  const column = (name: string) => leases.map((lease) => [cell(lease[name])]);
  const arguments_ = ["total_contract_value_usd", "it_mw", "term_years"].map(column);
  const leaseRent = run("LEASE_RENT");
  const average = leaseRent([...arguments_, null, "average"]);

  it("gives every lease with value, MW and term its published revenue per kW and month", () => {
    const complete = leases.flatMap((lease, row) =>
      arguments_.every((values) => values[row][0] !== null) ? [{ lease, row }] : [],
    );
    expect(complete.length).toBeGreaterThan(20);
    complete.forEach(({ lease, row }) => {
      const perKwMonth = Number(lease.annual_revenue_usd) / (Number(lease.it_mw) * 12_000);
      expect(Math.abs(Number(average[row][0]) / perKwMonth - 1)).toBeLessThan(0.01);
    });
  });

  it("says which figure is missing elsewhere and leaves the others alone", () => {
    average.forEach(([rent], row) => {
      const complete = arguments_.every((values) => values[row][0] !== null);
      expect(rent instanceof CalcError).toBe(!complete);
      expect(complete || (rent instanceof CalcError && /is blank/.test(rent.message))).toBe(true);
    });
  });

  it("starts lower where the rent escalates", () => {
    const first = leaseRent([...arguments_, null, "year1"]);
    average.forEach(([rent], row) => {
      const [start] = first[row];
      if (typeof rent === "number") {
        expect(Number(start)).toBeLessThan(rent);
      }
    });
  });
});

function cell(text: string): number | null {
  return text === "" ? null : Number(text);
}

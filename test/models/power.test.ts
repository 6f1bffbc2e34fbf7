import { models, type Model } from "../../src/models";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* Power choices against a published levelised cost, arithmetic by hand and a search by halves. */

const power = models.find(({ id }) => id === "power-choices") as Model;

let bench: ReturnType<typeof startWorkbench>;
let open: OpenModel;
beforeAll(async () => {
  bench = startWorkbench();
  open = await OpenModel.insert(bench.port, power, { company: "IREN" });
});
afterAll(() => bench.dispose());

async function numbers(label: string, count: number): Promise<number[]> {
  return (await open.line(label)).slice(0, count).map(Number);
}

it("costs own generation by the MWh", async () => {
  // 2,970 over 9.8226 years of annuity and 15 of upkeep over 7.446 MWh, 25.84 of gas, 2: 70.46.
  const costs = await numbers("LCOE", 2);
  expect(costs[0]).toBeCloseTo(70.462155, 5);
  expect(costs[1]).toBeCloseTo(59.708026, 5);
  const [evenGas] = await numbers("Gas price at which it costs what firm grid power costs", 1);
  expect(evenGas).toBeCloseTo(2.261448, 5);
});

it("values a site MW of each, and how long a queue it is worth", async () => {
  const worth = await numbers("A site MW is worth", 5);
  // NOI x 15 over 1.1 to the years, less 7.69m over 1.1 to half of them; mining until then.
  expect(worth.map((usd) => (usd / 1e6).toFixed(3))).toEqual([
    "4.251",
    "1.938",
    "2.402",
    "1.958",
    "3.499",
  ]);
  const years = await numbers("As much as the queue from so many years on", 5);
  expect(years.map((each) => each.toFixed(2))).toEqual(["1.17", "5.00", "4.07", "4.96", "2.23"]);
});

it("takes deals up to the day of the figures", async () => {
  // Of 0.36, 1.54, 0.32, 1.84, 1.48 and 6.92 the middle two are 1.48 and 1.54.
  expect((await numbers("Median", 1))[0]).toBeCloseTo(1_510_833.33, 1);
  const texts = await open.texts();
  const row = texts.find(([label]) => label === "MARA: Long Ridge, plant and land") ?? [];
  expect(row.slice(4, 6)).toEqual(["2.97", "later"]);
});

it("shows the gap by scenario and sets a new plant against the queue", async () => {
  const texts = await open.texts();
  const row = (label: string) => texts.find(([cell]) => cell === label) ?? [];
  expect(row("Morgan Stanley, September 2025").slice(4, 8)).toEqual([
    ...["44.0", "20.7", "13.0", "5.3"],
  ]);
  // 108.0 - 50.5 = 57.5 needed, less 15 and 6.
  expect(row("S&P / 451, additions 2024 to 2028").slice(4, 8)).toEqual([
    ...["36.5", "13.2", "5.5", "(2.2)"],
  ]);
  const top = texts.findIndex(([label]) => label.startsWith("A site MW with a new plant")) + 3;
  expect([texts[top][2], texts[top + 5][2], texts[top + 3][6]]).toEqual([
    "(0.90)",
    "1.66",
    "(0.96)",
  ]);
});

it("gives the published levelised cost, and follows company and vintage", async () => {
  await open.type("Gas, delivered", 3.5);
  expect((await numbers("LCOE", 1))[0]).toBeCloseTo(68.42215471933363, 8);
  await open.type("Figures of", "latest");
  // Both deals of 2026 count now: 0.96 and 2.97 beside the six.
  expect((await numbers("Median", 1))[0]).toBeCloseTo(1_510_833.33, 1);
  // CORZ publishes no power price: what rests on it is blank, the let site is not.
  await open.type("Company", "CORZ");
  expect((await open.line("Power, if it mines"))[0]).toBe("no data");
  expect((await open.line("If it mines for good, to today"))[0]).toBe("no data");
  expect((await numbers("A site MW is worth", 1))[0]).toBeGreaterThan(0);
  expect((await open.texts())[2][1]).toBe("OK");
});

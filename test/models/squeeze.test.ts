import { models, type Model } from "../../src/models";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* The squeeze against a supply curve walked by bisection and against arithmetic by hand. */

const squeeze = models.find(({ id }) => id === "the-squeeze") as Model;

let bench: ReturnType<typeof startWorkbench>;
let open: OpenModel;
beforeAll(async () => {
  bench = startWorkbench();
  open = await OpenModel.insert(bench.port, squeeze);
});
afterAll(() => bench.dispose());

async function four(label: string): Promise<unknown[]> {
  return (await open.line(label)).slice(0, 4);
}

function expectNear(shown: readonly unknown[], expected: readonly number[]): void {
  expect(shown.map((value, at) => [at, Number(value) / expected[at]])).toEqual(
    expected.map((_, at) => [at, expect.closeTo(1, 6)]),
  );
}

it("walks hashprice through growth and the halving", async () => {
  // 144 x 3.1445 x 90,000 / 1,089,998 PH/s; 1.4% a month; half the subsidy from month 29 on.
  expectNear(await four("Hashprice if nobody stops"), [37.388072, 25.33205, 12.4911488, 9.5913831]);
  // 125,952 blocks of ten minutes from 18 November 2025.
  expect((await open.texts()).find(([label]) => label === "Next halving")?.[2]).toBe("2028-04-10");
});

it("stops the dearest until the price pays for the rest", async () => {
  expectNear(
    await four("Hashrate that the price pays for"),
    [1007.612005, 1328.8913, 933.998297, 1281.2862],
  );
  expectNear(await four("Power it frees"), [2323.09095, 6864.877696, 14733.979642, 17264.722905]);
  expectNear(
    await four("Hashrate that loses money at it"),
    [82.3791117, 341.8733135, 1631.26175, 2124.441607],
  );
  // Seven companies have all figures; each has a hashcost above 12.49 x 0.99 USD/PH/day.
  expect(await four("Of them, losing money by then if nobody stops")).toEqual([0, 0, 7, 7]);
});

it("gives the small farm its shutdown price and its runway", async () => {
  // 24 h x 28.2 J/TH x 0.075 = 50.76 USD/PH/day over what a PH/s mines a day after the pool fee.
  expect((await open.line("Shutdown price"))[1]).toBeCloseTo(123_422.93, 1);
  // 547,875 a month of hosting, three of them in cash; it runs at a loss of 148,365 and pays 25,000.
  expect((await open.line("Runway at today's hashprice"))[1]).toBeCloseTo(9.480745, 5);
  // After the halving half the bill, 273,938, is less than the loss of running.
  expect((await open.line("Runway at the hashprice after the halving"))[1]).toBeCloseTo(
    5.498223,
    5,
  );
});

it("orders the fleets by hashcost, and lists those without figures last", async () => {
  const texts = await open.texts();
  const top = texts.findIndex(([label]) => label === "Who stops first") + 4;
  expect(texts.slice(top, top + 13).map(([, name]) => name)).toEqual([
    ...["Small grid-fed farms", "Rest: older machines", "HIVE", "Rest: current machines"],
    ...["CLSK", "IREN", "MARA", "RIOT", "Rest: newest machines", "HUT", "CIFR", "CORZ", "BTDR"],
  ]);
  const row = (name: string) => texts.slice(top).find(([, cell]) => cell === name) ?? [];
  // 16.07 J/TH x 0.056; 536.5m of cash, 13,011 coins at 81,000; 6.94m of overheads, 4.5m of interest.
  expect([row("CLSK")[6], row("CLSK")[10], row("CLSK")[11]]).toEqual([
    "21.60",
    "covers cost",
    "139",
  ]);
  // CORZ publishes no power price: nothing is shown for it, not zero.
  expect(row("CORZ").slice(4, 14)).toEqual([
    "n/p",
    ...new Array<string>(7).fill("no data"),
    "",
    "",
  ]);
  expect(texts.map(([cell]) => cell).join("\n")).toMatch(/is not published: CORZ BTDR/);
});

it("lives on the newest cash of the figures' day, and says which day that is", async () => {
  const corz = async (label: string) =>
    (await open.column(label, { sheet: 1 })).find(({ name }) => name === "CORZ")?.value;
  const shown = () => Promise.all(["Cash", "Published day of the cash"].map(corz));
  // Cash alone is published for 30 September 2025, with one figure for cash and bitcoin.
  expect(await shown()).toEqual([453_400_000, "2025-09-30"]);
  await open.type("Figures of", "latest");
  // 1,040m of cash and bitcoin are newer; 630 coins at August's 65,193.
  expect(await shown()).toEqual([1_040_000_000 - 630 * 65_193, "2026-03-31"]);
  // 4,298m are of June 2026, and no debt is published for the quarter of the cash.
  expect(await Promise.all(["Debt beside the cash", "Day of that debt"].map(corz))).toEqual([
    4_298_000_000,
    "2026-06-30",
  ]);
  await open.type("Figures of", "2025-Q3");
});

it("holds rent against mining by the MWh", async () => {
  // 12,000 x 109.46 / 1.3 / 8,760 = 115.34; 1,000 x 37.39 x 0.99 / (24 x 17.11 J/TH) = 90.13.
  const ratio = await open.line("AI rent over mining revenue of the same MWh, today");
  expect(ratio[0]).toBeCloseTo(115.342466 / 90.133657, 6);
});

it("follows the price and the newest figures, all checks passed", async () => {
  await open.type("Your bitcoin price", 120_000);
  // 59.85m USD a day pays for 1,059.8 EH/s at the farms' 50.76: part of them runs.
  expect((await four("Hashrate that the price pays for"))[0]).toBeCloseTo(
    (144 * 3.1445 * 0.99 * 120) / 50.76,
    0,
  );
  await open.type("Your bitcoin price", "");
  await open.type("Figures of", "latest");
  for (const sheet of squeeze.sheets.keys()) {
    expect((await open.texts(sheet)).flat().filter((text) => text.startsWith("#"))).toEqual([]);
  }
  expect((await open.texts())[2][1]).toBe("OK");
});

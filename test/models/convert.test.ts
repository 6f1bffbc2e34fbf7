import { models, type Model } from "../../src/models";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* Convert now or wait against Margrabe's and McDonald and Siegel's formulas computed elsewhere. */

const convert = models.find(({ id }) => id === "convert-or-wait") as Model;

let bench: ReturnType<typeof startWorkbench>;
let open: OpenModel;
beforeAll(async () => {
  bench = startWorkbench();
  open = await OpenModel.insert(bench.port, convert, { company: "IREN" });
});
afterAll(() => bench.dispose());

async function both(label: string): Promise<number[]> {
  return (await open.line(label)).slice(0, 2).map(Number);
}

it("holds the shell against mining and capital", async () => {
  // 66.667 PH/s x 365 x (0.88 x (37.39 x 0.99 - 18.432) - 5) is 276,240 USD a MW; five times that.
  expect((await both("Less mining given up"))[0]).toBeCloseTo(1_381_200, -1);
  // 12,000 x 109.46 x 0.85 / 1.3 = 858,840 of NOI x 15, less mining, less 10m / 1.3.
  const now = await both("Converting now creates");
  expect(now[0]).toBeCloseTo(3_809_092.34, 0);
  expect(now[1]).toBeCloseTo(6_428_923.11, 0);
});

it("values the right to wait, and the rent from which to wait no longer", async () => {
  const option = await both("The right to convert when the window ends");
  expect(option[0]).toBeCloseTo(3_757_518.52, 0);
  expect(option[1]).toBeCloseTo(5_813_634.8, 0);
  const trigger = await both("Trigger: convert at once from");
  expect(trigger[0]).toBeCloseTo(2.2324, 3);
  // The trigger times what is given up, over the shell that a dollar of rent is worth.
  const [, rent] = await both("Rent at which to convert at once");
  expect(rent).toBeCloseTo((2.2324 * 9_073_507.66 * 109.46) / 12_882_600, 1);
  expect((await open.values())[1][0]).toMatch(
    /^With either tenant convert before the window closes: 3\.8m USD a site MW now against 3\.8m/,
  );
});

it("shows what a delay of two years costs", async () => {
  const texts = await open.texts();
  const top = texts.findIndex(([label]) => label === "What delay costs, a MW of site power");
  // 12.88m x (1 - e^(-2/15)); 1.38m x (1 - e^(-0.4)); 7.69m x (1 - e^(-0.09)).
  expect(texts[top + 8].slice(0, 5)).toEqual(["2.0", "1.61", "0.46", "0.66", "0.49"]);
  expect(texts[top + 8].slice(5, 9)).toEqual(["3.32", "3.76", "0.44", "(0.05)"]);
});

it("maps rent and bitcoin price", async () => {
  const texts = await open.texts();
  const top = (title: string) => texts.findIndex(([label]) => label === title) + 3;
  const adds = top("What waiting to the end of the window adds to converting now");
  expect([texts[adds][7], texts[adds + 2][6], texts[adds + 5][2]]).toEqual([
    "(1.49)",
    "(0.58)",
    "2.62",
  ]);
  const map = top("Convert now or wait?");
  // A shell of 2.3 times what is given up, over a trigger of 2.0; 0.9 times, which does not pay.
  expect([texts[map][7], texts[map + 2][6], texts[map + 5][2]]).toEqual([
    "convert",
    "window",
    "mine",
  ]);
});

it("follows tenant, rent and vintage, all checks passed", async () => {
  await open.type("Tenant of the tables below", "Neocloud");
  expect((await open.line("Rent", { after: "The tenant of the tables" }))[0]).toBe(131.72);
  await open.type("Time to build", 1.75);
  // 12.8826m / 1.1^1.75 less 1.3812m less 7.6923m / 1.1^0.875.
  expect((await both("Converting now creates"))[0]).toBeCloseTo(
    12_882_600 / 1.1 ** 1.75 - 1_381_199.96 - 7_692_307.69 / 1.1 ** 0.875,
    0,
  );
  expect((await open.texts())[2][1]).toBe("OK");
  // CORZ publishes no power price: the shell has its value, what rests on mining has none.
  await open.type("Company", "CORZ");
  expect((await open.line("Shell, once let"))[0]).toBeGreaterThan(0);
  expect((await open.line("Converting now creates"))[0]).toBe("no data");
  expect((await open.values())[1][0]).toBe("CORZ: no figure for mining, see what is missing");
  expect((await open.texts())[2][1]).toBe("OK");
});

import { models, type Model } from "../../src/models";
import { pointAt } from "../../src/workbook/team/formulas";
import { addTeamTable, presetRows } from "../../src/workbook/team/table";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* What a ready sheet says when somebody types over what it was given with. */

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

function open(id: string, company?: string): Promise<OpenModel> {
  return OpenModel.insert(bench.port, models.find((one) => one.id === id) as Model, { company });
}

it("says loudly that an input is no number or a company unknown", async () => {
  const model = await open("three-paths", "IREN");
  expect((await model.texts())[2][1]).toBe("OK");
  const [, [answer]] = await model.values();

  await model.type("Bitcoin price on 18 November 2025", "abc");
  let values = await model.values();
  expect((await model.texts())[2][1]).toBe("CHECK");
  expect(values[1][0]).toBe("Bitcoin price on 18 November 2025 is no number. ");

  await model.type("Bitcoin price on 18 November 2025", 90_000);
  expect((await model.values())[1][0]).toBe(answer);
  await model.type("Company", "TSLA");
  values = await model.values();
  expect((await model.texts())[2][1]).toBe("CHECK");
  expect(values[1][0]).toBe("Company: TSLA is not among the companies. ");
  expect(values[4][0]).toBe(values[1][0]);

  await model.type("Company", "iren");
  await model.type("Power price", "cheap", { column: 1 });
  expect((await model.values())[1][0]).toBe("Power price: your figure is no number. ");
  await model.type("Power price", "", { column: 1 });
  expect((await model.texts())[2][1]).toBe("OK");
});

it("fails the check where a number gives cells an error, and answers in words where the answer has none", async () => {
  const model = await open("powered-shell");
  await model.type("Site power over critical IT power", 0.65);
  const [, [answer], [, check]] = await model.values();
  expect([answer, check]).toEqual([
    "No answer: it has no value with these inputs, see the cells with an error",
    0,
  ]);
  expect((await model.values())[2][6]).toBe(
    "Cells show an error: they have no value with these inputs",
  );
  await model.type("Site power over critical IT power", 1.3);
  expect((await model.values())[2].slice(1, 7)).toEqual([
    ...[1, "Input", "Formula", "Other sheet", "Failing check", ""],
  ]);
  // The mining of the sum of the parts is then missing, which must not pass for unpublished.
  const parts = await open("sum-of-the-parts", "IREN");
  await parts.type("Difficulty", 0);
  expect((await parts.texts())[2][1]).toBe("CHECK");
  await parts.type("Difficulty", 152.27e12);
  await parts.type("Your bitcoin price", 0);
  expect((await parts.texts())[2][1]).toBe("OK");
});

it("says of a number typed over a sourced one that it was changed, and what it was", async () => {
  const model = await open("three-paths", "IREN");
  const row = async (label: string): Promise<readonly string[]> =>
    (await model.texts()).find(([cell]) => cell === label)?.slice(5) ?? [];
  expect((await row("Rent")).slice(0, 2)).toEqual(["2025-09-22", "backed out"]);
  await model.type("Rent", 130);
  expect((await row("Rent")).slice(0, 2)).toEqual(["", "changed, was 109.46"]);
  await model.type("Fees as a share of the block reward", 0.01);
  expect((await row("Fees as a share of the block reward"))[1]).toBe("changed, was 0.62%");
  await model.type("Rent", 109.46);
  expect((await row("Rent")).slice(0, 2)).toEqual(["2025-09-22", "backed out"]);
});

it("says your figure of what the team's table changes, and leaves the company's day to the rest", async () => {
  const rows = presetRows(["RIOT"]).map((row) =>
    row.field === "power_price_usd_kwh" ? { ...row, value: 0.045 } : row,
  );
  await addTeamTable(bench.port, rows);
  const model = await OpenModel.insert(
    bench.port,
    models.find(({ id }) => id === "three-paths") as Model,
    { company: "RIOT", vintage: "2025-Q3" },
  );
  const sheet = model.layout[0].name;
  await pointAt(bench.port, [sheet]);
  const { text } = await bench.port.read(`'${sheet}'!A1:J300`);
  const line = (label: string) => text.find(([first]) => first === label) ?? [];
  expect(line("Power price").slice(2, 7)).toEqual(["0.045", "", "", "", "your figure"]);
  expect(line("Fleet efficiency").slice(5, 7)).toEqual([
    expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    "high",
  ]);
  // At the foot, where the documents are listed.
  const foot = text.filter((cells) => cells.slice(0, 3).join() === "Power price,,your figure");
  expect(foot).toHaveLength(1);
});

it("lets market cap and enterprise value follow another price", async () => {
  const model = await open("comps");
  const sheet = model.layout[0].name;
  const riot = async (label: string) =>
    (await model.column(label)).find(({ name }) => name === "RIOT");
  const row = (await model.values()).findIndex(([cell]) => cell === "RIOT");
  const given = (await model.values())[row].slice(1, 14);
  const was = Number((await riot("EV, basic shares"))?.value);
  await bench.port.write(`${sheet}!B${row + 1}`, [given]);
  await model.type("RIOT", 20, { column: -1 });
  // 20 USD x 371,807,186 shares.
  expect((await riot("Market cap (price x shares)"))?.value).toBeCloseTo(7_436_143_720, 0);
  expect(Number((await riot("EV, basic shares"))?.value) - was).toBeCloseTo(
    371_807_186 * (20 - 13.94),
    0,
  );
});

it("heads the years of a cloud contract in millions, with costs in brackets", async () => {
  const model = await open("ai-cloud-contract");
  const texts = await model.texts();
  const title = texts.findIndex((cells) => cells[0] === "Year by year (USD m)");
  const start = texts.findIndex((cells, row) => row > title && cells[0] === "Year");
  expect(texts[start].slice(1, 8)).toEqual([
    "Revenue (USD m)",
    "EBITDA (USD m)",
    "Hosting (USD m)",
    "Prepayment credited (USD m)",
    "Capex (USD m)",
    "Residual (USD m)",
    "Net cash flow (USD m)",
  ]);
  // 9.7bn over five years; the capital goes out, so it stands in brackets, and so does the net flow.
  const [own, year0, year1] = texts.slice(start + 1);
  expect(own[1]).toBe("Revenue (USD)");
  expect(year1[1]).toBe("1,940");
  expect([year0[5], year0[7]].filter((text) => /^\(\d,\d{3}\)$/.test(text))).toHaveLength(2);
});

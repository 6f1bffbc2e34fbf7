import { readModelValues, type ModelValue } from "../../scripts/targets/modelValues";
import { models } from "../../src/models";
import type { Model } from "../../src/models/describe";
import { figure } from "../../src/presets/companies";
import { COVERED_TICKERS } from "../../src/presets/tickers";
import { VINTAGES, type VintageChoice } from "../../src/presets/vintages";
import { startWorkbench } from "../twin/univer";
import { ofContracts, valuesOf, writeModelValues } from "./modelValues";
import { ownParts } from "./ownParts";
import { errorsIn, OpenModel } from "./support";

interface Shown {
  readonly values: readonly (readonly unknown[])[];
  readonly texts: readonly (readonly string[])[];
}

/** Widths count digits; letters are narrower on the whole. */
const PROPORTIONAL = 1.1;
const BOLD = 1.1;
const USUAL_SIZE = 11;

/** Numbers wider than their column, and texts that run into a filled cell; addresses are copied, not read. */
function cutOff(open: OpenModel, sheet: number, shown: Shown): string[] {
  const { columnWidths } = open.layout[sheet];
  return shown.texts.flatMap((cells, row) =>
    cells.filter((text, column) => {
      const { fontSize = USUAL_SIZE, wrap, bold, align } = open.styleOf(sheet, row, column);
      const isNumber = typeof shown.values[row][column] === "number";
      const into = cells[align === "right" ? column - 1 : column + 1] ?? "";
      const width = ((text.length * fontSize) / USUAL_SIZE) * (bold ? BOLD : 1);
      const room = columnWidths[column] * (isNumber ? 1 : PROPORTIONAL);
      const isRead = isNumber || (into !== "" && !text.startsWith("https://"));
      return isRead && !wrap && width > room;
    }),
  );
}

function companyLines({ sheets }: Model) {
  const lines = sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
  );
  return lines.flatMap((line) => (line.kind === "company" ? [line] : []));
}

/** What functions show without a vintage, and the newest. */
const WATCHED = ["2025-Q3", "latest"] as const;

const forCompanies = models.filter(({ asksFor }) => asksFor === "company");
const others = models.filter(({ asksFor }) => asksFor === null);

/** All nine in the watched vintages; in each other one a third of them, another third a model on. */
function casesOf(place: number): (readonly [ticker: string, vintage: string])[] {
  return VINTAGES.flatMap((vintage, column) =>
    COVERED_TICKERS.filter(
      (_, row) => WATCHED.some((one) => one === vintage) || (row + column + place) % 3 === 0,
    ).map((ticker) => [ticker, vintage] as const),
  );
}

/** No error and no text cut off on any sheet, and each says in words what comes of it. */
async function expectWhole(open: OpenModel): Promise<void> {
  for (const [index, { name }] of open.layout.entries()) {
    const [values, texts] = [await open.values(index), await open.texts(index)];
    const cut = cutOff(open, index, { values, texts });
    expect([name, errorsIn(values), cut]).toEqual([name, [], []]);
    expect(texts[1][0]).toMatch(/\w+( \S+){3,}/);
    expect(texts[2].slice(0, 2)).toEqual(["Checks", "OK"]);
  }
}

it.each(others.map((model) => [model.id, model] as const))(
  "%s computes without an error",
  async (_, model) => {
    const bench = startWorkbench();
    const open = await OpenModel.insert(bench.port, model);
    await expectWhole(open);
    bench.dispose();
  },
);

describe.each(forCompanies.map((model) => [model.id, model] as const))("%s", (_, model) => {
  const bench = startWorkbench();
  let open: OpenModel;
  beforeAll(async () => {
    open = await OpenModel.insert(bench.port, model, { company: "WULF" });
  });
  afterAll(() => bench.dispose());

  it("shows every sheet whole", async () => {
    await open.type("Figures of", "latest");
    // The second has the longest names of contracts and notes.
    for (const ticker of ["CORZ", "IREN"]) {
      await open.type("Company", ticker);
      await expectWhole(open);
    }
  });

  it.each(casesOf(forCompanies.indexOf(model)))(
    "says of %s in %s what is published and computes with that alone",
    async (ticker, vintage) => {
      await open.type("Figures of", vintage);
      await open.type("Company", ticker);
      const [values, texts] = [await open.values(), await open.texts()];
      expect(errorsIn(values)).toEqual([]);
      expect(texts[2][1]).toBe("OK");
      expect(cutOff(open, 0, { values, texts })).toEqual([]);
      for (const { label, field } of companyLines(model)) {
        const line = values.find(([cell]) => cell === label) ?? [];
        const known = figure(ticker, field, vintage as VintageChoice);
        expect([label, line[2]]).toEqual([label, known?.value ?? "not published"]);
        expect([label, line.includes(known?.asOf ?? "")]).toEqual([label, true]);
      }
    },
  );
});

const parts = models.find(({ id }) => id === "sum-of-the-parts") as Model;

/** With the peer whose leases and targets are published most. */
const VALUED = [...COVERED_TICKERS, "WULF"];

it("values companies in both vintages as data/model-values.csv says, which published targets stand beside", async () => {
  const bench = startWorkbench();
  const open = await OpenModel.insert(bench.port, parts, { company: "IREN" });
  const found: ModelValue[] = [];
  for (const vintage of WATCHED) {
    await open.type("Figures of", vintage);
    for (const ticker of VALUED) {
      await open.type("Company", ticker);
      found.push(...(await valuesOf(open, `${vintage}/${ticker}`)));
    }
  }
  // The quarter in which its leases were signed; its shares were not published for it.
  await open.type("Figures of", "2025-Q4");
  await open.type("Company", "HUT");
  const ofDay = await ofContracts(open, { at: "2025-Q4/HUT", shares: NaN });
  found.push(...ofDay.filter(({ unit }) => unit !== "USD/share"));
  bench.dispose();
  // MODEL_VALUES=write takes the models' new values after a change of data or formulas.
  if (process.env.MODEL_VALUES === "write") {
    writeModelValues(found);
  }
  expect(found.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  expect(found).toEqual(readModelValues());
});

it.each(WATCHED.flatMap((vintage) => VALUED.map((ticker) => [ticker, vintage] as const)))(
  "%s in %s is worth what the data files alone give in each case",
  (ticker, vintage) => {
    const known = new Map(readModelValues().map(({ key, value }) => [key, value]));
    for (const [at, name] of ["bear", "base", "bull"].entries()) {
      const { value } = ownParts(ticker, vintage, { at });
      expect([name, known.get(`${vintage}/${ticker}/${name}_value`)]).toEqual([
        name,
        expect.closeTo(value as number, 3),
      ]);
    }
  },
);

it("a part is missing, not zero, where the figures under it are", async () => {
  const bench = startWorkbench();
  const open = await OpenModel.insert(bench.port, parts, { company: "CORZ" });
  const mining = async () =>
    (await open.line("Mining, where power is not let", { after: "The parts" })).slice(0, 3);
  // CORZ publishes no power price: its mining has no value, the other parts have theirs.
  expect(await mining()).toEqual(["no data", "no data", "no data"]);
  const before = (await open.line("Value a share", { after: "Answer" })).slice(0, 3);
  expect(before.every((value) => typeof value === "number")).toBe(true);
  const shown = (await open.values()).map(([cell]) => String(cell)).join("\n");
  expect(shown).toMatch(
    /Left out because a figure is not published.*mining, where power is not let/,
  );
  await open.type("Power price", 0.04, { column: 1 });
  expect((await mining()).every((value) => typeof value === "number")).toBe(true);
  expect((await open.values())[1][0]).not.toMatch(/not published/);
  expect((await open.values())[1][0]).toMatch(/^CORZ is worth/);
  bench.dispose();
});

it("warns of what figures do not cover", async () => {
  const bench = startWorkbench();
  const open = await OpenModel.insert(bench.port, parts, { company: "RIOT" });
  const shown = async () => (await open.values()).map(([cell]) => String(cell)).join("\n");
  expect(await shown()).toMatch(/WARNING: cash is of 2025-09-30 and debt of 2025-06-30/);
  await open.type("Company", "CORZ");
  // Warrants of two tranches, whose number is not published.
  expect(await shown()).toMatch(/2 kind\(s\) of warrants, awards or forwards/);
  await open.type("Company", "HUT");
  expect(await shown()).toMatch(/WARNING: a figure of the balance sheet is of low confidence/);
  bench.dispose();
});

it.each(["miner-breakeven", "three-paths"])(
  "%s takes price and network of the vintage, the newest known where it ends later",
  async (id) => {
    const model = models.find((one) => one.id === id) as Model;
    const bench = startWorkbench();
    const open = await OpenModel.insert(bench.port, model, { company: "IREN", vintage: "2025-Q4" });
    const market = async () =>
      Promise.all(
        ["Month of price and network", "Bitcoin price used", "Network hashrate used"].map(
          async (label) => (await open.line(label))[0],
        ),
      );
    // The rows of data/network-history.csv; 46022 is 31 December 2025, 46235 is 1 August 2026.
    expect(await market()).toEqual([46022, 88920, 1056.6]);
    for (const later of ["2026-Q4", "latest"]) {
      await open.type("Figures of", later);
      expect(await market()).toEqual([46235, 65_193, 917.2]);
    }
    await open.type("Your bitcoin price", 70_000);
    expect((await market())[1]).toBe(70_000);
    await open.type("Figures of", "2025-Q3");
    // 152.27e12 x 2^32 / 600 s.
    expect((await market())[2]).toBeCloseTo(1089.991, 3);
    bench.dispose();
  },
);

it("says of a quarter with few figures that they are too few, and shows no zero for them", async () => {
  const bench = startWorkbench();
  const options = { company: "CORZ", vintage: "2025-Q4" };
  const open = await OpenModel.insert(bench.port, parts, options);
  expect(errorsIn(await open.values())).toEqual([]);
  expect((await open.values())[1][0]).toBe("CORZ: too little is published for a value a share");
  expect((await open.line("Bitcoin held"))[0]).toBe("not published");
  expect((await open.line("Value a share", { after: "Answer" }))[0]).toBe("no data");
  bench.dispose();
});

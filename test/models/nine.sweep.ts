import { models } from "../../src/models";
import type { Model } from "../../src/models/describe";
import { COVERED_TICKERS } from "../../src/presets/tickers";
import { VINTAGES } from "../../src/presets/vintages";
import { startWorkbench } from "../twin/univer";
import { ownParts, type OwnParts } from "./ownParts";
import { errorsIn, OpenModel } from "./support";

/* The nine side by side against the data files alone: values, what prices imply, what moves them. */

const nine = models.find(({ id }) => id === "nine-companies") as Model;

const bench = startWorkbench();
let open: OpenModel;
beforeAll(async () => {
  open = await OpenModel.insert(bench.port, nine);
});
afterAll(() => bench.dispose());

type Row = (label: string) => Promise<unknown>;

/** The sheet of values of a vintage, by company and by the last column of a label. */
async function valued(vintage: string): Promise<ReadonlyMap<string, Row>> {
  await open.type("Figures of", vintage);
  expect(errorsIn(await open.values(1))).toEqual([]);
  expect([vintage, (await open.texts())[2][1]]).toEqual([vintage, "OK"]);
  return new Map(
    COVERED_TICKERS.map((ticker) => [
      ticker,
      async (label) =>
        (await open.column(label, { sheet: 1 })).find(({ name }) => name === ticker)?.value,
    ]),
  );
}

/** Cells of several columns, in their order. */
function all(row: Row, labels: readonly string[]): Promise<unknown[]> {
  return Promise.all(labels.map(row));
}

/** To a millionth, or a word where there is no number. */
function near(value: number | undefined): unknown {
  return value === undefined
    ? expect.any(String)
    : expect.closeTo(value, 6 - Math.ceil(Math.log10(Math.abs(value) + 1)));
}

describe.each(VINTAGES)("in %s", (vintage) => {
  let rows: ReadonlyMap<string, Row>;
  beforeAll(async () => {
    rows = await valued(vintage);
  });

  it.each(COVERED_TICKERS)(
    "each part of %s is what the data files give, or no number",
    async (ticker) => {
      const row = rows.get(ticker) as Row;
      const { parts, value, priceUsd, ev, megawatts } = ownParts(ticker, vintage);
      const shown = await all(row, Object.keys(parts));
      expect(shown).toEqual(Object.values(parts).map((usd) => near(usd)));
      expect(await all(row, ["Value a share", "Share price", "EV, diluted"])).toEqual(
        [value, priceUsd, ev].map(near),
      );
      const { mining, free, site } = megawatts;
      const MEGAWATTS = [
        ...["Mining, net of what is let", "Secured, neither running nor let", "Let, site power"],
      ];
      expect(await all(row, MEGAWATTS)).toEqual([near(mining), near(free), near(site)]);
    },
  );
});

/** What functions show without a vintage, and the newest. */
const WATCHED = ["2025-Q3", "latest"] as const;

it.each(WATCHED)("the comps of %s have the same enterprise values", async (vintage) => {
  const comps = models.find(({ id }) => id === "comps") as Model;
  const other = startWorkbench();
  const evs = await (await OpenModel.insert(other.port, comps, { vintage })).column("EV, diluted");
  other.dispose();
  const nineEvs = evs.slice(0, COVERED_TICKERS.length).map(({ name, value }) => [name, value]);
  expect(nineEvs).toEqual(
    COVERED_TICKERS.map((ticker) => [ticker, near(ownParts(ticker, vintage).ev)]),
  );
});

const MOVES = ["+10% rent", "+10% MW let"] as const;

describe.each(WATCHED)("in %s", (vintage) => {
  let rows: ReadonlyMap<string, Row>;
  beforeAll(async () => {
    rows = await valued(vintage);
  });

  /** What a term would have to be, put back into the data's own arithmetic. */
  const PUT_BACK = {
    "Value of what is signed": (implied: number, { letIt, parts }: OwnParts) => ({
      signedUsd: implied * letIt - Number(parts["Signed contracts"]),
    }),
    "NOI multiple of the signed leases": (leaseMultiple: number) => ({ leaseMultiple }),
    Hashprice: (hashprice: number) => ({ hashprice }),
    "Bitcoin price": (btcPrice: number) => ({ btcPrice }),
  } as const;

  it.each(COVERED_TICKERS)("what the price of %s implies gives the price", async (ticker) => {
    const row = rows.get(ticker) as Row;
    const base = ownParts(ticker, vintage);
    const terms = await all(row, Object.keys(PUT_BACK));
    const solved = Object.entries(PUT_BACK).flatMap(([label, movedBy], index) => {
      const implied = terms[index];
      return typeof implied === "number"
        ? [[label, ownParts(ticker, vintage, { moved: movedBy(implied, base) }).value]]
        : [];
    });
    expect(solved.length).toBeGreaterThan(0);
    expect(solved).toEqual(solved.map(([label]) => [label, near(base.priceUsd)]));
  });

  it.each(COVERED_TICKERS)(
    "moves %s by what a tenth more of bitcoin and of rent adds",
    async (ticker) => {
      const row = rows.get(ticker) as Row;
      const { equity, btcPrice, parts } = ownParts(ticker, vintage);
      const [value, shares] = await all(row, ["Value a share", "Diluted shares at the value"]);
      const whole = Number(value) * Number(shares);
      const dearer = ownParts(ticker, vintage, { moved: { btcPrice: 1.1 * btcPrice } });
      const higher = ownParts(ticker, vintage, { moved: { rentFactor: 1.1 } });
      const isMiningKnown = parts["Mining, where power is not let"] !== undefined;
      expect(
        await all(row, ["Value for +10% bitcoin", "Value for +10% rent", "Mirror of"]),
      ).toEqual([
        isMiningKnown ? near((dearer.equity - equity) / whole) : "no data",
        near((higher.equity - equity) / whole),
        isMiningKnown ? expect.stringMatching(/^(bitcoin|gigawatts)$/) : "no data",
      ]);
    },
  );

  it("reviews each once, and says why where nothing is implied", async () => {
    const column = async (label: string) =>
      (await open.column(label, { first: "Place" })).map(({ value }) => value);
    expect((await column("Ticker")).sort()).toEqual([...COVERED_TICKERS].sort());
    for (const label of ["Value a share", "Upside or downside", ...MOVES]) {
      expect([label, ...(await column(label)).map((value) => typeof value)]).toEqual([
        label,
        ...COVERED_TICKERS.map(() => "number"),
      ]);
    }
    // A bitcoin price or a value of what is signed that gives the price, else why there is none.
    for (const label of ["Implied, let MW", "Implied multiple", "Implied bitcoin"]) {
      const said = (await column(label)).filter((value) => typeof value !== "number");
      expect(
        said.filter((word) => !/^(none( signed)?|no (lease|effect))$/.test(String(word))),
      ).toEqual([]);
    }
  });
});

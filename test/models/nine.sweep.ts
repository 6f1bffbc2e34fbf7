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

type Row = (label: string) => unknown;

/** The sheet of values of a vintage, by company and by the last column of a label. */
async function valued(vintage: string): Promise<ReadonlyMap<string, Row>> {
  await open.type("Figures of", vintage);
  const values = await open.values(1);
  expect(errorsIn(values)).toEqual([]);
  expect([vintage, (await open.texts())[2][1]]).toEqual([vintage, "OK"]);
  const heads = values.findIndex((cells) => cells.includes("Value a share"));
  const rows = values.slice(heads + 2, heads + 2 + COVERED_TICKERS.length);
  return new Map(
    rows.map((cells) => [
      String(cells[0]),
      (label) => {
        const column = values[heads].lastIndexOf(label);
        expect([label, column >= 0]).toEqual([label, true]);
        return cells[column];
      },
    ]),
  );
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
    (ticker) => {
      const row = rows.get(ticker) as Row;
      const { parts, value, priceUsd, megawatts } = ownParts(ticker, vintage);
      const shown = Object.keys(parts).map((label) => [label, row(label)]);
      expect(shown).toEqual(Object.entries(parts).map(([label, usd]) => [label, near(usd)]));
      expect([row("Value a share"), row("Share price")]).toEqual([near(value), near(priceUsd)]);
      const { mining, free, site } = megawatts;
      expect([
        row("Mining, net of what is let"),
        row("Secured, neither running nor let"),
        row("Let, site power"),
      ]).toEqual([near(mining), near(free), near(site)]);
    },
  );
});

/** What functions show without a vintage, and the newest. */
const WATCHED = ["2025-Q3", "latest"] as const;

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

  it.each(COVERED_TICKERS)("what the price of %s implies gives the price", (ticker) => {
    const row = rows.get(ticker) as Row;
    const base = ownParts(ticker, vintage);
    const solved = Object.entries(PUT_BACK).flatMap(([label, movedBy]) => {
      const implied = row(label);
      return typeof implied === "number"
        ? [[label, ownParts(ticker, vintage, { moved: movedBy(implied, base) }).value]]
        : [];
    });
    expect(solved.length).toBeGreaterThan(0);
    expect(solved).toEqual(solved.map(([label]) => [label, near(base.priceUsd)]));
  });

  it.each(COVERED_TICKERS)(
    "moves %s by what a tenth more of bitcoin and of rent adds",
    (ticker) => {
      const row = rows.get(ticker) as Row;
      const { equity, btcPrice, parts } = ownParts(ticker, vintage);
      const whole = Number(row("Value a share")) * Number(row("Diluted shares at the value"));
      const dearer = ownParts(ticker, vintage, { moved: { btcPrice: 1.1 * btcPrice } });
      const higher = ownParts(ticker, vintage, { moved: { rentFactor: 1.1 } });
      const isMiningKnown = parts["Mining, where power is not let"] !== undefined;
      expect([row("Value for +10% bitcoin"), row("Value for +10% rent"), row("Mirror of")]).toEqual(
        [
          isMiningKnown ? near((dearer.equity - equity) / whole) : "no data",
          near((higher.equity - equity) / whole),
          isMiningKnown ? expect.stringMatching(/^(bitcoin|gigawatts)$/) : "no data",
        ],
      );
    },
  );

  it("reviews each once, and says why where nothing is implied", async () => {
    const values = await open.values();
    const top = values.findIndex(([label]) => label === "Place");
    const review = values.slice(top + 2, top + 2 + COVERED_TICKERS.length);
    expect(review.map(([, ticker]) => ticker).sort()).toEqual([...COVERED_TICKERS].sort());
    const column = (label: string) => review.map((row) => row[values[top].indexOf(label)]);
    for (const label of ["Value a share", "Upside or downside", ...MOVES]) {
      expect([label, ...column(label).map((value) => typeof value)]).toEqual([
        label,
        ...COVERED_TICKERS.map(() => "number"),
      ]);
    }
    // A bitcoin price or a value of what is signed that gives the price, else why there is none.
    for (const label of ["Implied, let MW", "Implied multiple", "Implied bitcoin"]) {
      const said = column(label).filter((value) => typeof value !== "number");
      expect(
        said.filter((word) => !/^(none( signed)?|no (lease|effect))$/.test(String(word))),
      ).toEqual([]);
    }
  });
});

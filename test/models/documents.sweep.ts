import { models, type Model } from "../../src/models";
import { COVERED_TICKERS } from "../../src/presets/tickers";
import { columnLetters } from "../../src/sheet/a1";
import { parseAddressOn } from "../../src/sheet/address";
import { createFollower } from "../../src/taskpane/explain/lineage";
import { asItStands } from "../../src/workbook/asItStands";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* From what a model answers, Explain leads to the readings of its company and their documents. */

const OF_A_COMPANY = models.filter(({ asksFor }) => asksFor === "company");

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

it.each(OF_A_COMPANY.map((model) => [model.id, model] as const))(
  "the answer of %s rests on readings of the company, a figure of one's own apart",
  async (_, model) => {
    const open = await OpenModel.insert(bench.port, model, { company: "IREN" });
    const sheet = open.layout[0].name;
    const follower = createFollower(bench.port);
    const answer = await follower.book.cell(parseAddressOn(sheet, "A2"));
    const { readings } = await follower.lineage(answer);
    const links = readings.map((one) => (one.kind === "published" ? one.figure.sourceUrl : ""));
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((link) => !link.startsWith("https://"))).toEqual([]);

    await open.type("Power price", 0.06, { column: 1 });
    const after = createFollower(bench.port);
    const changed = await after.lineage(await after.book.cell(parseAddressOn(sheet, "A2")));
    const fields = changed.readings.map((one) => one.kind === "published" && one.figure.field);
    expect(fields).not.toContain("power_price_usd_kwh");
    expect(changed.typed.map(({ text }) => Number(text))).toContain(0.06);
  },
);

/** Lists whose rows have the addresses of their documents. */
const LISTS = /WATT\.(CONTRACTS|COMPANY_SOURCE|COMPANY_SHARES)\(/;

const nine = models.find(({ id }) => id === "nine-companies") as Model;

/** Numbers of MARA, which has no lease and whose secured power is not published; others have more. */
const COUNTED = 14;

it.each(["2025-Q3", "latest"])(
  "every number of the nine in %s rests on documents of its own company, named where it is explained",
  async (vintage) => {
    const open = await OpenModel.insert(bench.port, nine, { vintage });
    const values = await open.values();
    const heads = values.flatMap(([label], row) => (label === "Place" ? [row] : []));
    const sheet = open.layout[0].name;
    const follower = createFollower(asItStands(bench.port));
    const wrong: string[] = [];
    for (const row of COVERED_TICKERS.keys()) {
      const ticker = String(values[heads[0] + 2 + row][1]);
      const numbers = heads.flatMap((head) =>
        values[head + 2 + row].flatMap((value, column) =>
          typeof value === "number" && column > 0 ? [{ head, column }] : [],
        ),
      );
      expect(numbers.length).toBeGreaterThanOrEqual(COUNTED);
      for (const { head, column } of numbers) {
        const place = parseAddressOn(sheet, `${columnLetters(column)}${head + 3 + row}`);
        const { readings, calls } = await follower.lineage(await follower.book.cell(place));
        const published = readings.flatMap((one) => (one.kind === "published" ? [one.figure] : []));
        const others = published.filter((one) => one.ticker !== ticker);
        const links = published.filter(({ sourceUrl }) => sourceUrl.startsWith("https://"));
        const isListed = calls.some(({ formula }) => LISTS.test(formula));
        if (others.length > 0 || (links.length === 0 && !isListed)) {
          wrong.push(
            `${ticker}, ${String(values[head][column])}: ${others.map(({ ticker: of }) => of).join(" ")}`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  },
);

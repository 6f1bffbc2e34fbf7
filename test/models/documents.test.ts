import { models } from "../../src/models";
import { parseAddressOn } from "../../src/sheet/address";
import { createFollower } from "../../src/taskpane/explain/lineage";
import { startWorkbench } from "../twin/univer";
import { OpenModel } from "./support";

/* From what a model answers, Explain leads to the readings of its company and their documents. */

const OF_A_COMPANY = models.filter(({ asksFor }) => asksFor === "company");

let bench: ReturnType<typeof startWorkbench>;
beforeEach(() => {
  bench = startWorkbench();
}, 600_000);
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
  120_000,
);

import { models } from "../../../src/models";
import {
  companyChoices,
  newSheets,
  plannedSheets,
  previewSheets,
  previewUrl,
} from "../../../src/taskpane/models/gallery";
import { progressText } from "../../../src/taskpane/models/insertion";
import { tickers } from "../../../src/presets/companies";
import { insertModel } from "../../../src/workbook/insertModel";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";

/** Only the names of a model's sheets matter here. */
function sheetsNamed(...names: string[]): Parameters<typeof plannedSheets>[0] {
  return {
    sheets: names.map((name) => ({ name, title: "", answer: "=1", purpose: "", blocks: [] })),
  };
}

it("shows each picture as an image of its own", () => {
  const urls = models.map(previewUrl);
  expect(new Set(urls).size).toBe(models.length);
  for (const url of urls) {
    const [kind, text] = url.split(",", 2);
    expect(kind).toBe("data:image/svg+xml");
    expect(text).not.toMatch(/[<>"#]/);
    expect(decodeURIComponent(text)).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/,
    );
  }
});

it("offers every company after the choice not made", () => {
  const [first, ...rest] = companyChoices();
  expect(first).toEqual({ value: "", label: "Choose a company" });
  expect(rest.map(({ value }) => value)).toEqual(tickers());
  expect(rest.map(({ label }) => label)).toContain("RIOT Riot Platforms, Inc.");
});

it("numbers names that are taken, whatever their case", () => {
  expect(plannedSheets(sheetsNamed("Shell", "Leases"), [])).toEqual(["Shell", "Leases"]);
  expect(plannedSheets(sheetsNamed("Shell", "Leases"), ["shell", "Shell 2"])).toEqual([
    "Shell 3",
    "Leases",
  ]);
  expect(plannedSheets(sheetsNamed("Shell", "Shell"), [])).toEqual(["Shell", "Shell 2"]);
});

it("names new sheets in words", () => {
  expect(newSheets(["Comps"])).toBe("the new sheet Comps");
  expect(newSheets(["Shell", "Leases 2"])).toBe("2 new sheets: Shell, Leases 2");
});

it("counts steps from one and ends without a number", () => {
  expect(progressText(0, 3, "Writing Shell")).toBe("Writing Shell (1 of 3)...");
  expect(progressText(2, 3, "Recalculating")).toBe("Recalculating (3 of 3)...");
  expect(progressText(3, 3, "Done")).toBe("Done...");
});

it.each(models.map((model) => [model.id, model] as const))(
  "foretells the sheets of %s, also the second time",
  async (_, model) => {
    const port = createMemoryPort();
    for (let time = 0; time < 2; time++) {
      const taken = (await port.sheets()).map(({ name }) => name);
      const planned = plannedSheets(model, taken);
      expect(await previewSheets(port, model)).toContain(planned.join(", "));
      const { sheets } = await insertModel(port, model, { company: "CIFR" });
      expect(sheets).toEqual(planned);
    }
  },
);

/** @jest-environment jsdom */
import { CalcError } from "../../../src/core/errors";
import { models } from "../../../src/models";
import { startingInputs, type Inputs, type Picture } from "../../../src/taskpane/charts/picture";
import { createPictureCard } from "../../../src/taskpane/charts/pictureCard";
import { PICTURES } from "../../../src/taskpane/charts/picturesPanel";
import { evenNumbers } from "../../../src/plot/words";
import { createMemoryPort } from "../../../src/workbook/memory/memoryPort";
import { eventually, paneFor } from "../paneFor";

function picture(id: string): Picture {
  const found = PICTURES.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`no picture ${id}`);
  }
  return found;
}

function draw(id: string, change: Partial<Inputs> = {}): Element {
  const one = picture(id);
  const { svg, gist } = one.draw({ ...startingInputs(one), ...change });
  document.body.replaceChildren(svg);
  expect(svg.querySelector("desc")?.textContent).toBe(gist);
  return svg;
}

const texts = (svg: Element, name: string): string[] =>
  [...svg.querySelectorAll(`text.${name}`)].map(({ textContent }) => textContent ?? "");

it("marks companies where they stand on the breakeven curves", () => {
  const svg = draw("breakeven", { companies: ["IREN"] });
  expect(texts(svg, "name")).toEqual(["15 J/TH", "20 J/TH", "30 J/TH", "BTC price"]);
  expect(texts(svg, "marker-name")).toEqual(["IREN"]);
  // 24 x 15 J/TH x 0.0512 USD/kWh over 144 x 3.15 / 1,090,000 BTC = 44,292.
  expect(svg.querySelector("desc")?.textContent).toContain("IREN 44.3k; bitcoin at 90k");
  expect(draw("breakeven", { companies: [] }).querySelector("circle")).toBeNull();
});

it("goes from the power needed down to the gap", () => {
  expect(texts(draw("gap", { choice: "none" }), "value")).toEqual(["65", "-15", "-6", "44"]);
  // The mid case adds 17.5 + 6.5 + 10 + 12.5 = 46.5 GW, of which 66.67% come about: 31 and 13.
  expect(texts(draw("gap"), "value")).toEqual(["65", "-15", "-6", "-31", "13"]);
});

it("shows more than is open as a surplus, without a sign or the colour of a gap", () => {
  const { numbers } = startingInputs(picture("gap"));
  const svg = draw("gap", { numbers: { ...numbers, realisation: 1 } });
  expect(texts(svg, "value")).toEqual(["65", "-15", "-6", "-46.5", "2.5 surplus"]);
  expect(texts(svg, "tick")).toContain("Surplus");
  expect(svg.querySelectorAll("rect.tone-1")).toHaveLength(0);
});

it("asks the question of the gap with the share that the ready model begins with", () => {
  const { numbers } = startingInputs(picture("gap"));
  const lines = models
    .flatMap(({ sheets }) => sheets.flatMap(({ blocks }) => blocks))
    .flatMap((block) => (block.kind === "lines" ? block.lines : []));
  const line = lines.find((one) => one.kind === "input" && one.key === "realisation");
  expect(line).toMatchObject({ values: [numbers.realisation] });
});

it("compares the three paths on what was chosen", () => {
  // The published example of PATH_COMPARE: 402,543, 858,840 and 6,342,308 USD a MW-year.
  expect(texts(draw("paths", { choice: "Cash margin" }), "value")).toEqual([
    "403k",
    "859k",
    "6.34m",
  ]);
});

it("has the published value of a powered shell in its middle", () => {
  const svg = draw("shell");
  expect(texts(svg, "cell-value")[12]).toBe("5.19");
  expect(svg.querySelectorAll("rect.cell")).toHaveLength(25);
  expect(svg.querySelector("desc")?.textContent).toContain("5.19 where the inputs stand");
});

it("writes the numbers of a heat map with the decimals of the largest", () => {
  const cells = texts(draw("shell"), "cell-value");
  expect(cells.filter((text) => !/^-?\d+\.\d\d$/.test(text))).toEqual([]);
  expect([0.0373, -1.5, 13.4].map(evenNumbers("USD/W", [0.0373, -1.5, 13.4]))).toEqual([
    "0.04",
    "-1.50",
    "13.40",
  ]);
  expect([950e3, 2.4e6].map(evenNumbers("USD/MW", [950e3, 2.4e6]))).toEqual(["0.95m", "2.40m"]);
  expect([0.1538, 0.2].map(evenNumbers("rate/year", [0.1538, 0.2]))).toEqual(["15.38%", "20.00%"]);
  expect([0.00123, -0.0000001].map(evenNumbers("USD/W", [0.00123]))).toEqual([
    "0.00123",
    "0.00000",
  ]);
});

it("gives a path that loses the colour of a loss", () => {
  const svg = draw("paths");
  const values = texts(svg, "value");
  const tones = [...svg.querySelectorAll("rect.bar")].map((bar) =>
    bar.classList.contains("tone-1"),
  );
  expect(tones).toEqual(values.map((text) => text.startsWith("-")));
  expect(tones).toContain(true);
});

it("stacks the build-out of five companies by quarter and stage", () => {
  const svg = draw("build-out");
  const sums = texts(svg, "value");
  // Summed over data/sites.csv by hand: 5,187 MW by the end of 2026, 7,287 of 2027, 18,364 in all.
  expect([sums[4], sums[8], sums[9]]).toEqual(["5.19", "7.29", "18.4"]);
  expect(texts(svg, "legend")).toEqual([
    "Operating",
    "Energized",
    "Construction",
    "Contracted",
    "Connection agreement",
    "Development",
  ]);
  // By the end of 2025 sites operate or are energized, and nothing else.
  expect(svg.querySelectorAll("rect.tone-0")).toHaveLength(10 + 1);
  expect(svg.querySelectorAll("rect.tone-3")).toHaveLength(1 + 1);
});

it("shows companies side by side at the end of a quarter", () => {
  const svg = draw("build-out", { choice: "2027-Q4", companies: ["IREN", "CIFR"] });
  expect(texts(svg, "value")).toEqual(["2.91", "0.877"]);
  expect(texts(svg, "tick")).toEqual(expect.arrayContaining(["IREN", "CIFR"]));
  expect(svg.querySelector("desc")?.textContent).toContain("by the end of 2027-Q4: IREN 2.91");
  expect(draw("build-out", { companies: [] }).querySelector("desc")?.textContent).toBe(
    "Choose at least one company.",
  );
});

it("puts the megawatts on their grids, the most first", () => {
  const svg = draw("grids");
  // Summed over data/sites.csv by hand: ERCOT 18,477 of 32,680.7 MW on 25 grids.
  expect(texts(svg, "value").slice(0, 5)).toEqual(["18.5", "3.06", "2.75", "2.23", "0.95"]);
  expect(svg.querySelector("desc")?.textContent).toContain(
    "32.7 GW of site load on 25 grids, 57% of it on ERCOT.",
  );
  expect(texts(svg, "tick")).toContain("others");
  expect(texts(draw("grids", { companies: ["RIOT"] }), "tick")).not.toContain("others");
});

it("says which input is wrong", () => {
  const one = picture("shell");
  const { numbers } = startingInputs(one);
  expect(() =>
    one.draw({ numbers: { ...numbers, margin: 85 }, choice: "", companies: [] }),
  ).toThrow(CalcError);
});

it("draws again while one types, and says what is no number", () => {
  const pane = paneFor(createMemoryPort());
  const card = createPictureCard(pane, picture("gap"));
  document.body.append(card);
  const label = [...card.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.startsWith("Power needed"),
  );
  const input = document.getElementById(label?.htmlFor ?? "") as HTMLInputElement;
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  type("80");
  expect(texts(card, "value")[0]).toBe("80");
  type("eighty");
  expect(card.querySelector(".error")?.textContent).toBe("Type a number for Power needed to 2028.");
  expect(card.querySelector("fluent-button")?.hasAttribute("disabled")).toBe(true);
  type("-5");
  expect(card.querySelector(".error")?.textContent).toMatch(/^#VALUE! demandGw must be/);
  type("65");
  expect(card.querySelector(".error")).toBeNull();
});

it.each(PICTURES.map(({ id, title }) => [id, title]))(
  "puts %s on a sheet with a native chart, and takes it back",
  async (id, title) => {
    const port = createMemoryPort({ evaluate: () => 1 });
    const pane = paneFor(port);
    const card = createPictureCard(pane, picture(id));
    document.body.append(card);
    const buttons = [...card.querySelectorAll<HTMLElement>("fluent-button")];
    buttons.find(({ textContent }) => textContent === "Insert on a new sheet")?.click();
    const status = (): string => document.querySelector(".status")?.textContent ?? "";
    await eventually(() => expect(status()).toContain(`stands on the new sheet`));
    const sheet = (await port.sheets())[1].name;
    const [chart] = port.user.charts(sheet);
    expect(chart.series.length).toBeGreaterThan(0);
    expect(chart.title).not.toBe("");
    expect(chart.altText).not.toBe("");
    expect(title).not.toBe("");
    document.querySelector<HTMLElement>(".status fluent-button")?.click();
    await eventually(async () => expect(await port.sheets()).toHaveLength(1));
  },
);

/** @jest-environment jsdom */
import { CalcError } from "../../src/core/errors";
import { startingInputs, type Inputs, type Picture } from "../../src/taskpane/charts/picture";
import { PictureCard } from "../../src/taskpane/charts/pictureCard";
import { PICTURES } from "../../src/taskpane/charts/picturesPanel";
import { createMemoryPort } from "../../src/workbook/memory/memoryPort";
import { eventually, paneFor } from "./paneFor";

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
  // The mid case adds 17.5 + 6.5 + 10 + 12.5 = 46.5 GW: more than the 44 that are open.
  expect(texts(draw("gap"), "value")).toEqual(["65", "-15", "-6", "-46.5", "-2.5"]);
  expect(texts(draw("gap"), "tick")).toContain("Surplus");
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

it("says which input is wrong", () => {
  const one = picture("shell");
  const { numbers } = startingInputs(one);
  expect(() =>
    one.draw({ numbers: { ...numbers, margin: 85 }, choice: "", companies: [] }),
  ).toThrow(CalcError);
});

it("draws again while one types, and says what is no number", () => {
  const pane = paneFor(createMemoryPort());
  const card = new PictureCard(pane, picture("gap"));
  document.body.append(card.element);
  const label = [...card.element.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.startsWith("Power needed"),
  );
  const input = document.getElementById(label?.htmlFor ?? "") as HTMLInputElement;
  const type = (text: string): void => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  type("80");
  expect(texts(card.element, "value")[0]).toBe("80");
  type("eighty");
  expect(card.element.querySelector(".error")?.textContent).toBe(
    "Type a number for Power needed to 2028.",
  );
  expect(card.element.querySelector("fluent-button")?.hasAttribute("disabled")).toBe(true);
  type("-5");
  expect(card.element.querySelector(".error")?.textContent).toMatch(/^#VALUE! demandGw must be/);
  type("65");
  expect(card.element.querySelector(".error")).toBeNull();
});

it.each(PICTURES.map(({ id, title }) => [id, title]))(
  "puts %s on a sheet with a native chart, and takes it back",
  async (id, title) => {
    const port = createMemoryPort({ evaluate: () => 1 });
    const pane = paneFor(port);
    const card = new PictureCard(pane, picture(id));
    document.body.append(card.element);
    const buttons = [...card.element.querySelectorAll<HTMLElement>("fluent-button")];
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

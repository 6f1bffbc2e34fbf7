/** @jest-environment jsdom */
import { apart } from "../../src/plot/apart";
import { barPlot } from "../../src/plot/barPlot";
import { labelPlaces } from "../../src/plot/labels";
import { heatMap } from "../../src/plot/heatMap";
import { linePlot } from "../../src/plot/linePlot";
import { linearScale } from "../../src/plot/scale";
import { svgFile } from "../../src/plot/pictureFile";
import { sheetChart } from "../../src/plot/sheetChart";
import { SERIES_COLORS } from "../../src/sheet/looks";
import type { ChartType } from "../../src/sheet/draft";
import { stackPlot } from "../../src/plot/stackPlot";
import { compact, compactPercent } from "../../src/plot/words";

const texts = (svg: Element, name: string): string[] =>
  [...svg.querySelectorAll(`text.${name}`)].map(({ textContent }) => textContent ?? "");
const number = (element: Element | null | undefined, name: string): number =>
  Number(element?.getAttribute(name));

it.each([
  [0, "0"],
  [0.045, "0.045"],
  [-12, "-12"],
  [999.6, "1k"],
  [45_416.67, "45.4k"],
  [519_029_231, "519m"],
  [1.94e9, "1.94bn"],
  [152.27e12, "152tn"],
  [0.00002, "2E-5"],
])("writes %p as %s", (value, expected) => {
  expect(compact(value)).toBe(expected);
});

it("writes fractions as percentages", () => {
  expect([0.085, 1, -0.234].map(compactPercent)).toEqual(["8.5%", "100%", "-23.4%"]);
});

it.each([
  [{ low: 0, high: 97, ticks: 4 }, [0, 50, 100]],
  [{ low: -3, high: 11, ticks: 4 }, [-5, 0, 5, 10, 15]],
  [{ low: 0.02, high: 0.1, ticks: 4 }, [0.02, 0.04, 0.06, 0.08, 0.1]],
  [{ low: 5, high: 5, ticks: 4 }, [4.5, 5, 5.5]],
])("puts round ticks around %p", (options, ticks) => {
  const scale = linearScale({ ...options, from: 0, to: 100 });
  expect(scale.ticks).toEqual(ticks);
  expect(scale.place(scale.ticks[0])).toBeCloseTo(0, 9);
  expect(scale.place(scale.ticks[scale.ticks.length - 1])).toBeCloseTo(100, 9);
});

it("puts names beside their points where they cover nothing", () => {
  const box = { left: 0, right: 100 };
  const point = (x: number, y: number) => ({ x, y, width: 20 });
  expect(labelPlaces([point(50, 50)], box)).toEqual([{ x: 56, y: 50, anchor: "start" }]);
  // No room to the right.
  expect(labelPlaces([point(90, 50)], box)).toEqual([{ x: 84, y: 50, anchor: "end" }]);
  // The second point stands where the first one's name would go, and takes its left.
  const [first, second] = labelPlaces([point(50, 50), point(66, 50)], box);
  expect(first).toEqual({ x: 44, y: 50, anchor: "end" });
  expect(second).toEqual({ x: 72, y: 50, anchor: "start" });
  const crowd = Array.from({ length: 6 }, (_, index) => point(40 + index * 3, 50));
  const places = labelPlaces(crowd, box).map(({ x, y }) => `${x},${y}`);
  expect(new Set(places).size).toBe(6);
});

it("keeps names apart and in their order", () => {
  expect(apart([10, 11, 50], 10)).toEqual([5.5, 15.5, 50]);
  expect(apart([50, 10, 12, 14], 10)).toEqual([50, 2, 12, 22]);
  expect(apart([], 10)).toEqual([]);
});

const AXES = {
  x: { label: "Power price (USD/kWh)", format: compact },
  y: { label: "Breakeven (USD/BTC)", format: compact },
};

it("draws curves, a gap where there is no value, and marked points", () => {
  const svg = linePlot({
    title: "Breakeven",
    description: "It rises with the power price.",
    ...AXES,
    curves: [
      {
        name: "15 J/TH",
        points: [
          [0, 0],
          [1, 10],
          [2, NaN],
          [3, 30],
        ],
      },
      {
        name: "30 J/TH",
        points: [
          [0, 0],
          [3, 60],
        ],
      },
    ],
    markers: [{ name: "IREN", at: [1, 10] }],
  });
  const [first, second] = svg.querySelectorAll("path.curve");
  expect(first.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  expect(second.getAttribute("d")).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
  expect(texts(svg, "name")).toEqual(["15 J/TH", "30 J/TH"]);
  expect(texts(svg, "marker-name")).toEqual(["IREN"]);
  const marker = svg.querySelector("circle");
  expect(first.getAttribute("d")).toContain(
    `L${Math.round(number(marker, "cx") * 10) / 10} ${Math.round(number(marker, "cy") * 10) / 10}`,
  );
});

it("says its name and what it shows to screen readers", () => {
  const svg = linePlot({ title: "T", description: "D.", ...AXES, curves: [] });
  expect(svg.getAttribute("role")).toBe("img");
  const named = (attribute: string): string | null | undefined =>
    svg.querySelector(`#${svg.getAttribute(attribute) ?? ""}`)?.textContent;
  expect(named("aria-labelledby")).toBe("T");
  expect(named("aria-describedby")).toBe("D.");
});

it("stands bars on zero, lets others float and links them", () => {
  const bar = (label: string, from: number, to: number) => ({
    label,
    from,
    to,
    value: compact(to - from),
    tone: 0,
  });
  const svg = barPlot({
    title: "Gap",
    description: "D.",
    y: AXES.y,
    linked: true,
    bars: [bar("Demand", 0, 65), bar("Grid\naccess", 65, 50), bar("Surplus", 0, -5)],
  });
  const [demand, grid, surplus] = svg.querySelectorAll("rect");
  const zero = number(svg.querySelector("line.zero"), "y1");
  expect(number(demand, "y") + number(demand, "height")).toBeCloseTo(zero, 1);
  expect(number(grid, "y")).toBeCloseTo(number(demand, "y"), 1);
  expect(number(surplus, "y")).toBeCloseTo(zero, 1);
  // 15 of 65.
  expect(number(grid, "height") / number(demand, "height")).toBeCloseTo(15 / 65, 2);
  expect(svg.querySelectorAll("line.link")).toHaveLength(2);
  expect(texts(svg, "value")).toEqual(["65", "-15", "-5"]);
  expect(texts(svg, "tick")).toEqual(expect.arrayContaining(["Grid", "access"]));
});

it("shades a grid by size, minuses apart, and frames where one stands", () => {
  const svg = heatMap({
    title: "Map",
    description: "D.",
    down: { label: "pue", heads: ["1", "2"] },
    across: { label: "price", heads: ["a", "b"] },
    values: [
      [-10, 0],
      [20, NaN],
    ],
    format: compact,
    base: [1, 0],
  });
  const cells = [...svg.querySelectorAll("rect.cell")];
  expect(cells.map((cell) => number(cell, "fill-opacity"))).toEqual([0.21, 0, 0.42, 0]);
  expect(cells.map((cell) => cell.classList.contains("minus"))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(texts(svg, "cell-value")).toEqual(["-10", "0", "20", "none"]);
  const base = svg.querySelector("rect.base");
  expect(Math.abs(number(base, "y") - number(cells[2], "y"))).toBeLessThan(1);
  expect(Math.abs(number(base, "x") - number(cells[2], "x"))).toBeLessThan(1);
});

it("stacks parts on the axis, leaves out parts of nothing and breaks a long legend", () => {
  const svg = stackPlot({
    title: "Stacks",
    description: "D.",
    y: AXES.y,
    series: ["Operating", "Being built or agreed", "Connection agreement", "Applied for"],
    stacks: [
      { label: "A", values: [3, 1, 0, 0] },
      { label: "B\nC", values: [0, 2, 0, 0] },
    ],
  });
  const [low, high, other] = svg.querySelectorAll("rect.part");
  const zero = number(svg.querySelector("line.zero"), "y1");
  expect(number(low, "y") + number(low, "height")).toBeCloseTo(zero, 1);
  expect(number(high, "y") + number(high, "height")).toBeCloseTo(number(low, "y"), 1);
  expect(number(low, "height") / number(high, "height")).toBeCloseTo(3, 1);
  expect(number(other, "y") + number(other, "height")).toBeCloseTo(zero, 1);
  expect(other.getAttribute("class")).toContain("tone-1");
  // Three parts, and a swatch for each name.
  expect(svg.querySelectorAll("rect.part")).toHaveLength(3 + 4);
  expect(texts(svg, "value")).toEqual(["4", "2"]);
  const lines = [...svg.querySelectorAll("text.legend")].map((one) => number(one, "y"));
  expect(new Set(lines).size).toBeGreaterThan(1);
});

describe("a chart of a sheet", () => {
  const figures = (type: ChartType, values: readonly (readonly (number | null)[])[]) => ({
    ...{ type, title: "Loads", altText: "Loads of three.", xAxis: "Company", yAxis: "MW" },
    series: values.map((own, index) => ({ name: `s${index}`, values: own, across: [1, 2, 3] })),
    categories: ["Riot", "IREN", "Cipher"],
    formatX: String,
    formatY: String,
  });
  const drawn = (type: ChartType, ...values: readonly (readonly (number | null)[])[]) =>
    sheetChart(figures(type, values), { width: 640, height: 360 });
  const marks = (svg: Element) => [...svg.querySelectorAll(".mark")];

  it("has columns as high as their values, none for a gap, in the colours of the palette", () => {
    const found = marks(drawn("column", [100, 300, null], [200, -100, 50]));
    expect(found.map((mark) => mark.getAttribute("fill"))).toEqual(
      [0, 1, 0, 1, 1].map((index) => SERIES_COLORS[index]),
    );
    const [a, b, c, below] = found.map((mark) => number(mark, "height"));
    expect([b / a, c / a, below / a].map((ratio) => Number(ratio.toFixed(2)))).toEqual([2, 3, 1]);
    expect(number(found[3], "y")).toBeCloseTo(number(found[0], "y") + a, 1);
  });

  it("stacks parts on top of each other", () => {
    const [low, high] = marks(drawn("stackedColumn", [100, 1, 1], [50, 1, 1]));
    expect(number(high, "y") + number(high, "height")).toBeCloseTo(number(low, "y"), 1);
  });

  it("leaves a gap in a line, and a point out, where there is no number", () => {
    expect(marks(drawn("line", [1, null, 3]))[0].getAttribute("d")).toMatch(/^M[^ML]+M[^ML]+$/);
    expect(drawn("scatter", [1, null, 3]).querySelectorAll(".point")).toHaveLength(2);
  });

  it("lays bars to the right", () => {
    const [a, b] = marks(drawn("bar", [100, 300, 200])).map((mark) => number(mark, "width"));
    expect(b / a).toBeCloseTo(3, 1);
  });

  it("has its titles, and a legend for several series only", () => {
    const words = (svg: Element) =>
      [...svg.querySelectorAll("text")].map(({ textContent }) => textContent);
    expect(words(drawn("line", [1, 2, 3]))).toEqual(
      expect.arrayContaining(["Loads", "Company", "MW", "Riot", "IREN", "Cipher"]),
    );
    expect(words(drawn("line", [1, 2, 3]))).not.toContain("s0");
    expect(words(drawn("line", [1, 2, 3], [1, 2, 3]))).toEqual(
      expect.arrayContaining(["s0", "s1"]),
    );
  });

  it("is a document of its own as a file", () => {
    const text = svgFile(drawn("line", [1, 2, 3]));
    const file = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    expect([file.localName, file.getAttribute("width")]).toEqual(["svg", "640"]);
    expect(file.querySelector("desc")?.textContent).toBe("Loads of three.");
  });
});

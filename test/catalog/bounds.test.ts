import { describeBounds, interval } from "../../src/catalog/bounds";
import type { Bounds } from "../../src/catalog/define";

describe("the interval of bounds", () => {
  it.each<[string, Bounds, number, number]>([
    ["none", {}, -Number.MAX_VALUE, Number.MAX_VALUE],
    ["both", { min: -2, max: 3 }, -2, 3],
    ["more than 0", { above: 0 }, Number.MIN_VALUE, Number.MAX_VALUE],
    // Doubles are 2^-52 apart from 1 up to 2, half as far below 1.
    ["more than 1", { above: 1 }, 1 + 2 ** -52, Number.MAX_VALUE],
    ["more than -1", { above: -1, max: 10 }, -1 + 2 ** -53, 10],
    ["more than 2", { above: 2 }, 2 + 2 ** -51, Number.MAX_VALUE],
    ["more than 1.5", { above: 1.5 }, 1.5 + 2 ** -52, Number.MAX_VALUE],
  ])("%s", (_, bounds, lowest, highest) => {
    expect(interval(bounds)).toEqual({ lowest, highest });
  });
});

describe("bounds in words", () => {
  it.each<[string, Bounds]>([
    ["", {}],
    ["between -1 and 1,000", { min: -1, max: 1000 }],
    ["at least 0", { min: 0 }],
    ["at most 5", { max: 5 }],
    ["more than 0", { above: 0 }],
    ["more than 0 and at most 1", { above: 0, max: 1 }],
    ["a whole number", { whole: true }],
    ["a whole number, at least 1", { whole: true, min: 1 }],
  ])("%s", (words, bounds) => {
    expect(describeBounds(bounds)).toBe(words);
  });
});

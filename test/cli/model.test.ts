import { hashwatt } from "./run";

it.each([
  [["planets", "-o", "a.xlsx"], "planets"],
  [["power-gap"], "--output"],
  [["power-gap", "-o", "a.csv"], "must end in .xlsx, got a.csv"],
  [["power-gap", "-o", "a.xlsx", "--company", "RIOT"], "leave out --company"],
  [["power-gap", "-o", "a.xlsx", "--vintage", "2026-Q2"], "leave out --vintage"],
  [["miner-breakeven", "-o", "a.xlsx"], "miner-breakeven needs --company: one of "],
  [["miner-breakeven", "-o", "a.xlsx", "--company", "ABC"], "There is no company ABC"],
  [
    ["miner-breakeven", "-o", "a.xlsx", "--company", "riot", "--vintage", "2020-Q1"],
    "There is no vintage 2020-Q1: 2025-Q3",
  ],
  [["power-gap", "-o", "a.xlsx", "--formulas", "old"], "native, watt"],
])("refuses %j in a sentence", async (words, sentence) => {
  const { exitCode, notes } = await hashwatt("model", ...words);
  expect(exitCode).toBe(2);
  expect(notes).toContain(sentence);
});

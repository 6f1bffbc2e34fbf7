import fc from "fast-check";
import { forgetNames, nearestNames } from "../../src/core/nearest";

const TICKERS = ["IREN", "CIFR", "RIOT", "CORZ", "MARA", "HUT", "CLSK", "BTDR", "HIVE"];
const MODELS = [
  "Antminer S21 200T",
  "Antminer S21 Pro 234T",
  "Whatsminer M60S 186T",
  "Whatsminer M60S++ 218T",
];

it.each([
  ["a letter left out", "IRN", TICKERS, ["IREN"]],
  ["letters swapped", "MRAA", TICKERS, ["MARA"]],
  ["a letter too many", "Hut8", TICKERS, ["HUT"]],
  ["case and blanks", " c o r z ", TICKERS, ["CORZ"]],
  ["part of a name", "S21 Pro", MODELS, ["Antminer S21 Pro 234T"]],
  ["a wrong number", "Antminer S21 Pro 235T", MODELS, ["Antminer S21 Pro 234T"]],
  ["a plus sign that counts", "M60S++", MODELS, ["Whatsminer M60S++ 218T"]],
  ["the better match first", "M60S", MODELS, ["Whatsminer M60S 186T", "Whatsminer M60S++ 218T"]],
  ["nothing alike", "NVDA", TICKERS, []],
  ["a blank text", " ", TICKERS, []],
  ["a page of text", "S21 Pro".repeat(20), MODELS, []],
  ["sixty letters with a name in them", `${"x".repeat(57)}HUT`, TICKERS, ["HUT"]],
  ["a letter more than that", `${"x".repeat(58)}HUT`, TICKERS, []],
  ["more than the name", "IREN Limited", TICKERS, ["IREN"]],
  [
    "the name with less around it first",
    "abcdef",
    ["abcdefghi", "abcdefg"],
    ["abcdefg", "abcdefghi"],
  ],
  ["parts by the letters they lack", "abcdef", ["abcd", "abcdefg"], ["abcdefg", "abcd"]],
  [
    "one letter worse than the best, not two",
    "abcdef",
    ["abcxxf", "abcxef", "abcdef"],
    ["abcdef", "abcxef"],
  ],
  ["as long as the name: more than half of the text differs", "aaaab", ["abbaa"], []],
])("%s: '%s'", (...[, text, candidates, nearest]) => {
  expect(nearestNames(text, candidates)).toEqual(nearest);
});

it("gives as many as asked for, ties in the candidates' order", () => {
  const names = ["abc1", "abc2", "abc3", "abc4"];
  expect(nearestNames("abc", names)).toEqual(["abc1", "abc2", "abc3"]);
  expect(nearestNames("abc", names, 1)).toEqual(["abc1"]);
});

it("puts the name itself first and invents none", () => {
  fc.assert(
    fc.property(fc.constantFrom(...TICKERS), fc.string({ maxLength: 6 }), (ticker, typed) => {
      expect(nearestNames(ticker, TICKERS)[0]).toBe(ticker);
      expect(TICKERS).toEqual(expect.arrayContaining(nearestNames(typed, TICKERS)));
    }),
  );
});

it("reads the names it knows once, and a text once however often it is asked", () => {
  let reads = 0;
  const name = (text: string) =>
    ({ toLowerCase: () => ((reads += 1), text.toLowerCase()) }) as unknown as string;
  const known = [name("RIOT"), name("IREN")];
  for (let asked = 0; asked < 1000; asked++) {
    nearestNames("RIOTT", known);
  }
  expect(reads).toBe(2);
});

it("does not read texts that are too long for a misspelled name", () => {
  const known = new Proxy(["RIOT"], {
    get: () => {
      throw new Error("the names were read");
    },
  });
  expect(nearestNames("RIOT ".repeat(1000), known)).toEqual([]);
});

it("looks into 1,000 names of one call, and into as many of the next", () => {
  const known = ["RIOT"];
  const asked = () => Array.from({ length: 1001 }, (_, at) => nearestNames(`RIOT${at}`, known));
  forgetNames();
  expect(asked().filter(({ length }) => length === 0)).toHaveLength(1);
  forgetNames();
  expect(asked()[0]).toEqual(["RIOT"]);
});

/* What words of a question and of a description count as the same. */

/** Words that questions are made of and that say nothing of what is asked for. */
const STOP = new Set(
  (
    "a an and any are as at be by can could do does for from get give has have how i if in into is " +
    "it its me much many my need of on or our out per should show so take that the their them then " +
    "there these they this to us want was we what when where which who why will with would you your " +
    "against about find calculate compute tell please my worth"
  ).split(" "),
);

/** Every description may be asked for one. */
const YEAR = /^20\d\d$/;

/** Spellings and abbreviations of one thing; the first stands for all. */
const SAME: readonly (readonly string[])[] = [
  ["datacentre", "data centre", "data center", "datacenter", "data centres", "data centers"],
  ["breakeven", "break even", "break-even"],
  ["shutdown", "shut down", "switch off", "switch-off", "turn off"],
  ["hashprice", "hash price"],
  ["hashrate", "hash rate", "hashing power"],
  ["hashcost", "hash cost"],
  ["caprate", "cap rate", "capitalisation rate", "capitalization rate"],
  ["dcf", "discounted cash flow", "discounted cash flows"],
  ["irr", "internal rate of return"],
  ["npv", "net present value"],
  ["sotp", "sum of the parts", "sum of parts"],
  ["nav", "net asset value"],
  ["ev", "enterprise value"],
  ["lcoe", "levelised cost", "levelized cost"],
  ["btc", "bitcoin", "bitcoins", "coins"],
  ["mw", "megawatt", "megawatts", "gigawatt", "gigawatts", "gw"],
  ["watt", "watts"],
  ["borrow", "borrowing", "loan", "lend"],
  ["electricity", "power"],
  ["price", "prices", "cost", "costs"],
  ["capitalise", "capitalize", "capitalised", "capitalized", "capitalisation", "capitalization"],
  ["mwh", "megawatt hour", "megawatt hours"],
  ["kw", "kilowatt", "kilowatts"],
  ["ph", "petahash", "petahashes"],
  ["gpu", "h100", "h200", "b200", "gb200", "gb300"],
  ["shortage", "deficit", "shortfall"],
  ["uptime", "downtime", "availability"],
  ["realise", "realize", "realised", "realized"],
  ["profit", "profitable", "profitability"],
  ["build-out", "buildout", "build out"],
];

const FIRST = new Map(SAME.flatMap(([first, ...others]) => others.map((one) => [one, first])));
const PHRASE = new RegExp(
  `\\b(?:${[...FIRST.keys()]
    .filter((one) => /[ -]/.test(one))
    .sort((a, b) => b.length - a.length)
    .join("|")})\\b`,
  "g",
);
const WORDS = new Map([...FIRST].map(([other, first]) => [stem(other), stem(first)]));

/** "MINER_BREAKEVEN", "siteToItRatio" and "USD/kW-month" as stems of single words. */
export function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/_/g, " ");
  const joined = spaced.replace(PHRASE, (phrase) => FIRST.get(phrase) ?? phrase);
  return (joined.match(/[\p{L}\p{N}.]+/gu) ?? [])
    .filter((word) => !STOP.has(word) && !YEAR.test(word))
    .map(stem)
    .map((word) => WORDS.get(word) ?? word);
}

/** Without the endings that do not change what a word means. */
function stem(word: string): string {
  if (word.length < 5) {
    return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  }
  return word
    .replace(/(?<=[a-z]{3})ies$/, "y")
    .replace(/(?<=[a-z]{3}[^s])s$/, "")
    .replace(/(?<=[a-z]{4})(?:ing|ed)$/, "");
}

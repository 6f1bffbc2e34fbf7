import { slipsBetween } from "./slips";

/* What words of a question and of a description count as the same. */

/** Words that questions are made of and that say nothing of what is asked for. */
const STOP = new Set(
  (
    "a an and any are as at be by can could do does for from get give has have how i if in into is " +
    "it its me much many my need of on or our out per should show so take that the their them then " +
    "there these they this to us want was we what when where which who why will with would you your " +
    "against about find calculate compute tell please my worth must should not no more anymore high " +
    "one economics usa america excel"
  ).split(" "),
);

/** Every description may be asked for one. */
const YEAR = /^20\d\d$/;

/** Spellings and abbreviations of one thing; the first stands for all. */
const SAME: readonly (readonly string[])[] = [
  ["datacentre", "data centre", "data center", "datacenter", "data centres", "data centers"],
  ["breakeven", "break even"],
  ["shutdown", "shut down", "switch off", "turn off", "under water", "underwater"],
  ["payback", "pay back"],
  ["halving", "halfing", "halvening"],
  ["hashprice", "hash price"],
  ["hashrate", "hash rate", "hashing power"],
  ["hashcost", "hash cost"],
  ["caprate", "cap rate", "capitalisation rate", "capitalization rate"],
  ["dcf", "discounted cash flow", "discounted cash flows"],
  ["wacc", "cost of capital"],
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
  ["shortage", "deficit", "shortfall", "missing", "misses"],
  ["uptime", "downtime", "availability"],
  ["realise", "realize", "realised", "realized"],
  ["profit", "profitable", "profitability"],
  ["buildout", "build out"],
  ["kwh", "kilowatt hour", "kilowatt hours"],
  ["convert", "conversion", "pivot", "repurpose"],
  ["ai", "hpc"],
  ["machine", "rig"],
  ["mine", "mining", "mined"],
  ["maximum", "max", "maximal"],
  ["interconnection", "grid connection"],
  ["energize", "energise", "energization", "energisation"],
  ["history", "historic", "historical", "past"],
  ["return", "rendite"],
  ["goalseek", "goal seek"],
];

const FIRST = new Map(SAME.flatMap(([first, ...others]) => others.map((one) => [one, first])));
const PHRASES: readonly (readonly [RegExp, string])[] = [...FIRST]
  .filter(([phrase]) => phrase.includes(" "))
  .sort(([a], [b]) => b.length - a.length)
  .map(([phrase, first]) => [patternOf(phrase), first]);
const WORDS = new Map([...FIRST].map(([other, first]) => [stem(other), stem(first)]));

/** "MINER_BREAKEVEN", "siteToItRatio" and "USD/kW-month" as stems of single words. */
export function wordsOf(text: string): string[] {
  const spaced = text
    .replace(/\b[a-z]{2,}(?:[A-Z][a-z]*)+/g, (name) => name.replace(/[A-Z]/g, " $&"))
    .toLowerCase()
    .replace(/[_-]/g, " ");
  const joined = PHRASES.reduce(
    (known, [pattern, first]) => known.replace(pattern, `${first}$1`),
    spaced,
  );
  return (joined.match(/[\p{L}\p{N}.]+/gu) ?? [])
    .filter((word) => !STOP.has(word) && !YEAR.test(word))
    .map(stem)
    .map((word) => WORDS.get(word) ?? word);
}

/** Words that are no slip of others: those of questions, and of phrases that one word stands for. */
const SOUND = new Set([...STOP, ...SAME.flat().flatMap((one) => one.split(" "))]);

/** A text with each word that nobody uses taken for the one known word that it may be a slip of. */
export function spelled(text: string, vocabulary: ReadonlySet<string>): string {
  const known = [...vocabulary, ...SOUND];
  return text.replace(/[\p{L}_]{5,}/gu, (word) => {
    const one = stem(word.toLowerCase());
    return known.some((other) => other.startsWith(one)) ? word : (nearest(one, known) ?? word);
  });
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const within = (slips: number) => (one: string) =>
    one[0] === word[0] && slipsBetween(word, one) <= slips;
  return known.find(within(1)) ?? (word.length < 8 ? undefined : known.find(within(2)));
}

/** A verb bends and its object may stand within: "turned the machines off". */
function patternOf(phrase: string): RegExp {
  const verb = /^(\w+) (off|back|down)$/.exec(phrase);
  return verb === null
    ? new RegExp(`\\b${phrase}()\\b`, "g")
    : new RegExp(`\\b${verb[1]}(?:s|es|t?ed|t?ing)?((?: \\w+){0,3}?) ${verb[2]}\\b`, "g");
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

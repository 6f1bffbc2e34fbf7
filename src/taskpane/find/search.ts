import { forgetNames, nearestNames } from "../../core/nearest";
import { lazy } from "../../presets/names";
import { spelled, wordsOf } from "./words";
import { greatest } from "../../core/lists";

/** What can be looked for: its texts, by what a hit in them is worth. */
export interface Findable {
  /** What a slip is compared with; "" for what no slip should find. */
  readonly name: string;
  readonly texts: readonly { readonly weight: number; readonly texts: readonly string[] }[];
}

/** Answers what fits a text, the best first; everything, in order, for no text. */
export type Search<T> = (text: string) => readonly T[];

interface Entry<T> {
  readonly item: T;
  readonly fields: readonly Field[];
}

interface Field {
  readonly weight: number;
  readonly words: ReadonlySet<string>;
  /** Each text as its words, to find words that stand together. */
  readonly phrases: readonly string[];
}

/** What was found, and how well it fits: comparable between searches. */
export interface Ranked<T> {
  readonly item: T;
  readonly strength: number;
}

export function createSearch<T extends Findable>(items: readonly T[]): Search<T> {
  const ranked = createRanking(items);
  return (text) => (text.trim() === "" ? items : ranked(text).map(({ item }) => item));
}

/** Whether what lies elsewhere, clearly fitting better, comes before the functions. */
export function comesFirst(elsewhere: number, functions: number): boolean {
  return elsewhere > functions * CLEARLY && (elsewhere < Infinity || functions < Infinity);
}

/** As a search, with how well each fits; nothing for no text. */
export function createRanking<T extends Findable>(
  items: readonly T[],
): (text: string) => readonly Ranked<T>[] {
  const index = lazy(() => toIndex(items.map(toEntry)));
  return (text) => {
    const { entries, vocabulary, rarity } = index();
    const wanted = [...new Set(wordsOf(spelled(text, vocabulary)))];
    if (wanted.length === 0) {
      return [];
    }
    const scored = entries
      .map(({ item, fields }) => ({
        item,
        strength: isName(item, text)
          ? Infinity
          : strengthOf(fields, wanted, rarity) * namedBy(item, text),
      }))
      .filter(({ strength }) => strength > 0)
      .sort((a, b) => b.strength - a.strength);
    const best = scored.map(({ strength }) => strength).find(Number.isFinite) ?? 0;
    const found = scored.filter(({ strength }) => strength >= best * WORTH_SHOWING);
    return found.length > 0 ? found : nearest(text, items).map((item) => ({ item, strength: 0 }));
  };
}

/** What scores far below the best is there by a common word only. */
const WORTH_SHOWING = 0.12;
/** Functions come first unless something else fits so many times better. */
const CLEARLY = 1.4;
/** Words that stand together in a description count again. */
const TOGETHER = 0.6;

function toEntry<T extends Findable>(item: T): Entry<T> {
  const fields = item.texts.map(({ weight, texts }) => {
    const words = texts.map(wordsOf);
    return {
      weight,
      words: new Set(words.flat()),
      phrases: words.map((one) => ` ${one.join(" ")} `),
    };
  });
  return { item, fields };
}

/** Whoever types a name, in words or as it is written, wants what has it. */
function isName({ name }: Findable, text: string): boolean {
  const plain = (one: string): string =>
    one
      .trim()
      .toLowerCase()
      .replace(/[_\s]+/g, " ");
  return plain(name) === plain(text);
}

/** A little more for a name that the text holds letter by letter, where synonyms count the same. */
function namedBy({ name }: Findable, text: string): number {
  const parts = name.toLowerCase().split(/[_\s]+/);
  const typed = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return 1 + (0.02 * parts.filter((part) => typed.includes(part)).length) / parts.length;
}

interface Index<T> {
  readonly entries: readonly Entry<T>[];
  readonly vocabulary: ReadonlySet<string>;
  /** How much a word tells: little where half of the descriptions have it. */
  rarity(word: string): number;
}

function toIndex<T>(entries: readonly Entry<T>[]): Index<T> {
  const counts = new Map<string, number>();
  for (const { fields } of entries) {
    const telling = fields.filter(({ weight }) => weight >= 1);
    for (const word of new Set(telling.flatMap(({ words }) => [...words]))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return {
    entries,
    vocabulary: new Set(counts.keys()),
    rarity: (word) => Math.log(1 + entries.length / (counts.get(word) ?? 1)),
  };
}

/** Any word counts; what has all of them, or has them together, comes first. */
function strengthOf(
  fields: readonly Field[],
  wanted: readonly string[],
  rarity: (word: string) => number,
): number {
  const hits = wanted.map((word) => greatest([0, ...fields.map((field) => hit(field, word))]));
  const all = wanted.reduce((sum, word) => sum + rarity(word), 0);
  const known = wanted.filter((_, at) => hits[at] > 0).reduce((sum, word) => sum + rarity(word), 0);
  const score = wanted.reduce((sum, word, at) => sum + rarity(word) * hits[at], 0);
  const together = runsOf(wanted).map((run) => {
    const phrase = ` ${run.join(" ")} `;
    const share = run.reduce((sum, word) => sum + rarity(word), 0) / all;
    const holding = fields.filter(({ phrases }) => phrases.some((one) => one.includes(phrase)));
    return share * greatest([0, ...holding.map(({ weight }) => weight)]);
  });
  return (score / all + TOGETHER * greatest([0, ...together])) * (known / all) ** 2;
}

/** All that stand side by side in a question, as many at once as descriptions are likely to have. */
function runsOf(wanted: readonly string[]): readonly (readonly string[])[] {
  return wanted.flatMap((_, from) =>
    [1, 2, 3, 4].flatMap((length) =>
      (length > 1 || wanted.length === 1) && from + length <= wanted.length
        ? [wanted.slice(from, from + length)]
        : [],
    ),
  );
}

/** A whole word counts twice a beginning. */
function hit({ weight, words }: Field, wanted: string): number {
  if (words.has(wanted)) {
    return 2 * weight;
  }
  return wanted.length > 2 && [...words].some((word) => word.startsWith(wanted)) ? weight : 0;
}

/** For a slip such as "hashprise"; a long word is none of a short name. */
function nearest<T extends Findable>(text: string, items: readonly T[]): readonly T[] {
  const typed = text.trim().replace(/\s+/g, "_");
  forgetNames();
  const names = nearestNames(
    typed,
    items.map(({ name }) => name).filter(({ length }) => length >= typed.length - 1),
    3,
  ).filter((name) => name.toLowerCase().startsWith(typed[0].toLowerCase()));
  return items.filter(({ name }) => names.includes(name));
}

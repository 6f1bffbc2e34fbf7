import { forgetNames, nearestNames } from "../../core/nearest";
import { lazy } from "../../presets/names";
import { wordsOf } from "./words";
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

export function createSearch<T extends Findable>(items: readonly T[]): Search<T> {
  const index = lazy(() => {
    const entries = items.map(toEntry);
    return { entries, rarity: rarityOf(entries) };
  });
  return (text) => {
    const wanted = [...new Set(wordsOf(text))];
    if (wanted.length === 0) {
      return text.trim() === "" ? items : [];
    }
    const { entries, rarity } = index();
    const scored = entries
      .map(({ item, fields }) => ({
        item,
        score: isName(item, text) ? Infinity : scoreOf(fields, wanted, rarity),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best = scored.map(({ score }) => score).find(Number.isFinite) ?? 0;
    const found = scored.filter(({ score }) => score >= best * WORTH_SHOWING);
    return found.length > 0 ? found.map(({ item }) => item) : nearest(text, items);
  };
}

/** What scores far below the best is there by a common word only. */
const WORTH_SHOWING = 0.12;
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

/** How much a word tells: little where half of the descriptions have it. */
function rarityOf<T>(entries: readonly Entry<T>[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { fields } of entries) {
    for (const word of new Set(fields.flatMap(({ words }) => [...words]))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (word) => Math.log(1 + entries.length / (counts.get(word) ?? 1));
}

/** Any word counts; what has all of them, or has them together, comes first. */
function scoreOf(
  fields: readonly Field[],
  wanted: readonly string[],
  rarity: (word: string) => number,
): number {
  const hits = wanted.map((word) => greatest([0, ...fields.map((field) => hit(field, word))]));
  const all = wanted.reduce((sum, word) => sum + rarity(word), 0);
  const known = wanted.filter((_, at) => hits[at] > 0).reduce((sum, word) => sum + rarity(word), 0);
  const score = wanted.reduce((sum, word, at) => sum + rarity(word) * hits[at], 0);
  const phrase = ` ${wanted.join(" ")} `;
  const together = greatest([
    0,
    ...fields.map(({ weight, phrases }) =>
      phrases.some((one) => one.includes(phrase)) ? weight : 0,
    ),
  ]);
  return (score + TOGETHER * all * together) * (known / all) ** 2;
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

import type { FunctionDefinition } from "../../catalog/define";
import { nearestNames } from "../../core/nearest";

/** Answers the functions that fit a text, the best first; all of them, in order, for no text. */
export type Search = (text: string) => readonly FunctionDefinition[];

interface Entry {
  readonly definition: FunctionDefinition;
  /** Words of the definition by what a hit in them is worth. */
  readonly words: readonly { readonly weight: number; readonly words: readonly string[] }[];
}

export function createSearch(catalog: readonly FunctionDefinition[]): Search {
  const entries = catalog.map(toEntry);
  return (text) => {
    const wanted = wordsOf(text);
    if (wanted.length === 0) {
      return catalog;
    }
    const found = entries
      .map(({ definition, words }) => ({ definition, score: scoreOf(words, wanted) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    return found.length > 0 ? found.map(({ definition }) => definition) : nearest(text, catalog);
  };
}

function toEntry(definition: FunctionDefinition): Entry {
  const parameters = Object.entries(definition.parameters);
  const units = parameters.flatMap(([, parameter]) =>
    "unit" in parameter ? [parameter.unit] : [],
  );
  const weighed = [
    { weight: 20, texts: [definition.name] },
    { weight: 12, texts: definition.keywords ?? [] },
    { weight: 6, texts: [definition.summary, definition.result.label] },
    { weight: 3, texts: [...parameters.map(([name]) => name), definition.group] },
    {
      weight: 2,
      texts: [
        ...parameters.map(([, parameter]) => parameter.description),
        definition.result.unit,
        ...units,
      ],
    },
    { weight: 1, texts: definition.assumptions },
  ];
  return {
    definition,
    words: weighed.map(({ weight, texts }) => ({ weight, words: texts.flatMap(wordsOf) })),
  };
}

/** Every wanted word must be found; a whole word counts twice a beginning. */
function scoreOf(words: Entry["words"], wanted: readonly string[]): number {
  const scores = wanted.map((word) =>
    Math.max(...words.map((field) => field.weight * hit(field.words, word))),
  );
  return scores.some((score) => score === 0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function hit(words: readonly string[], wanted: string): number {
  if (words.includes(wanted)) {
    return 2;
  }
  return words.some((word) => word.startsWith(wanted)) ? 1 : 0;
}

/** For a slip such as "hashprise". */
function nearest(
  text: string,
  catalog: readonly FunctionDefinition[],
): readonly FunctionDefinition[] {
  const names = nearestNames(
    text.replace(/\s+/g, "_"),
    catalog.map(({ name }) => name),
    3,
  );
  return catalog.filter(({ name }) => names.includes(name));
}

/** "MINER_BREAKEVEN", "siteToItRatio" and "USD/kW-month" as single words in lower case. */
function wordsOf(text: string): string[] {
  const spaced = text.replace(/([a-z])([A-Z])/g, "$1 $2");
  return spaced.toLowerCase().match(/[a-z0-9.]+/g) ?? [];
}

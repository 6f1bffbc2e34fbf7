/** What an error value says by itself, for errors that come without a sentence. */
const MEANINGS: Readonly<Record<string, string>> = {
  "#VALUE!": "a value of the wrong kind",
  "#N/A": "no value is available",
  "#NUM!": "there is no number that solves this",
  "#DIV/0!": "a division by zero",
  "#REF!": "a reference to cells that are gone",
  "#NAME?": "a name or function that does not exist",
  "#NULL!": "ranges that do not meet",
  "#SPILL!": "the block needs cells that are not empty",
  "#CYCLE!": "the formula needs its own result",
  "#CALC!": "this formula cannot be calculated here",
  "#ERROR!": "this formula cannot be read",
};

/** The meaning of an error value; null for any other cell content. */
export function errorMeaning(value: unknown): string | null {
  return typeof value === "string" ? (MEANINGS[value] ?? null) : null;
}

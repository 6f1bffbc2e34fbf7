/** Longer texts are no misspelled name, and comparing them would take a while. */
const LONGEST_TEXT = 60;

/**
 * The candidates that a mistyped name most likely meant, nearest first; ties keep their order.
 *
 * Case, blanks and punctuation do not count. The shorter of text and candidate may differ in up to
 * half its letters from some part of the longer, so that "S21 Pro" finds "Antminer S21 Pro 234T".
 * Anything further away, or clearly worse than the best, is left out; nothing is near a blank text.
 */
export function nearestNames(text: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = toLetters(text);
  if (wanted === "" || wanted.length > LONGEST_TEXT) {
    return [];
  }
  const near = candidates
    .map((name) => ({ name, ...compare(wanted, toLetters(name)) }))
    .filter(({ edits, allowed }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || a.surplus - b.surplus);
  return near
    .filter(({ edits }) => edits <= near[0].edits + 1)
    .slice(0, limit)
    .map(({ name }) => name);
}

interface Comparison {
  readonly edits: number;
  readonly allowed: number;
  /** Letters that only the longer one has. */
  readonly surplus: number;
}

function compare(wanted: string, name: string): Comparison {
  const [part, whole] = wanted.length <= name.length ? [wanted, name] : [name, wanted];
  return {
    edits: editsToPart(part, whole),
    allowed: Math.floor(part.length / 2),
    surplus: whole.length - part.length,
  };
}

/** A plus sign stays: it tells machines apart. */
function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, "");
}

/** Fewest insertions, deletions and replacements that turn `part` into some part of `whole`. */
function editsToPart(part: string, whole: string): number {
  let row: number[] = new Array<number>(whole.length + 1).fill(0);
  for (let i = 1; i <= part.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= whole.length; j++) {
      const replaced = above[j - 1] + (part[i - 1] === whole[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
    }
  }
  return Math.min(...row);
}

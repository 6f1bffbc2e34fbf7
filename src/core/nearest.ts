/** Longer texts are no misspelled name, and comparing them would take a while. */
const LONGEST_TEXT = 60;
export const LONGEST_TYPED = 4 * LONGEST_TEXT;
/** Names looked into for one call: beyond so many, each its own, it is no matter of misspelling. */
const MOST_SOUGHT = 1_000;

interface Known {
  readonly letters: readonly string[];
  readonly near: Map<string, readonly string[]>;
}
const knownLists = new Map<readonly string[], Known>();

/** At the start of a call, so that what it answers depends on no call before it. */
export function forgetNames(): void {
  if (knownLists.size > 0) {
    knownLists.clear();
  }
}

const namesOf = new WeakMap<object, readonly string[]>();

/** The names of what never changes, made once: nearest ones are kept by their list. */
export function namesIn(whole: object, names: () => readonly string[]): readonly string[] {
  const known = namesOf.get(whole) ?? names();
  namesOf.set(whole, known);
  return known;
}

/**
 * The candidates that a mistyped name most likely meant, nearest first; ties keep their order.
 *
 * Case, blanks and punctuation do not count. The shorter of text and candidate may differ in up to
 * half its letters from some part of the longer, so that "S21 Pro" finds "Antminer S21 Pro 234T".
 * Anything further away, or clearly worse than the best, is left out; nothing is near a blank text.
 */
export function nearestNames(text: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = text.length > LONGEST_TYPED ? "" : toLetters(text);
  if (wanted === "" || wanted.length > LONGEST_TEXT) {
    return [];
  }
  const { letters, near } = knownOf(candidates);
  if (!near.has(wanted) && near.size < MOST_SOUGHT) {
    near.set(wanted, nearest(wanted, candidates, letters));
  }
  return near.get(wanted)?.slice(0, limit) ?? [];
}

/** The end of a sentence that refuses a name; empty where none is near. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const [near] = nearestNames(text, candidates, 1);
  return near === undefined ? "" : `, did you mean "${near}"?`;
}

/** What one call works out once for a list of names, which must not change. */
function knownOf(candidates: readonly string[]): Known {
  const known = knownLists.get(candidates) ?? {
    letters: candidates.map(toLetters),
    near: new Map<string, readonly string[]>(),
  };
  knownLists.set(candidates, known);
  return known;
}

function nearest(
  wanted: string,
  candidates: readonly string[],
  letters: readonly string[],
): readonly string[] {
  const near = candidates
    .map((name, index) => ({ name, ...compare(wanted, letters[index]) }))
    .filter(({ edits, allowed }) => edits <= allowed)
    .sort((a, b) => a.edits - b.edits || a.surplus - b.surplus);
  return near.filter(({ edits }) => edits <= near[0].edits + 1).map(({ name }) => name);
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
  let above = new Uint8Array(whole.length + 1);
  let row = new Uint8Array(whole.length + 1);
  for (let i = 1; i <= part.length; i++) {
    const letter = part.charCodeAt(i - 1);
    row[0] = i;
    for (let j = 1; j <= whole.length; j++) {
      const replaced = above[j - 1] + (letter === whole.charCodeAt(j - 1) ? 0 : 1);
      const dropped = Math.min(above[j], row[j - 1]) + 1;
      row[j] = Math.min(replaced, dropped);
    }
    [above, row] = [row, above];
  }
  return above.reduce((fewest, edits) => Math.min(fewest, edits));
}

/** Longer texts are no misspelled name, and comparing them would take a while. */
const LONGEST_TEXT = 60;
export const LONGEST_TYPED = 4 * LONGEST_TEXT;
/** Names looked into for one call: beyond so many, each its own, it is no matter of misspelling. */
const MOST_SOUGHT = 1_000;
/** The same where a name is compared with many. */
const MOST_COMPARED = 20_000;

interface Known {
  readonly most: number;
  readonly letters: readonly string[];
  readonly near: Map<string, readonly string[]>;
}
const NONE: readonly string[] = [];
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
export function nearestNames(
  text: string,
  candidates: readonly string[],
  limit = 3,
): readonly string[] {
  if (text.length > LONGEST_TYPED) {
    return NONE;
  }
  const { most, letters, near } = knownOf(candidates);
  const known = near.get(text);
  if (known !== undefined || near.size >= most) {
    return known?.slice(0, limit) ?? NONE;
  }
  const wanted = toLetters(text);
  const sought = wanted !== "" && wanted.length <= LONGEST_TEXT;
  const found = sought ? nearest(wanted, candidates, letters) : NONE;
  near.set(text, found);
  return found.slice(0, limit);
}

/** The end of a sentence that refuses a name; empty where none is near. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const [near] = nearestNames(text, candidates, 1);
  return near === undefined ? "" : `, did you mean "${near}"?`;
}

/** What one call works out once for a list of names, which must not change. */
function knownOf(candidates: readonly string[]): Known {
  const known = knownLists.get(candidates) ?? {
    most: Math.min(MOST_SOUGHT, MOST_COMPARED / candidates.length),
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
  const allowed = Math.floor(part.length / 2);
  return {
    edits: editsToPart(part, whole, allowed),
    allowed,
    surplus: whole.length - part.length,
  };
}

/** A plus sign stays: it tells machines apart. */
function toLetters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+]/gu, "");
}

/**
 * Fewest insertions, deletions and replacements that turn `part` into some part of `whole`; where
 * they are more than `allowed`, a number that is so too.
 */
function editsToPart(part: string, whole: string, allowed: number): number {
  const row = new Uint8Array(whole.length + 1);
  let fewest = 0;
  for (let i = 1; i <= part.length && fewest <= allowed; i++) {
    const letter = part.charCodeAt(i - 1);
    let diagonal = row[0];
    row[0] = fewest = i;
    for (let j = 1; j <= whole.length; j++) {
      const replaced = diagonal + (letter === whole.charCodeAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, Math.min(diagonal, row[j - 1]) + 1);
      fewest = Math.min(fewest, row[j]);
    }
  }
  return fewest;
}

/* Numbers of a file whose decimals may be written with a point or with a comma. */

type Sign = "." | ",";

/** What a file tells of its numbers, the same for every cell. */
export interface Decimals {
  /** Between the cells of the file. */
  readonly separator: string;
  /** The decimal signs of the numbers that can be read one way only. */
  readonly signs: ReadonlySet<Sign>;
}

/** A number's text: its decimal sign, or the sign that may part either decimals or thousands. */
interface Shape {
  readonly text: string;
  readonly decimal: Sign | null;
  readonly either: Sign | null;
}

const BLANK_GROUPS =
  /^([+-]?\d{1,3})((?:[ \u00a0\u2009\u202f]\d{3})+|(?:['\u2019]\d{3})+)(?=$|[.,])/;
const ONE_SIGN = /^[+-]?(?:(\d+)(?:([.,])(\d*))?|([.,])\d+)(e[+-]?\d+)?$/i;
const GROUPS = /^[+-]?[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/;

/** Decides for a whole file by those of its numbers that leave no doubt. */
export function decimalsOf(numbers: readonly string[], separator: string): Decimals {
  const signs = numbers.flatMap((text) => shapeOf(text)?.decimal ?? []);
  return { separator, signs: new Set(signs) };
}

/** The number, half a sentence on why it could be another, or null for a text that is none. */
export function readNumber(text: string, decimals: Decimals): number | string | null {
  const shape = shapeOf(text);
  if (shape === null) {
    return null;
  }
  const { decimal, either } = shape;
  if (decimals.signs.size > 1 && (decimal ?? either) !== null) {
    return "the file has decimal points and decimal commas: write them one way";
  }
  if (either === null) {
    return toNumber(shape.text, decimal ?? ".");
  }
  const [asDecimal, asThousands] = [either, other(either)].map((sign) =>
    toNumber(shape.text, sign),
  );
  switch (decimalIn(either, decimals)) {
    case either:
      return asDecimal;
    case other(either):
      return asThousands;
    default:
      return `which may be ${asDecimal} or ${asThousands}: write it without a sign for thousands`;
  }
}

/** Commas part the cells where decimals have points, semicolons where they have commas. */
function decimalIn(either: Sign, { separator, signs: [found] }: UsedDecimals): Sign | null {
  const unusual = separator === "," ? "," : separator === ";" ? "." : null;
  if (either === unusual && found !== other(either)) {
    return null;
  }
  return found ?? (separator === "," ? "." : null);
}

interface UsedDecimals {
  readonly separator: string;
  readonly signs: Iterable<Sign>;
}

function shapeOf(typed: string): Shape | null {
  const text = typed
    .trim()
    .replace(/^\u2212/, "-")
    .replace(BLANK_GROUPS, (groups) => groups.replace(/[^\d+-]/g, ""));
  const one = ONE_SIGN.exec(text);
  if (one !== null) {
    const [, whole = "", sign = one[4], part = "", , exponent] = one as (string | undefined)[];
    const thousands = /^[1-9]\d{0,2}$/.test(whole) && part.length === 3 && exponent === undefined;
    const found = (sign ?? null) as Sign | null;
    return { text, decimal: thousands ? null : found, either: thousands ? found : null };
  }
  const [, group, last] = (GROUPS.exec(text) ?? []) as (Sign | undefined)[];
  return group === undefined || group === last
    ? null
    : { text, decimal: other(group), either: null };
}

function other(sign: Sign): Sign {
  return sign === "." ? "," : ".";
}

function toNumber(text: string, decimal: Sign): number {
  return Number(text.split(other(decimal)).join("").replace(decimal, "."));
}

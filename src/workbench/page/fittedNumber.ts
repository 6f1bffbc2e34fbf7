/** The number of an unformatted cell, as the grid writes it. */
const GENERAL = /^-?\d+(\.\d+)?(e[+-]\d+)?$/i;

const DIGITS = Array.from({ length: 16 }, (_, index) => 15 - index);

/**
 * A number's text in a cell that may be too narrow for it, as Excel shows it: an unformatted number
 * with as many digits as fit, "#" across the cell for any other.
 */
export function fittedNumber(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) {
    return text;
  }
  const shorter = GENERAL.test(text) ? shorterTexts(Number(text)).find(fits) : undefined;
  return shorter ?? hashes(fits);
}

/** From the most digits to the fewest; none that makes a 0 of another number. */
function shorterTexts(value: number): string[] {
  const size = Math.abs(value);
  const decimals = size >= 1e-4 && size < 1e21 ? DIGITS : [];
  return [
    ...decimals.map((digits) => withoutZeros(value.toFixed(digits))),
    ...DIGITS.map((digits) => scientific(value, digits)),
  ].filter((text) => value === 0 || Number(text) !== 0);
}

/** 4.5E+07, with two digits in the power at least. */
function scientific(value: number, digits: number): string {
  const [mantissa, power] = value.toExponential(digits).split("e");
  return `${withoutZeros(mantissa)}E${power[0]}${power.slice(1).padStart(2, "0")}`;
}

/** Without those behind the point that say nothing. */
function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** One at least, however narrow the cell. */
function hashes(fits: (text: string) => boolean): string {
  const wider = Array.from({ length: 100 }, (_, index) => "#".repeat(100 - index));
  return wider.find(fits) ?? "#";
}

/** Maps values to places along a line. */
export interface Scale {
  readonly ticks: readonly number[];
  /** The place of a value between `from` and `to` of the scale. */
  place(value: number): number;
}

export interface ScaleOptions {
  /** Lowest and highest value to show. */
  readonly low: number;
  readonly high: number;
  /** Places of the ends. */
  readonly from: number;
  readonly to: number;
  /** About how many ticks. */
  readonly ticks: number;
  /** Ends at the values themselves and not at the ticks around them. */
  readonly tight?: boolean;
}

/** A linear scale with ticks at 1, 2 or 5 times a power of ten. */
export function linearScale({ low, high, from, to, ticks, tight }: ScaleOptions): Scale {
  const [least, most] = low < high ? [low, high] : [low - widening(low), low + widening(low)];
  const step = tickStep(most - least, ticks);
  const bottom = tight === true ? least : Math.floor(least / step + 1e-9) * step;
  const top = tight === true ? most : Math.ceil(most / step - 1e-9) * step;
  return {
    ticks: ticksBetween(bottom, top, step),
    place: (value) => from + ((value - bottom) / (top - bottom)) * (to - from),
  };
}

/** So that a single value still has room on both sides. */
function widening(value: number): number {
  return value === 0 ? 1 : Math.abs(value) / 10;
}

function tickStep(span: number, ticks: number): number {
  const rough = span / Math.max(1, ticks);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return factor * power;
}

function ticksBetween(bottom: number, top: number, step: number): number[] {
  const first = Math.ceil(bottom / step - 1e-9);
  const last = Math.floor(top / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    // Counting in steps keeps 0.1 + 0.2 from showing as 0.30000000000000004.
    Number(((first + index) * step).toPrecision(12)),
  );
}

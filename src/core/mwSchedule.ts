export interface ScheduleInputs {
  readonly mw: Float64Array;
  /** The day each comes into service; NaN where none is known. */
  readonly dates: Float64Array;
  readonly atDates: Float64Array;
}

/** Power in service at each of the days asked for, in MW: all that came on that day or before. */
export function mwInService({ mw, dates, atDates }: ScheduleInputs): number[] {
  const known = Array.from(dates.keys()).filter((row) => !Number.isNaN(dates[row]));
  const inOrder = Float64Array.from(known).sort((a, b) => dates[a] - dates[b]);
  const totals = runningTotals(inOrder.map((row) => mw[row]));
  const days = inOrder.map((row) => dates[row]);
  return Array.from(atDates, (day) => totals[countUpTo(days, day)]);
}

/** With 0 before the first. */
function runningTotals(amounts: Float64Array): Float64Array {
  const totals = new Float64Array(amounts.length + 1);
  amounts.forEach((amount, row) => {
    totals[row + 1] = totals[row] + amount;
  });
  return totals;
}

/** How many of the ascending days are not later. */
function countUpTo(days: Float64Array, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = days[middle] <= day ? [middle + 1, high] : [low, middle];
  }
  return low;
}

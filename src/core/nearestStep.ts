/** How many steps make one, or all values there are; 0 where any number goes. */
export type Steps = number | readonly number[];

export function nearestStep(value: number, steps: Steps): number {
  if (typeof steps !== "number") {
    return steps.reduce((near, one) =>
      Math.abs(one - value) < Math.abs(near - value) ? one : near,
    );
  }
  return steps === 0 ? value : Math.round(value * steps) / steps;
}

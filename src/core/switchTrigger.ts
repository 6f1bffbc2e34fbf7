import { notFound } from "./errors";

export interface SwitchInputs {
  readonly shellVolatility: number;
  readonly miningVolatility: number;
  readonly correlation: number;
  /** What the shell pays out a year over its value: forgone while waiting. */
  readonly shellYield: number;
  /** The same of what is given up: earned while waiting. */
  readonly miningYield: number;
}

/** Variance of one value over the other in a year. */
export function ratioVariance(inputs: SwitchInputs): number {
  const { shellVolatility: shell, miningVolatility: mining, correlation } = inputs;
  return (shell - mining) ** 2 + 2 * (1 - correlation) * shell * mining;
}

/** Growth of the shell over what is given up in a year, plus half the variance. */
export function ratioDrift(inputs: SwitchInputs): number {
  return inputs.miningYield - inputs.shellYield + ratioVariance(inputs) / 2;
}

/** The square root in the trigger; at least the size of the drift. */
export function triggerRoot(inputs: SwitchInputs): number {
  return Math.sqrt(ratioDrift(inputs) ** 2 + 2 * inputs.shellYield * ratioVariance(inputs));
}

/**
 * Value of the shell over what is given up for it at which converting now beats waiting for ever.
 *
 *     trigger = b / (b - 1) = 1 + (root + drift) / (2 x shell yield)
 *     b = 1/2 - (q2 - q1) / s2 + sqrt(((q2 - q1) / s2 - 1/2)^2 + 2 q2 / s2)
 *
 * with q1 and q2 the yields of shell and mining and s2 the variance of their ratio. The second form
 * of the trigger does not divide by s2: without risk it is the larger of 1 and q2 / q1.
 *
 * @throws CalcError `notFound` at a shell yield of 0: waiting costs nothing, so never.
 */
export function switchTrigger(inputs: SwitchInputs): number {
  if (inputs.shellYield === 0) {
    throw notFound("never: a shell that pays nothing out costs nothing to wait for");
  }
  return 1 + (triggerRoot(inputs) + ratioDrift(inputs)) / (2 * inputs.shellYield);
}

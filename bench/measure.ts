/** One contender of a task: runs `size` units of work at once. */
export interface Rival {
  readonly name: string;
  readonly size: number;
  run(): unknown;
}

/** A contender outside this process, which times itself; a sentence where it is missing. */
export interface Outsider {
  readonly name: string;
  measure(): number | string;
}

export interface Task {
  readonly name: string;
  /** How often the rivals take turns; a hundred times when left out. */
  readonly rounds?: number;
  readonly rivals: readonly Rival[];
  readonly outsiders?: readonly Outsider[];
  readonly gates: readonly Gate[];
}

/** Nanoseconds a unit by rival; a rival that is missing has none. */
export type Times = ReadonlyMap<string, number>;

/** A budget. Its value is NaN where a rival is missing, and then it is not judged. */
export interface Gate {
  readonly name: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** What stands in the way, shown where it does not hold. */
  readonly limit?: string;
  value(times: Times): number;
}

/** Where results go, so that no rival's work is thought useless and removed. */
export const sink: { last: unknown } = { last: undefined };

/**
 * Best time of each rival. Rivals take turns in every round, so that a busy stretch of the machine
 * hits them all, and only minima count.
 */
export function measure(rivals: readonly Rival[], rounds: number): Map<string, number> {
  const best = new Map(rivals.map(({ name }) => [name, Infinity]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, size, run } of rivals) {
      const start = process.hrtime.bigint();
      sink.last = run();
      const nanoseconds = Number(process.hrtime.bigint() - start) / size;
      best.set(name, Math.min(best.get(name) ?? Infinity, nanoseconds));
    }
  }
  return best;
}

export function ratio(over: string, under: string): Gate["value"] {
  return (times) => (times.get(over) ?? NaN) / (times.get(under) ?? NaN);
}

export function timeOf(rival: string, perUnit = 1): Gate["value"] {
  return (times) => (times.get(rival) ?? NaN) * perUnit;
}

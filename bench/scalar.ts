import { minerBreakeven } from "../src/catalog/mining/minerBreakeven";
import { shutdownPriceUsdPerBtc, type BreakevenInputs } from "../src/core/mining";
import type { Registered } from "../scripts/bundle";
import { ratio, timeOf, type Task } from "./measure";

const SETS = 1024;
const CALLS = 20_000;

/** What Excel hands over for a call on single cells, and the same as the core takes it. */
const calls = Array.from({ length: SETS }, (_, index) => [
  [[15 + index / 100]],
  [[0.03 + index / 1e5]],
  [[1000 + index]],
  [[3.1 + index / 1e4]],
  null,
  null,
  null,
  { address: "Sheet1!A1" },
]);
const inputs: BreakevenInputs[] = Array.from({ length: SETS }, (_, index) => ({
  efficiencyJPerTh: 15 + index / 100,
  powerPriceUsdPerKwh: 0.03 + index / 1e5,
  networkHashrateEhs: 1000 + index,
  blockRewardBtc: 3.1 + index / 1e4,
  poolFeeFraction: 0,
  pue: 1,
  otherCostUsdPerPhDay: 0,
}));

export function scalarTask(functions: ReadonlyMap<string, Registered>): Task {
  const wrapped = functions.get(minerBreakeven.name) as Registered;
  return {
    name: "one scalar call, MINER_BREAKEVEN",
    rivals: [
      { name: "wrapper", size: CALLS, run: () => repeat((index) => wrapped(...calls[index])) },
      {
        name: "bare core",
        size: CALLS,
        run: () => repeat((index) => shutdownPriceUsdPerBtc(inputs[index])),
      },
    ],
    gates: [
      { name: "wrapper over bare core", atMost: 2.5, value: ratio("wrapper", "bare core") },
      { name: "wrapper, ns a call", atMost: 1000, value: timeOf("wrapper") },
    ],
  };
}

function repeat(call: (index: number) => unknown): unknown {
  let last: unknown;
  for (let index = 0; index < CALLS; index++) {
    last = call(index & (SETS - 1));
  }
  return last;
}

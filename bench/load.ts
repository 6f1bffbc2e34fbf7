import { registeredHere } from "../scripts/bundle";
import { timeOf, type Task } from "./measure";

export function loadTask(script: string): Task {
  let run = 0;
  return {
    name: "functions.js: compile and register",
    rivals: [
      {
        name: "load",
        size: 1,
        // A fresh comment keeps the engine from reusing the code it compiled before.
        run: () => registeredHere(`/* ${(run += 1)} */${script}`).size,
      },
    ],
    gates: [{ name: "load, milliseconds", atMost: 10, value: timeOf("load", 1e-6) }],
  };
}

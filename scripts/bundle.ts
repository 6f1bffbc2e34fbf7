import { runInNewContext, runInThisContext } from "node:vm";

/** A function as the bundle registers it: takes Excel's arguments, returns a block or throws. */
export type Registered = (...values: unknown[]) => unknown;

/** What the bundle throws for a cell error, as Excel's own runtime defines it. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/**
 * Runs functions.js with nothing around it but Excel's `CustomFunctions` and returns what it
 * registered, by upper-case id. Throws when it asks for anything else, or registers an id twice.
 */
export function registeredFunctions(script: string): Map<string, Registered> {
  return register((host) => runInNewContext(script, host));
}

/**
 * The same among the globals of this process, as fast as in a browser: in a context of its own
 * every use of a global goes through a look-up that Excel does not have.
 */
export function registeredHere(script: string): Map<string, Registered> {
  return register((host) => {
    Object.assign(globalThis, host);
    runInThisContext(script);
  });
}

function register(run: (host: object) => void): Map<string, Registered> {
  const registered = new Map<string, Registered>();
  const associate = (id: string, call: Registered) => {
    if (registered.has(id.toUpperCase())) {
      throw new Error(`functions.js registers ${id} twice`);
    }
    registered.set(id.toUpperCase(), call);
  };
  run({ CustomFunctions: { associate, Error: CellError, ErrorCode } });
  return registered;
}

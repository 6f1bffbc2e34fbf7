import { runInNewContext } from "node:vm";

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
  const registered = new Map<string, Registered>();
  const associate = (id: string, run: Registered) => {
    if (registered.has(id.toUpperCase())) {
      throw new Error(`functions.js registers ${id} twice`);
    }
    registered.set(id.toUpperCase(), run);
  };
  runInNewContext(script, { CustomFunctions: { associate, Error: CellError, ErrorCode } });
  return registered;
}

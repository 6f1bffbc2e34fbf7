import { ERROR_CODES, StandInError } from "./cellError";

/** A function of the add-in: Excel's arguments in order, then the invocation object. */
export type Implementation = (...args: unknown[]) => unknown;

/** The part of Excel's global `CustomFunctions` that an add-in script may use. */
export interface CustomFunctionsStandIn {
  readonly Error: typeof StandInError;
  readonly ErrorCode: typeof ERROR_CODES;
  associate(id: string, implementation: Implementation): void;
  associate(mappings: Readonly<Record<string, Implementation>>): void;
}

export interface Registry {
  /** What a page puts where the add-in script looks for `CustomFunctions`. */
  readonly standIn: CustomFunctionsStandIn;
  /** Ids are matched in upper case, as Excel does. */
  find(id: string): Implementation | undefined;
}

/** Collects what the add-in script associates, in place of Excel. */
export function createRegistry(): Registry {
  const implementations = new Map<string, Implementation>();

  function associate(
    idOrMappings: string | Readonly<Record<string, Implementation>>,
    implementation?: Implementation,
  ): void {
    const entries =
      typeof idOrMappings === "string"
        ? [[idOrMappings, implementation] as const]
        : Object.entries(idOrMappings);
    for (const [id, each] of entries) {
      if (typeof each !== "function") {
        throw new TypeError(`${id} is associated with no function`);
      }
      implementations.set(id.toUpperCase(), each);
    }
  }

  return {
    standIn: { Error: StandInError, ErrorCode: ERROR_CODES, associate },
    find: (id) => implementations.get(id.toUpperCase()),
  };
}

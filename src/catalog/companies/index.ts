import type { FunctionDefinition } from "../define";

export const companyFunctions: readonly FunctionDefinition[] = [];

import type { FunctionDefinition } from "../define";
import { poweredShellValue } from "./poweredShellValue";

export const hostingFunctions: readonly FunctionDefinition[] = [poweredShellValue];

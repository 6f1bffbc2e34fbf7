import type ts from "typescript";

type Transformer = ts.TransformerFactory<ts.SourceFile>;

/** Takes the help out of every definition. */
export const withoutHelp: Transformer;
/** Takes the derivation out as well: what only computes needs neither. */
export const bare: Transformer;

import type ts from "typescript";

/** Writes the generated data as JSON texts. */
export const dataAsJson: ts.TransformerFactory<ts.SourceFile>;

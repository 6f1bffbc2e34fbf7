/** What the workbench reads of functions.json; the file is Excel's, the names are Microsoft's. */
export interface FunctionsMetadata {
  /** When true, `any` parameters receive error cells as objects instead of passing them on. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: Dimensionality };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: Dimensionality;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export type Dimensionality = "scalar" | "matrix";

/** The repeating parameter, which Excel allows in the last place only. */
export function repeatingParameter({
  parameters,
}: FunctionMetadata): ParameterMetadata | undefined {
  return parameters.find(({ repeating }) => repeating === true);
}

/** A repeating parameter may always be left out, as in Excel. */
export function isOptional({ optional, repeating }: ParameterMetadata): boolean {
  return optional === true || repeating === true;
}

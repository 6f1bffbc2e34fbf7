/** What a check found at a cell. */
export interface Finding {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: Kind;
  /** What is the matter, in a sentence. */
  readonly text: string;
}

export type Kind = keyof typeof KINDS;

/** Each kind of finding, and whether a workbook with one is not as it should be. */
export const KINDS = {
  drift: { label: "drift", fails: true },
  error: { label: "error", fails: true },
  typed: { label: "typed over", fails: true },
  external: { label: "external link", fails: true },
  mixed: { label: "mixed MW", fails: true },
  unusual: { label: "unusual value", fails: false },
  stale: { label: "older figure", fails: false },
  undated: { label: "no vintage", fails: false },
  untraced: { label: "not checked", fails: false },
} as const satisfies Record<string, { readonly label: string; readonly fails: boolean }>;

export function fails({ kind }: Finding): boolean {
  return KINDS[kind].fails;
}

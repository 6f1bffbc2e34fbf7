export interface SqlOptions {
  readonly dialect: string;
  readonly schema?: string;
  readonly library?: string;
  readonly output?: string;
}

/** A file of what a database needs, by its name. */
export type Files = Readonly<Record<string, string>>;

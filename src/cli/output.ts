import { statSync } from "node:fs";
import path from "node:path";
import { unparse } from "papaparse";

/** Where a command writes: results to `out`, everything about them to `note`. */
export interface Console {
  out(text: string): void;
  note(text: string): void;
  /** Replaces the last progress line; nothing where nobody watches. */
  progress(text: string): void;
}

/** What ends a command with a sentence and an exit code of its own. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}

/** The command line itself is wrong. */
export const USAGE = 2;
/** The command ran, and what it looked at is not as it should be. */
export const FOUND = 1;

/** Refuses what cannot be read as a file. */
export function checkFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new CommandError(`There is no file ${file}`, USAGE);
  }
  if (found.isDirectory()) {
    throw new CommandError(`${file} is a folder, not a file`, USAGE);
  }
}

/** Refuses a place where no file can be written, before anything is computed for it. */
export function checkPlace(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new CommandError(`${file} is a folder, not a file`, USAGE);
  }
  const folder = path.dirname(path.resolve(file));
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CommandError(`There is no folder ${folder}`, USAGE);
  }
}

/** What the system says when it neither reads nor writes, by its code. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such place",
  EACCES: "you have no right to it",
  EPERM: "you have no right to it",
  EROFS: "it stands where nothing can be written",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a file of that name stands there",
  EBUSY: "another program has it open",
  EMFILE: "too many files are open",
};

/** Why a command could not be carried out, in a sentence. */
export function sentenceOf(error: unknown): string {
  const { code = "", path: file } = error as Partial<NodeJS.ErrnoException>;
  const reason = REASONS[code];
  return reason === undefined
    ? error instanceof Error
      ? error.message
      : String(error)
    : `${file || "A file"} cannot be read or written: ${reason}`;
}

export type Row = Readonly<Record<string, unknown>>;

/** Rows as CSV, their keys as heads; what is unknown stays blank. */
export function toCsv(rows: readonly Row[]): string {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return `${unparse({ fields: heads, data: rows.map((row) => heads.map((head) => row[head] ?? "")) })}\n`;
}

/** Rows of cells in columns that line up, numbers to the right. */
export function toColumns(rows: readonly (readonly unknown[])[]): string {
  const texts = rows.map((row) => row.map(String));
  const widths: number[] = [];
  for (const row of texts) {
    row.forEach((text, at) => (widths[at] = Math.max(widths[at] ?? 0, text.length)));
  }
  return rows
    .map((row, line) =>
      row
        .map((cell, at) =>
          typeof cell === "number"
            ? texts[line][at].padStart(widths[at])
            : texts[line][at].padEnd(widths[at]),
        )
        .join("  ")
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join("");
}

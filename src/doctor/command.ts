import type { WorkbookPort } from "../workbook/port/port";

export interface CommandReport {
  /** What was done, in a sentence. */
  readonly text: string;
  /** What was left alone, and why. */
  readonly details?: readonly string[];
  /** Those of the details that are about formulas for which values could stand. */
  readonly toFreeze?: readonly string[];
  /** Set where the user has something left to do. */
  readonly warning?: boolean;
}

/** What a ribbon button runs. It fails with the port's error, whose message is for the user. */
export type Command = (
  port: WorkbookPort,
  progress: (text: string) => void,
) => Promise<CommandReport>;

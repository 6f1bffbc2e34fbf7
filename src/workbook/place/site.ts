import type { WorkbookPort } from "../port/port";

export interface Question {
  readonly title: string;
  /** Paragraphs that say what will happen. */
  readonly text: readonly string[];
  /** The verb on the button that goes ahead. */
  readonly action: string;
  /** It destroys what cannot be had back by pressing another button. */
  readonly destroys?: true;
}

/** The workbook, and the user who may have to be asked. */
export interface Site {
  readonly port: WorkbookPort;
  ask(question: Question): Promise<boolean>;
}

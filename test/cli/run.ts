import { CommandError } from "../../src/cli/output";
import { program } from "../../src/cli/program";

export interface Ran {
  readonly out: string;
  readonly notes: string;
  readonly exitCode: number;
}

/** The command as typed, without a process around it. */
export async function hashwatt(...words: readonly string[]): Promise<Ran> {
  let [out, notes] = ["", ""];
  const console = {
    out: (text: string) => void (out += text),
    note: (text: string) => void (notes += text),
    progress: () => undefined,
  };
  try {
    await program(console).parseAsync(words, { from: "user" });
    return { out, notes, exitCode: 0 };
  } catch (error) {
    if (error instanceof CommandError) {
      return { out, notes: `${notes}${error.message}\n`, exitCode: error.exitCode };
    }
    return { out, notes, exitCode: (error as { exitCode: number }).exitCode };
  }
}

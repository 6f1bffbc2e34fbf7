import { run } from "../../src/cli/program";

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
  const exitCode = await run(console, words);
  return { out, notes, exitCode };
}

/* The start of the hashwatt command. */
import type { CommanderError } from "commander";
import { CommandError, USAGE, type Console } from "./output";
import { program } from "./program";

const watched = process.stderr.isTTY;

const console: Console = {
  out: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  progress: (text) => {
    if (watched) {
      process.stderr.write(`\r\x1b[K${text}`);
    }
  },
};

/** Whoever reads the output may have seen enough, as head does. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") {
    process.exit(0);
  }
  throw error;
});

program(console)
  .parseAsync()
  .catch((error: unknown) => {
    if (error instanceof CommandError) {
      console.note(`${error.message}\n`);
      process.exitCode = error.exitCode;
    } else if (isCommander(error)) {
      process.exitCode = error.exitCode;
    } else {
      console.note(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = USAGE;
    }
  });

/** It has said already what is wrong with the command line. */
function isCommander(error: unknown): error is CommanderError {
  return (
    typeof (error as Partial<CommanderError> | null)?.code === "string" &&
    error instanceof Error &&
    "exitCode" in error
  );
}

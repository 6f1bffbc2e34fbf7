/* The start of the hashwatt command. */
import type { Console } from "./output";
import { run } from "./program";

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
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") {
      process.exit(0);
    }
    throw error;
  });
}

void run(console, process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});

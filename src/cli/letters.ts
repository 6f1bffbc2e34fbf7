import { CommandError, USAGE } from "./output";

/** Letters of another encoding than UTF-8 would leave the file as question marks. @param before lines of the file before these rows. */
export function refuseLostLetters(data: readonly string[][], before: number): void {
  const at = data.findIndex((row) => row.some((cell) => cell.includes("\uFFFD")));
  if (at >= 0) {
    throw new CommandError(
      `Line ${before + at + 1} holds letters that are not UTF-8: save the file as CSV UTF-8`,
      USAGE,
    );
  }
}

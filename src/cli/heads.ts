import type { Console } from "./output";

/** The sign of UTF-8 before a file, which would become a part of its first head. */
export function withoutMark([first, ...others]: readonly string[]): readonly string[] {
  return [first.replace(/^\uFEFF/, ""), ...others];
}

/** Heads for results that the file does not have already, as after an earlier call. */
export function freeHeads(
  wanted: readonly string[],
  taken: readonly string[],
  console: Console,
): readonly string[] {
  return wanted.map((name) => {
    let [head, number] = [name, 1];
    while (taken.includes(head.toLowerCase())) {
      number += 1;
      head = `${name} ${number}`;
    }
    if (head !== name) {
      console.note(`The file has a column ${name}: that of this call is ${head}\n`);
    }
    return head;
  });
}

/** A row of another length would move its result into another column. */
export function fitted(row: readonly string[], width: number): readonly string[] {
  return row.length === width ? row : Array.from({ length: width }, (_, at) => row[at] ?? "");
}

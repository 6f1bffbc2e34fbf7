/** The text of a file by its mark of byte order; as UTF-8 without one, unless its letters are pairs. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Bytes of a table's headings, which are plain letters. */
const HEAD = 32;

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  // Plain letters have a zero on the same side of each pair; a stray zero is none of theirs.
  const head = bytes.subarray(0, HEAD);
  const zeros = (side: number): number =>
    head.filter((byte, at) => byte === 0 && at % 2 === side).length;
  const most = head.length / 4;
  return zeros(1) > most ? "utf-16le" : zeros(0) > most ? "utf-16be" : "utf-8";
}

import type { BookCell } from "./book";

/** Works a cell out once. */
export function once<T>(work: (cell: BookCell) => Promise<T>): (cell: BookCell) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (cell) => {
    const answer = known.get(cell.address) ?? work(cell);
    known.set(cell.address, answer);
    return answer;
  };
}

import type { Area } from "./draft";

/* Addresses within a sheet; rows and columns count from 0. */

/** `B7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$B$7`, which stays when the formula is copied. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `$B$7:$B$20`, also for one cell, so that it reads as a range. */
export function fixedArea({ row, column, rows, columns }: Area): string {
  return `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
}

/** 0 is A, 26 is AA, 16383 is XFD. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

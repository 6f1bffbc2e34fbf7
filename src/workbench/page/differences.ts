/** Where the workbench is known to behave unlike Excel; shown on the page. */
export const DIFFERENCES: readonly string[] = [
  "The reason for an error is shown for every error value. Excel shows it for #VALUE! and #N/A only, as a tip on the cell's error mark.",
  "A call with too few or too many arguments shows #VALUE!. Excel refuses to take such a formula.",
  "References to a spilled block, as in =SUM(D1#), and the @ operator before a function that spills show #VALUE!.",
  "A reference to a cell outside the sheet's grid shows #NAME?. New sheets have 1,000 rows and 60 columns.",
  "A circular reference is calculated once, starting from 0. Excel warns and shows 0.",
  "A very small or large number inside a formula, as in =A1<1E-12, is compared as if it were text. Write 10^-12, or put it in a cell.",
  "Error values stand at the left of their cells.",
  "Charts can be looked at, copied and saved, not edited. There are no drop-down lists, no print settings and no sheet protection here. Those of a model or of an opened .xlsx file, protection apart, are kept for the file that is saved; inserted and deleted rows and columns move them with their cells, but not the cells from which a list takes its choices.",
  "Blank cells reach functions as empty text. Excel's platforms differ: some send 0.",
  "The grid is a drawing with a toolbar of its own: screen readers get less from it than from Excel.",
  "About 10,000 formula cells are comfortable; Excel takes many more.",
];

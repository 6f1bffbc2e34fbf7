/**
 * Version of the data, not of the code: the vintage that the presets show, then a number that
 * goes up with every change to a figure. Set by hand, because a workbook that quotes it must be
 * able to tell a corrected figure from a reworded note.
 */
export const DATA_VERSION = "2025-Q3.2";

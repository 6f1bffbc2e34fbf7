import { daySerial, lastSerialOf, monthOfSerial } from "../../src/core/dates";

it.each([
  // Excel: DATE(2024,2,29) and so on.
  [2024, 2, 29, 45351],
  [2025, 11, 18, 45979],
  [2026, 1, 0, 46022],
  [1900, 3, 1, 61],
])("gives the serial of %d-%d-%d", (year, month, day, serial) => {
  expect(daySerial(year, month, day)).toBe(serial);
});

it.each([
  ["2026-08-13", 46247],
  ["2024-02", 45351],
  ["2026-12", 46387],
  ["2026-Q1", 46112],
  ["2026-Q4", 46387],
  ["2027", 46752],
])("counts %s from its last day", (period, serial) => {
  expect(lastSerialOf(period)).toBe(serial);
});

it.each([
  [45962, "2025-11"],
  [45991.99, "2025-11"],
  [45992, "2025-12"],
])("finds the month of %d", (serial, month) => {
  expect(monthOfSerial(serial)).toBe(month);
});

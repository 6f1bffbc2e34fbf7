import { dateFormula, dateSerial, isoDate } from "../../src/sheet/dates";

// Excel: 1 March 1900 is day 61, 1 January 2000 is day 36526, 1 January 2025 is day 45658.
it.each([
  ["1900-03-01", 61],
  ["2000-01-01", 36_526],
  ["2025-01-01", 45_658],
])("%s is day %d", (text, serial) => {
  expect(dateSerial(text)).toBe(serial);
  expect(isoDate(serial)).toBe(text);
});

it.each(["2025-02-29", "2025-13-01", "1900-02-28", "25-01-01", "01.02.2025"])(
  "%s is no day Excel can hold",
  (text) => {
    expect(dateSerial(text)).toBeNull();
  },
);

it("shows the time of a serial with one", () => {
  expect(isoDate(45_658.25)).toBe("2025-01-01 06:00");
});

it("writes a day as a formula that every locale reads alike", () => {
  expect(dateFormula("2026-01-09")).toBe("DATE(2026,1,9)");
});

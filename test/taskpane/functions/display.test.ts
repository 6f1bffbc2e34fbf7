import { displayCell, withUnit } from "../../../src/taskpane/functions/display";

it.each([
  [45_416.666, "#,##0.00", "45,416.67"],
  [-0.5, "#,##0.00", "-0.50"],
  [1234567, "#,##0", "1,234,567"],
  [0.1234, "0.00%", "12.34%"],
  [15, '0.0"x"', "15.0x"],
  [0, "0.00", "0.00"],
  [45_658, "yyyy-mm-dd", "2025-01-01"],
  [152.27e12, "0.00E+00", "1.52E+14"],
  [0.1 + 0.2, "General", "0.3"],
  ["Hashwatt", "General", "Hashwatt"],
])("shows %p in %s as %s", (value, format, expected) => {
  expect(displayCell(value, format)).toBe(expected);
});

it("does not round a small number away", () => {
  expect(displayCell(0.0004123, "0.00")).toBe("0.0004123");
  expect(displayCell(0.4, "#,##0")).toBe("0.4");
  expect(displayCell(0.00001234, "0.00%")).toBe("0.001234%");
});

it("says the unit behind the number, unless the number shows it", () => {
  expect(withUnit("45,416.67", "USD/BTC")).toBe("45,416.67 USD/BTC");
  expect(withUnit("85.00%", "fraction")).toBe("85.00%");
  expect(withUnit("12.00%", "rate/year")).toBe("12.00% a year");
  expect(withUnit("5.19", null)).toBe("5.19");
});

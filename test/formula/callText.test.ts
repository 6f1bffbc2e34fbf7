import { networkHistory } from "../../src/catalog/companies/networkHistory";
import { sotp } from "../../src/catalog/valuation/sotp";
import { callText } from "../../src/formula/callText";

it("writes each argument in its place and leaves out what follows the last", () => {
  expect(callText(sotp, { mw: "A1:A9", valueUsdPerMw: "B1:B9" })).toBe("WATT.SOTP(A1:A9,B1:B9)");
  expect(
    callText(sotp, { output: '"usd_per_share"', valueUsdPerMw: 14e6, mw: 480, discountRate: 0.1 }),
  ).toBe('WATT.SOTP(480,14000000,,,,,0.1,,,,,"usd_per_share")');
});

it("does not compile without an argument that is needed, or with one that is unknown", () => {
  // @ts-expect-error the value per MW is missing
  expect(callText(sotp, { mw: 480 })).toBe("WATT.SOTP(480)");
  // @ts-expect-error no argument has that name
  expect(callText(sotp, { mw: 1, valueUsdPerMw: 2, megawatts: 3 })).toBe("WATT.SOTP(1,2)");
});

it("writes a call without arguments", () => {
  expect(callText(networkHistory, {})).toBe("WATT.NETWORK_HISTORY()");
});

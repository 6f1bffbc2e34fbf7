import {
  acceptData,
  currentStamp,
  reviewData,
  stampData,
  storedVersion,
  type DataStamp,
} from "../../src/workbook/dataVersion";
import { DATA_VERSION } from "../../src/presets/version";
import { describeOverPorts } from "../support/ports";

/** The data as they would be after a correction of three figures. */
function corrected(): DataStamp {
  const { figures, latest, quarters } = currentStamp();
  const { hashrate_eh_s: gone, ...riot } = figures.RIOT;
  expect(gone).toBe(36.6);
  return {
    version: "2025-Q4.1",
    figures: { ...figures, RIOT: { ...riot, debt_usd: 9e8 }, HUT: { ...figures.HUT, cash_usd: 1 } },
    latest: { ...latest, RIOT: { ...latest.RIOT, power_price_usd_kwh: 0.04 } },
    quarters: {
      ...quarters,
      "2026-Q1": {
        ...quarters["2026-Q1"],
        RIOT: { ...quarters["2026-Q1"].RIOT, power_price_usd_kwh: 0.04 },
      },
    },
  };
}

const DEBT = { ticker: "RIOT", field: "debt_usd", before: 859_350_000, after: 9e8 };
const HASHRATE = { ticker: "RIOT", field: "hashrate_eh_s", before: 36.6, after: null };
const PRICE = { ticker: "RIOT", field: "power_price_usd_kwh", before: 0.03, after: 0.04 };

describeOverPorts("the data a workbook was built with", (host) => {
  it("is noted once and stays until it is reviewed", async () => {
    const { port } = host();
    expect(await storedVersion(port)).toBeNull();
    expect(await reviewData(port)).toBeNull();
    await acceptData(port, { version: "2024-Q4.1", figures: {}, latest: {}, quarters: {} });
    await stampData(port);
    expect(await storedVersion(port)).toBe("2024-Q4.1");
    await acceptData(port);
    expect(await storedVersion(port)).toBe(DATA_VERSION);
    expect(await reviewData(port)).toBeNull();
  });

  it("shows what changed of the figures that formulas name, old and new, and changes nothing", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [
      ['=WATT.COMPANY("riot","debt_usd")+WATT.COMPANY("RIOT","power_price_usd_kwh")'],
    ]);
    await stampData(port);
    const before = await port.read("Sheet1!A1");
    const review = await reviewData(port, corrected());
    expect(review).toMatchObject({
      stored: DATA_VERSION,
      current: "2025-Q4.1",
      changes: [{ ...DEBT, vintage: "2025-Q3" }],
    });
    expect(await port.read("Sheet1!A1")).toEqual(before);
    expect(await storedVersion(port)).toBe(DATA_VERSION);
  });

  it("looks at tickers and fields in cells, and at newest figures where they are asked for", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [
      ["", "power_price_usd_kwh", "Hashrate_EH_s"],
      ["RIOT", "=WATT.COMPANY(A2,B1:C1,A3)", ""],
      ["latest", "", ""],
    ]);
    await stampData(port);
    expect((await reviewData(port, corrected()))?.changes).toEqual([
      { ...HASHRATE, vintage: "2025-Q3" },
      { ...PRICE, vintage: "latest" },
    ]);
  });

  it("compares a quarter that formulas name, and leaves a quarter alone that was not there yet", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [['=WATT.COMPANY("RIOT","power_price_usd_kwh","2026-Q1")']]);
    await stampData(port);
    expect((await reviewData(port, corrected()))?.changes).toEqual([
      { ...PRICE, vintage: "2026-Q1" },
    ]);
    await acceptData(port, { ...currentStamp(), quarters: {} });
    expect((await reviewData(port, corrected()))?.changes).toEqual([]);
  });

  it("says what is newer than the quarters that the workbook uses", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [
      ['=WATT.COMPANY("IREN","power_secured_mw")', '=WATT.COMPANY("IREN","company_name")'],
    ]);
    await stampData(port);
    const newer = { ticker: "IREN", field: "power_secured_mw", newest: 4810 };
    expect((await reviewData(port, corrected()))?.newer).toEqual([
      { ...newer, vintage: "2025-Q3", value: 2910 },
    ]);
    await port.write("Sheet1!A1", [['=WATT.COMPANY("IREN","power_secured_mw","2026-Q1")', ""]]);
    expect((await reviewData(port, corrected()))?.newer).toEqual([
      { ...newer, vintage: "2026-Q1", value: 4500 },
    ]);
    await port.write("Sheet1!A1", [['=WATT.COMPANY("IREN","power_secured_mw","latest")']]);
    expect((await reviewData(port, corrected()))?.newer).toEqual([]);
  });

  it("takes every field of a company whose facts are listed", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [['=WATT.COMPANY_FACTS("RIOT")']]);
    await stampData(port);
    expect((await reviewData(port, corrected()))?.changes).toEqual([
      { ...HASHRATE, vintage: "2025-Q3" },
      { ...DEBT, vintage: "2025-Q3" },
    ]);
  });

  it("has nothing to show where no changed figure is used", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [['=WATT.COMPANY("CIFR","debt_usd")']]);
    await stampData(port);
    expect((await reviewData(port, corrected()))?.changes).toEqual([]);
  });

  it.each([["nonsense"], [{ figures: 5 }], [{ version: 7 }]])(
    "ignores a broken note %j",
    async (note) => {
      const { port } = host();
      await port.setDocument("hashwatt.data", note);
      expect(await reviewData(port)).toBeNull();
    },
  );

  it("reads a note that someone has changed without trusting it", async () => {
    const { port } = host();
    await port.write("Sheet1!A1", [["RIOT", "debt_usd"]]);
    const figures = { RIOT: { debt_usd: { toString: "x" }, nonsense: 5 }, MARA: null };
    await port.setDocument("hashwatt.data", { version: "1", figures, latest: "x" });
    expect((await reviewData(port))?.changes).toEqual([
      { ticker: "RIOT", field: "debt_usd", vintage: "2025-Q3", before: null, after: 859_350_000 },
    ]);
  });
});

import type { ContractSetting } from "./contract";
import { expectRefusal } from "./contractSupport";

export function describeDocument({ port }: ContractSetting): void {
  describe("document data", () => {
    test.each([
      [{ vintage: "2025-Q3", sheets: ['Bob\'s "site"', "<a&b>"], used: 3, own: false, none: null }],
      [[1, [2, "三"]]],
      ["2025-09-30T00:00:00.000Z"],
      [0],
      [false],
      [""],
    ])("%j comes back as it was", async (value) => {
      await port().setDocument("presets", value);
      expect(await port().getDocument("presets")).toEqual(value);
    });

    test("a key that was never set, or set to null, holds null", async () => {
      expect(await port().getDocument("presets")).toBeNull();
      await port().setDocument("presets", { vintage: 1 });
      await port().setDocument("presets", null);
      await port().setDocument("never", null);
      expect(await port().getDocument("presets")).toBeNull();
      expect(await port().getDocument("never")).toBeNull();
    });

    test("keys do not disturb one another, and the last value stands", async () => {
      await port().setDocument("a", 1);
      await port().setDocument("b", 2);
      await port().setDocument("a", { now: 3 });
      expect(await port().getDocument("a")).toEqual({ now: 3 });
      expect(await port().getDocument("b")).toBe(2);
    });

    test("what was read is a copy", async () => {
      await port().setDocument("a", { list: [1] });
      ((await port().getDocument("a")) as { list: number[] }).list.push(2);
      expect(await port().getDocument("a")).toEqual({ list: [1] });
    });

    test("what is no plain data, or too large, is refused and changes nothing", async () => {
      const circular: { self?: unknown } = {};
      circular.self = circular;
      await port().setDocument("a", 1);
      await expectRefusal(port().setDocument("a", circular), "invalid", "not plain data");
      await expectRefusal(port().setDocument("a", undefined), "invalid", "not plain data");
      await expectRefusal(port().setDocument("a", "x".repeat(32_767)), "invalid", "32768");
      expect(await port().getDocument("a")).toBe(1);
      await port().setDocument("a", "x".repeat(32_766));
      expect(await port().getDocument("a")).toHaveLength(32_766);
    });
  });
}

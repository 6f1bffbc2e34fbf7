import { contains, parseAddress } from "../../src/sheet/address";
import type { ContractSetting } from "./contract";
import { eventually, settle } from "./contractSupport";

export function describeEvents(setting: ContractSetting): void {
  describe("events", () => {
    beforeEach(async () => {
      await setting.port().addSheet("My model");
    });
    describeChanges(setting);
    describeSelections(setting);
  });
}

function describeChanges({ port, host, features }: ContractSetting): void {
  test("an edit is told with an address that covers it", async () => {
    const seen: string[] = [];
    const stop = port().onChange((address) => seen.push(address));
    await settle();
    await port().write("'My model'!B2", [[1, 2]]);
    await eventually(() => expect(covers(seen, "'My model'!B2:C2")).toBe(true));
    stop();
  });

  if (features.userEdits === true) {
    test("a user's edit is told too", async () => {
      const seen: string[] = [];
      const stop = port().onChange((address) => seen.push(address));
      await settle();
      await host().user?.edit?.("'My model'!D4", [[5]]);
      await eventually(() => expect(covers(seen, "'My model'!D4")).toBe(true));
      stop();
    });
  }

  test("every listener is told, until it leaves", async () => {
    const first: string[] = [];
    const second: string[] = [];
    const stopFirst = port().onChange((address) => first.push(address));
    const stopSecond = port().onChange((address) => second.push(address));
    await settle();
    await port().write("'My model'!A1", [[1]]);
    await eventually(() => expect(covers(first, "'My model'!A1")).toBe(true));
    stopFirst();
    stopFirst();
    const before = first.length;
    await port().write("'My model'!A9", [[1]]);
    await eventually(() => expect(covers(second, "'My model'!A9")).toBe(true));
    stopSecond();
    await settle();
    expect(first).toHaveLength(before);
  });

  test("a listener that leaves at once hears nothing, one that comes later does", async () => {
    const early: string[] = [];
    const late: string[] = [];
    port().onChange((address) => early.push(address))();
    const stop = port().onChange((address) => late.push(address));
    await settle();
    await port().write("'My model'!A1", [[1]]);
    await eventually(() => expect(covers(late, "'My model'!A1")).toBe(true));
    stop();
    await settle();
    expect(early).toEqual([]);
  });
}

function describeSelections({ port, host }: ContractSetting): void {
  test("a selection is told with its address", async () => {
    const select = host().user?.select ?? ((address: string) => port().activate(address));
    const seen: string[] = [];
    const stop = port().onSelection((address) => seen.push(address));
    await settle();
    await select("'My model'!B2:C3");
    await eventually(() => expect(seen).toContain("'My model'!B2:C3"));
    expect(await port().selection()).toBe("'My model'!B2:C3");
    stop();
    await settle();
    const before = seen.length;
    await select("'My model'!D4");
    await settle();
    expect(seen).toHaveLength(before);
  });
}

function covers(addresses: readonly string[], wanted: string): boolean {
  return addresses.some((address) => contains(parseAddress(address), parseAddress(wanted)));
}

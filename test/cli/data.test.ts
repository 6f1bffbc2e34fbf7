import { parse } from "papaparse";
import { TABLE_NAMES } from "../../src/cli/data";
import { sites } from "../../src/presets/sites";
import { hashwatt } from "./run";

it.each(TABLE_NAMES)("prints %s as CSV, JSON and columns", async (name) => {
  const csv = parse<string[]>((await hashwatt("data", name, "--csv")).out, {
    skipEmptyLines: true,
  });
  const json = JSON.parse((await hashwatt("data", name, "--json")).out) as unknown[];
  expect(csv.errors).toEqual([]);
  expect(csv.data).toHaveLength(json.length + 1);
  expect((await hashwatt("data", name)).out.split("\n")).toHaveLength(json.length + 2);
});

it("leaves blank what is unknown", async () => {
  const { data } = parse<Record<string, string>>((await hashwatt("data", "sites", "--csv")).out, {
    header: true,
    skipEmptyLines: true,
  });
  const unknown = sites().findIndex(({ grossMw }) => grossMw === undefined);
  expect(unknown).toBeGreaterThan(-1);
  expect(data[unknown].grossMw).toBe("");
});

import { readFileSync } from "node:fs";
import { installedPackages, JUDGED, unlicensed } from "../scripts/licences";

const packages = installedPackages();

it("builds from packages under known, permissive licences only", () => {
  expect(packages.length).toBeGreaterThan(100);
  expect(unlicensed(packages)).toEqual([]);
});

it("judges no package that is not there", () => {
  const names = new Set(packages.map(({ name }) => name));
  expect(Object.keys(JUDGED).filter((name) => !names.has(name))).toEqual([]);
});

it("refuses a licence that nobody judged", () => {
  const strange = { name: "strange", version: "1.0.0", licence: "GPL-3.0-only" };
  expect(unlicensed([strange])).toEqual([strange]);
});

it("ships nothing at run time but what the bundler takes in", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
});

it("keeps download addresses out of the lock file", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved"');
});

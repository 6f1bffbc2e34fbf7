import { noticesFor } from "../../scripts/notices";

it("names each package once, from whatever folder its sources are given", () => {
  const notices = noticesFor([
    "webpack://hashwatt/./node_modules/tslib/tslib.es6.mjs",
    "node_modules/tslib/tslib.js",
    "src/core/units.ts",
    "webpack://hashwatt/webpack/runtime/load script",
  ]);
  expect(notices).toMatch(/^tslib \d+\.\d+\.\d+ \(0BSD\)\n\nCopyright \(c\) Microsoft/);
  expect(notices.match(/\(0BSD\)/g)).toHaveLength(1);
});

it("says where the terms stand that a package does not print", () => {
  const fast = "node_modules/@microsoft/fast-element/index.js";
  expect(noticesFor([fast])).toMatch(
    /^@microsoft\/fast-element [\d.]+ \(MIT\)\n\nCopyright \(c\) Microsoft\n\nUnder the terms of the MIT licence as they stand in the file LICENSE of Hashwatt\.\n$/,
  );
  expect(noticesFor([fast, "node_modules/react/index.js"])).toMatch(
    /fast-element .*as they stand in the part on react \d[\s\S]*Permission is hereby granted/s,
  );
});

it("refuses a build that would hand on a licence without its terms", () => {
  expect(() => noticesFor(["node_modules/@univerjs/protocol/index.js"])).toThrow(
    "no package of this build prints the terms of Apache-2.0",
  );
});

const base = require("./jest.base");

/** Everything over everything: minutes, so beside `npm test` and not in it. */
module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/**/*.sweep.ts"],
  maxWorkers: "100%",
};

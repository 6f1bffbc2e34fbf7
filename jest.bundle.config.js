const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/bundle/**/*.test.ts"],
  testTimeout: 30_000,
  maxWorkers: "100%",
};

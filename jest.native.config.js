const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/native/**/*.test.ts"],
  testTimeout: 300_000,
  maxWorkers: 2,
};

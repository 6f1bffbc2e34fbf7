const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  maxWorkers: 1,
};

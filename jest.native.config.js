const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/native/**/*.test.ts"],
  maxWorkers: 2,
};

const base = require("./jest.base");

module.exports = {
  ...base,
  testMatch: ["<rootDir>/test/bundle/**/*.test.ts"],
  maxWorkers: "100%",
};

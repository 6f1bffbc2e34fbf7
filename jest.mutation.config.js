const base = require("./jest.base");

/** The tests that hold figures by hand, few enough that a mutant is judged in a second or two. */
module.exports = {
  ...base,
  testEnvironment: require.resolve("./scripts/jest/firstFailureEnvironment.js"),
  roots: ["<rootDir>/src", "<rootDir>/test", "<rootDir>/scripts", "<rootDir>/data"],
  testMatch: ["<rootDir>/test/mutation/judges.ts"],
};

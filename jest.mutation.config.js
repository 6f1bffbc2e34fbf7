const base = require("./jest.base");

/** The tests that hold figures by hand, few enough that a mutant is judged in seconds. */
module.exports = {
  ...base,
  testMatch: [
    "<rootDir>/test/{cases,miningVectors}.test.ts",
    "<rootDir>/test/{core,catalog}/*.test.ts",
  ],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/catalog/solve.test.ts"],
};

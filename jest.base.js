/** Shared by every Jest configuration here. */
module.exports = {
  rootDir: __dirname,
  testEnvironment: "node",
  setupFiles: [require.resolve("./scripts/jest/seed.js")],
  // Packages that ship ES modules only.
  transformIgnorePatterns: ["/node_modules/(?!(@fluentui|@microsoft/fast-[a-z]+|tabster)/)"],
  transform: { "\\.(ts|js|mjs)$": "<rootDir>/scripts/jest/esbuildTransform.js" },
  moduleNameMapper: {
    // office-addin-mock needs only the host names; the package's entry loads ES-module-only dependencies.
    "^office-addin-manifest$": "<rootDir>/node_modules/office-addin-manifest/lib/officeApp.js",
  },
};

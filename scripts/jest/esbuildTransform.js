/* Jest transformer: esbuild strips types, as ts-loader does in the build. Types are checked by tsc. */
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

const OPTIONS = {
  format: "cjs",
  platform: "node",
  target: "node20",
  sourcemap: "inline",
  // An import() left alone would bypass Jest's own module registry.
  supported: { "dynamic-import": false },
  // Jest's global object answers each look-up by an interceptor, which costs numeric code tenfold.
  banner: '"use strict"; const { Math, Number, Array, Float64Array } = globalThis;',
};

/** Compiles one TypeScript or ES module file to CommonJS with an inline source map. */
function process(source, sourcefile) {
  const loader = /\.tsx?$/.test(sourcefile) ? "ts" : "js";
  return { code: transformSync(source, { ...OPTIONS, loader, sourcefile }).code };
}

/** Changes whenever the source, the compiler or its options do, so the cache never serves old code. */
function getCacheKey(source, sourcefile, { instrument }) {
  return createHash("sha1")
    .update([version, JSON.stringify(OPTIONS), sourcefile, String(instrument), source].join("\0"))
    .digest("hex");
}

module.exports = { process, getCacheKey };

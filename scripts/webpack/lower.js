const { transform } = require("esbuild");

const LOWERED = { target: "es2019", sourcemap: "external", sourcesContent: false };

/**
 * A webpack loader: writes syntax newer than ES2019 in ES2019, in packages too, and shorter than
 * the TypeScript compiler does.
 */
module.exports = function lower(source, map) {
  const done = this.async();
  const options = { ...LOWERED, sourcefile: this.resourcePath };
  transform(source + mapped(map), options).then(
    (lowered) => done(null, lowered.code, lowered.map),
    done,
  );
};

/** The compiler's map, where esbuild looks for it. */
function mapped(map) {
  return map === undefined || map === null
    ? ""
    : `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString("base64")}`;
}

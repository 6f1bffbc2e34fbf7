const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { atHost, hostFrom } = require("./scripts/webpack/address");
const { developmentManifest } = require("./scripts/webpack/developmentManifest");
const { withoutHelp } = require("./scripts/webpack/withoutHelp");
const { dataAsJson } = require("./scripts/webpack/dataAsJson");

/**
 * Builds the add-in into dist/. `--env host=https://...` (path allowed, no trailing slash) puts the
 * production address into the manifest and the function metadata.
 */
module.exports = (env, { mode = "production" }) => [
  functionsBuild(mode),
  paneBuild(mode, hostFrom(env.host)),
];

/** functions.js, which Excel loads by itself: every function, without the texts of the help. */
function functionsBuild(mode) {
  return {
    ...common(mode, SMALLEST),
    name: "functions",
    entry: { functions: "./src/functions/functions.ts" },
    module: {
      rules: [
        LOWERED,
        { test: /\.ts$/, exclude: /node_modules/, use: typescript([withoutHelp, dataAsJson]) },
      ],
    },
  };
}

/** The pane, with the whole catalog: it shows what functions.js leaves out. */
function paneBuild(mode, host) {
  return {
    ...common(mode, QUICKEST),
    name: "pane",
    dependencies: ["functions"],
    entry: { taskpane: "./src/taskpane/taskpane.ts" },
    module: { rules: [{ test: /\.ts$/, exclude: /node_modules/, use: typescript([]) }] },
    plugins: [new CopyWebpackPlugin({ patterns: copies(host) })],
  };
}

function common(mode, minifier) {
  return {
    mode,
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Lazy chunks lie beside taskpane.html; deriving the address at run time would need a document.
      publicPath: "",
      globalObject: "globalThis",
      environment: { dynamicImport: false, module: false },
    },
    // Safari's WKWebView on older Macs is the least of Office's engines.
    target: ["web", "es2019"],
    devtool: "source-map",
    resolve: { extensions: [".ts", ".js"] },
    performance: { hints: false },
    optimization: { minimizer: [new MinimizerPlugin(minifier)] },
  };
}

const LOWERED = {
  test: /\.(ts|m?js)$/,
  enforce: "post",
  use: require.resolve("./scripts/webpack/lower"),
};

/** Excel reads the functions before it computes a cell. */
const SMALLEST = {
  minimizerOptions: {
    ecma: 2019,
    compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
    format: { comments: false },
  },
};

/** Three in a hundred larger, in a third of the time; writes newer syntax in ES2019 as well. */
const QUICKEST = {
  minify: MinimizerPlugin.esbuildMinify,
  minimizerOptions: { target: "es2019", legalComments: "none" },
};

function typescript(before) {
  return {
    loader: "ts-loader",
    options: {
      instance: before.length === 0 ? "whole" : "without help",
      transpileOnly: true,
      compilerOptions: { target: "ES2020", noEmit: false, incremental: false },
      getCustomTransformers: () => ({ before }),
    },
  };
}

function copies(host) {
  const placed = (kind) => (content) => atHost[kind](content.toString(), host);
  return [
    { from: "src/functions/functions.json", to: "functions.json", transform: placed("json") },
    { from: "manifest.xml", to: "manifest.xml", transform: placed("xml") },
    {
      from: "manifest.xml",
      to: "manifest.dev.xml",
      transform: (content) => developmentManifest(content.toString()),
    },
    { from: "LICENSE", to: "LICENSE", toType: "file" },
    { from: "assets", to: "assets" },
    { from: "src/taskpane/taskpane.html", to: "taskpane.html" },
    { from: "src/taskpane/**/*.css", to: "[name][ext]", noErrorOnMissing: true },
    { from: "docs/help", to: "help", noErrorOnMissing: true },
  ];
}

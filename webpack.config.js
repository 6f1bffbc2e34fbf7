const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");

const DEV_HOST = "https://localhost:3000";

/**
 * Builds the add-in into dist/. `--env host=https://...` (path allowed, no trailing slash) puts the
 * production address into the manifest and the function metadata.
 */
module.exports = async (env, { mode = "production" }) => {
  const host = hostFrom(env.host);
  return {
    mode,
    // Excel loads functions.js by itself, so it carries the catalog; the pane reuses that copy.
    entry: {
      functions: "./src/functions/functions.ts",
      taskpane: { import: "./src/taskpane/taskpane.ts", dependOn: "functions" },
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // Lazy chunks lie beside taskpane.html; deriving the address at run time would need a document.
      publicPath: "",
      globalObject: "globalThis",
      environment: { dynamicImport: false, module: false },
      // The workbench writes its page next door.
      clean: { keep: /^workbench\// },
    },
    // Safari's WKWebView on older Macs is the least of Office's engines.
    target: ["web", "es2019"],
    devtool: "source-map",
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [{ test: /\.ts$/, exclude: /node_modules/, use: typescript() }],
    },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
      }),
      new CopyWebpackPlugin({ patterns: copies(host) }),
    ],
    performance: { hints: false },
    devServer: mode === "development" ? await devServer() : undefined,
  };
};

function typescript() {
  return {
    loader: "ts-loader",
    options: {
      transpileOnly: true,
      compilerOptions: { target: "ES2019", noEmit: false, incremental: false },
    },
  };
}

function hostFrom(host = DEV_HOST) {
  if (!/^https:\/\/[^/?#]+(\/[^?#]*[^/?#])?$/.test(host)) {
    throw new Error(`--env host must be an https address without a trailing slash, got ${host}`);
  }
  return host;
}

function copies(host) {
  const transform = (content) => content.toString().replaceAll(DEV_HOST, host);
  return [
    { from: "src/functions/functions.json", to: "functions.json", transform },
    { from: "manifest.xml", to: "manifest.xml", transform },
    { from: "assets", to: "assets" },
    { from: "src/taskpane/**/*.css", to: "[name][ext]", noErrorOnMissing: true },
    { from: "docs/help", to: "help", noErrorOnMissing: true },
  ];
}

/** The developer's trusted localhost certificate: made on first use, needed by Excel, not by a build. */
async function devServer() {
  if (process.env.WEBPACK_SERVE !== "true") {
    return undefined;
  }
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const options = await getHttpsServerOptions();
  return {
    port: 3000,
    server: { type: "https", options },
    headers: { "Access-Control-Allow-Origin": "*" },
    static: { directory: path.resolve(__dirname, "dist") },
  };
}

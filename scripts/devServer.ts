/* Serves the add-in to Excel on this machine over https, building anew what is changed. */
import { createRequire } from "node:module";
import webpack, { type Configuration } from "webpack";
import { tool } from "./tools";

interface DevCerts {
  /** The developer's trusted certificate for localhost: made, and asked to be trusted, on first use. */
  getHttpsServerOptions(): Promise<object>;
}
type DevServer = new (
  options: object,
  compiler: ReturnType<typeof webpack>,
) => { start(): Promise<void> };
type Builds = (env: object, options: { mode: string }) => Configuration[];

const PORT = 3000;

async function serve(): Promise<void> {
  const { getHttpsServerOptions } = tool<DevCerts>("office-addin-dev-certs");
  const Server = tool<DevServer>("webpack-dev-server");
  const builds = createRequire(__filename)("../webpack.config.js") as Builds;
  const compiler = webpack(builds({}, { mode: "development" }));
  const server = new Server(
    {
      port: PORT,
      server: { type: "https", options: await getHttpsServerOptions() },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: { directory: "dist" },
    },
    compiler,
  );
  await server.start();
}

void serve();

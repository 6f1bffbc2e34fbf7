import { realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { CHANGES, type Reloads } from "./reloads";
import { servedFile, type ServedFile } from "./servedFile";

const LOOPBACK = "127.0.0.1";
/** A page of another machine that has its name point here sends that name. */
const OWN_HOST = /^(127\.0\.0\.1|localhost)(:\d{1,5})?$/i;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

export interface StaticServer {
  /** `http://127.0.0.1:3210`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

export interface Served {
  /** Requests wait for this, so that the address can be told while its files are being built. */
  readonly ready?: Promise<unknown>;
  /** Pages may hear of new builds. */
  readonly reloads?: Reloads;
}

/**
 * Serves a folder to this machine only, on the wanted port or the next free one. Nothing is cached,
 * so that a new build shows at once.
 */
export async function serveFolder(
  folder: string,
  wantedPort: number,
  { ready, reloads }: Served = {},
): Promise<StaticServer> {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    if (reloads && request.url === CHANGES && OWN_HOST.test(request.headers.host ?? "")) {
      reloads.add(request, response);
    } else {
      void Promise.resolve(ready).then(() => answer(root, request, response));
    }
  });
  const port = await listen(server, wantedPort);
  return {
    address: `http://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port < 65_535) {
        resolve(listen(server, port + 1));
      } else {
        reject(error);
      }
    });
    server.listen(port, LOOPBACK, () => {
      server.removeAllListeners("error");
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [pathname] = (request.url ?? "/").split("?");
  if (!OWN_HOST.test(request.headers.host ?? "")) {
    refuse(response, 403);
  } else if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
  } else if (pathname === "/") {
    response.writeHead(302, { Location: "/workbench/" }).end();
  } else {
    const file = await servedFile(folder, pathname);
    if (file === null) {
      refuse(response, 404);
    } else {
      send(file, request, response);
    }
  }
}

function send(
  { name, content }: ServedFile,
  { method }: IncomingMessage,
  to: ServerResponse,
): void {
  to.writeHead(200, {
    "Content-Type": TYPES[path.extname(name)] ?? "application/octet-stream",
    "Content-Length": content.length,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  to.end(method === "HEAD" ? undefined : content);
}

const REFUSALS = {
  403: "This server answers at 127.0.0.1 and localhost only",
  404: "Not found",
  405: "Only GET is served",
} as const;

function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(REFUSALS[status]);
}

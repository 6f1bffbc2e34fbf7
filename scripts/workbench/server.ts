import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";

const LOOPBACK = "127.0.0.1";

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

/**
 * Serves a folder to this machine only, on the wanted port or the next free one. Nothing is cached,
 * so that a new build shows at once.
 */
export async function serveFolder(folder: string, wantedPort: number): Promise<StaticServer> {
  const server = createServer((request, response) =>
    answer(path.resolve(folder), request, response),
  );
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

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const [pathname] = (request.url ?? "/").split("?");
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
  } else if (pathname === "/") {
    response.writeHead(302, { Location: "/workbench/" }).end();
  } else {
    const file = fileFor(folder, pathname);
    if (file === null) {
      refuse(response, 404);
    } else {
      send(file, request, response);
    }
  }
}

/** The file under the folder that a path asks for, or null. */
function fileFor(folder: string, pathname: string): string | null {
  const decoded = decode(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  if (decoded === null || decoded.includes("\0")) {
    return null;
  }
  const file = path.resolve(folder, `.${decoded}`);
  const inside = file.startsWith(folder + path.sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function send(file: string, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") {
    response.end();
  } else {
    createReadStream(file).pipe(response);
  }
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "Not found" : "Only GET is served");
}

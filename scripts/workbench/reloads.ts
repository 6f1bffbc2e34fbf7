import type { IncomingMessage, ServerResponse } from "node:http";

/** Where a page hears of new builds, and the script that reloads it then. */
export const CHANGES = "/changes";
export const RELOAD_SCRIPT = `new EventSource("${CHANGES}").onmessage = () => location.reload();`;

export interface Reloads {
  /** Keeps the page's connection. */
  add(request: IncomingMessage, response: ServerResponse): void;
  /** Has every open page load itself again. */
  announce(): void;
}

export function reloads(): Reloads {
  const pages = new Set<ServerResponse>();
  return {
    add: (request, response) => {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.flushHeaders();
      pages.add(response);
      request.on("close", () => pages.delete(response));
    },
    announce: () => pages.forEach((page) => page.write("data: built\n\n")),
  };
}

import { toPortError } from "./errors";
import { runExcel } from "./run";
import type { PortError } from "../../sheet/errors";

export type Listener = (address: string) => void;

/** Attaches to Excel and answers what detaches again. */
export type Attach = (context: Excel.RequestContext, tell: Listener) => Detachable[];

/** What Excel answers when a handler is added, whatever event it is for. */
export interface Detachable {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

export type Report = (error: PortError) => void;

/**
 * Many listeners on one handler in Excel: it is added with the first listener and removed with the
 * last. Adding and removing go in the background; what fails there is reported.
 */
export function createHub(attach: Attach, report: Report): (listener: Listener) => () => void {
  const listeners = new Set<Listener>();
  let attached: Promise<Detachable[]> | null = null;
  const tell = (address: string): void => [...listeners].forEach((listener) => listener(address));

  const leave = (own: Listener): void => {
    listeners.delete(own);
    if (listeners.size === 0 && attached !== null) {
      void detach(attached, report);
      attached = null;
    }
  };
  return (listener) => {
    const own: Listener = (address) => listener(address);
    listeners.add(own);
    attached ??= attachTo(attach, tell, report);
    return () => leave(own);
  };
}

async function attachTo(attach: Attach, tell: Listener, report: Report): Promise<Detachable[]> {
  try {
    return await runExcel(async (context) => {
      const handlers = attach(context, tell);
      await context.sync();
      return handlers;
    });
  } catch (error) {
    report(toPortError(error, {}));
    return [];
  }
}

async function detach(attached: Promise<Detachable[]>, report: Report): Promise<void> {
  const handlers = await attached;
  if (handlers.length === 0) {
    return;
  }
  try {
    // A handler can only be removed in the context that added it.
    await Excel.run(handlers[0].context, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  } catch (error) {
    report(toPortError(error, {}));
  }
}

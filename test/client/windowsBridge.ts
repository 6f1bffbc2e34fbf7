import { setsOf } from "./declared";
import type { ExcelHost, Message } from "./host/excelHost";

/** What the Windows client finds in `window.external`, as far as the pane's page may choose it. */
export interface WindowsOptions {
  readonly excelApi: string;
  /** Colours as numbers, and whatever else the host tells of its theme. */
  readonly theme?: Readonly<Record<string, number | boolean>>;
  readonly knowsDelayForCellEdit?: boolean;
}

/** The id of a pressed button, and 0 when its command has ended well. */
export type CommandEnd = readonly [string, number, ...unknown[]];

/** What the page asks of the host: a dispatch by its number and parameters. */
export interface Dispatch {
  readonly id: number;
  readonly parameters: unknown;
}

const WHITE = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x323130 };

const RICH_API = 93;
const COMMAND_DONE = 94;

/** Answers what a Windows client asks through `window.external.Execute`. */
export async function answerWindows(
  host: ExcelHost,
  { id, parameters }: Dispatch,
  onCommandDone: (end: CommandEnd) => void,
): Promise<readonly unknown[]> {
  if (id === RICH_API) {
    const [[, , , , request, , flags]] = parameters as unknown[][];
    const { error, body } = await host.execute(String(request), Number(flags));
    return error === 0 ? [0, [200, [], body]] : [error];
  }
  if (id === COMMAND_DONE) {
    onCommandDone(parameters as CommandEnd);
  }
  return [0];
}

/** Runs in the page before office.js; `hostCall` there reaches answerWindows. */
export function windowsPageScript(options: WindowsOptions): string {
  const { excelApi, theme = WHITE, knowsDelayForCellEdit = true } = options;
  const { DelayForCellEdit, ...older } = setsOf(excelApi);
  const sets = knowsDelayForCellEdit ? { DelayForCellEdit, ...older } : older;
  const settings = { sets: JSON.stringify(sets), theme: JSON.stringify(theme) };
  return `(${installExternal.toString()})(${JSON.stringify(settings)});`;
}

/** Scripts for the page that hand it a message or a pressed ribbon button. */
export const messageScript = (messages: readonly Message[]): string =>
  `windowsHost.message(${JSON.stringify(messages)})`;
export const commandScript = (id: string, name: string): string =>
  `windowsHost.command(${JSON.stringify(id)}, ${JSON.stringify(name)})`;

type Handler = (id: number, data: unknown) => void;

/** Text of the page: it must use nothing from outside itself. */
function installExternal(settings: { sets: string; theme: string }): void {
  const page = globalThis as unknown as {
    hostCall(id: number, parameters: unknown): Promise<unknown[]>;
    windowsHost: object;
  };
  const handlers = new Map<number, Handler>();
  // Answers come as COM arrays.
  const safe = (array: unknown[]): object => ({ toArray: () => array });
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "hashwatt",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 1033,
    GetAppDataLocale: () => 1033,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "correlation",
    GetInstanceId: () => "instance",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => settings.sets,
    GetHostFullVersion: () => "16.0.18000.10000",
    GetHostCustomMessage: () => null,
    GetInitialDisplayMode: () => 1,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => settings.theme,
  };
  const external = {
    GetContext: () => context,
    // The flags at the end: shared runtime and custom functions.
    GetHostInfo: () => "Excel$Win32$16.01$en-US$correlation$$$3",
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: unknown, done: (data: object, status: number) => void) => {
      void page.hostCall(id, parameters).then((answer) => done(safe(answer), 0));
    },
    RegisterEvent: (...[id, , handler, done]: [number, unknown, Handler, (d: object) => void]) => {
      handlers.set(id, handler);
      setTimeout(() => done(safe([0])), 0);
    },
    UnregisterEvent: (id: number, _: unknown, done: (data: object) => void) => {
      handlers.delete(id);
      setTimeout(() => done(safe([0])), 0);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
  page.windowsHost = {
    message: (entries: unknown[][]) => handlers.get(33)?.(33, safe(entries.map(safe))),
    command: (id: string, name: string) =>
      handlers.get(39)?.(39, [id, name, JSON.stringify({ source: { id } })] as unknown),
    ready: () => handlers.has(39),
  };
}

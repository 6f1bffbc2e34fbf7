import { setsOf } from "./declared";
import type { ExcelHost, Message } from "./host/excelHost";
import type { CommandEnd } from "./windowsBridge";

const CONVERSATION = "conversation";
const RICH_API = 93;
const COMMAND_DONE = 94;
const REQUEST = 0;
const RESPONSE = 1;

/** What the frame of the pane sends to the page around it. */
interface Call {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface Method {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Of a command that has ended: its id and how. */
  readonly 0: string;
  readonly 1: number;
}

/** Reasons why the pane gives the focus away or gets it, by the numbers of Office's host actions. */
export const FOCUS = { tabIn: 11, tabInBackwards: 12, tabOut: 13, tabOutBackwards: 14, escape: 15 };

export interface WebBridge {
  /** Answers a message of the frame, or nothing. */
  answer(text: string): Promise<string | null>;
  /** What the client has told the host, such as that the focus leaves the pane. */
  readonly notified: unknown[];
  readonly commandsDone: CommandEnd[];
}

export function webBridge(host: ExcelHost, origin: string): WebBridge {
  const bridge = { notified: [] as unknown[], commandsDone: [] as CommandEnd[] };
  const dispatch = async ({ DdaMethod, ArrayData = [], ...rest }: Method): Promise<object> => {
    if (DdaMethod.DispatchId === COMMAND_DONE) {
      bridge.commandsDone.push([rest[0], rest[1]]);
    }
    if (DdaMethod.DispatchId !== RICH_API) {
      return { Version: 1, Error: 0 };
    }
    const [, , , , request, , flags] = ArrayData;
    const { error, body } = await host.execute(String(request), Number(flags));
    return { Version: 1, Error: error, ...(error === 0 && { Data: [200, [], body] }) };
  };
  const dataFor = async ({ _actionName: name, _data: data }: Call): Promise<unknown> => {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(host.excelApi);
      case "executeMethod":
        return dispatch(data as Method);
      default:
        return { Error: 0 };
    }
  };
  return {
    ...bridge,
    async answer(text) {
      const call = JSON.parse(text) as Call;
      if (call._messageType !== REQUEST) {
        return null;
      }
      if (call._actionName === "ContextActivationManager_notifyHost") {
        bridge.notified.push(call._data);
        return null;
      }
      const { _actionName, _conversationId, _correlationId } = call;
      const own = { _actionName, _conversationId, _correlationId, _data: await dataFor(call) };
      return message({ ...own, _messageType: RESPONSE, _responseType: 0, _errorCode: 0 }, origin);
    },
  };
}

/** The name of the frame, where the client reads who holds it. */
export function frameName(page: string): string {
  return JSON.stringify({
    // The flags at the end: shared runtime and custom functions.
    hostInfo: "Excel$Web$16.00$en-US$correlation$$disableLogging$3",
    xdmInfo: `${CONVERSATION}|pane|${page}`,
    serializerVersion: "1",
    appContext: null,
  });
}

const event = (name: string, data: object, origin: string): string =>
  message(
    {
      _messageType: RESPONSE,
      _responseType: 1,
      _actionName: name,
      _conversationId: CONVERSATION,
      _correlationId: 0,
      _errorCode: 0,
      _data: data,
    },
    origin,
  );

/** Texts for the frame: messages of Excel, a pressed button of the ribbon, the focus. */
export const messagesText = (messages: readonly Message[], origin: string): string =>
  event("richApiMessage", { ArrayData: messages }, origin);
export const commandText = (id: string, name: string, origin: string): string =>
  event("appCommandInvoked", { 0: id, 1: name, 2: JSON.stringify({ source: { id } }) }, origin);
export const focusText = (action: number, origin: string): string =>
  message(
    {
      _messageType: REQUEST,
      _actionType: 0,
      _actionName: "Office_notifyAgave",
      _conversationId: `${CONVERSATION}_ntf`,
      _correlationId: 1,
      _data: [action],
    },
    origin,
  );

function message(parts: object, origin: string): string {
  return JSON.stringify({ _serializerVersion: 1, _origin: origin, ...parts });
}

function appContext(excelApi: string): object {
  return {
    _id: "pane",
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: "https://example.com/book.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _requirementMatrix: JSON.stringify(setsOf(excelApi)),
    _hostFullVersion: "16.0.18000.10000",
    _appMinorVersion: 1,
    _clientWindowHeight: 800,
    _clientWindowWidth: 350,
    _addinName: "Hashwatt",
    _appDomains: [],
    _initialDisplayMode: 1,
    _hostCustomMessage: null,
  };
}

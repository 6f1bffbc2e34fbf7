import type { WorkbookPort } from "../../workbook/port/port";
import type { Question } from "../../workbook/place/site";
import type { Preferences } from "./preferences";
import type { SelectionTracker } from "./selection";
import type { StatusLine } from "./status";
import type { Perform } from "./tasks";
import type { ThemeSwitch } from "./theme";

/** What a view can be opened with. */
export interface ViewRequests {
  readonly functions: FunctionRequest;
  readonly companies: CompanyRequest;
  readonly models: ModelRequest;
  readonly explain: ExplainRequest;
  readonly doctor: undefined;
  readonly help: undefined;
}

export type ViewId = keyof ViewRequests;

export interface FunctionRequest {
  readonly name: string;
  /** Fills the form: by argument name, what the user could have typed. */
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface CompanyRequest {
  readonly ticker: string;
}

export interface ModelRequest {
  /** The model's id: its form opens. */
  readonly id: string;
}

export interface ExplainRequest {
  /** The cell to explain; the selected one without it. */
  readonly address?: string;
}

/** What every view may use; the only way from the pane to workbook, user and other views. */
export interface Pane {
  readonly port: WorkbookPort;
  readonly selection: SelectionTracker;
  readonly status: StatusLine;
  readonly theme: ThemeSwitch;
  readonly preferences: Preferences;
  readonly perform: Perform;
  ask(question: Question): Promise<boolean>;
  /** Opens an address in the browser after the user has seen it and agreed. */
  openLink(url: string): void;
  open<Id extends ViewId>(view: Id, request?: ViewRequests[Id]): Promise<void>;
}

/** A tab's content, made when the tab is first shown and kept from then on. */
export interface View<Request = undefined> {
  readonly element: HTMLElement;
  show?(request: Request): void;
}

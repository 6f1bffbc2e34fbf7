import {
  ICommandService,
  IConfigService,
  IUndoRedoService,
  LocaleType,
  LogLevel,
  Univer,
  type ILanguagePack,
  type Injector,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { SHEETS_PLUGIN_CONFIG_KEY } from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { PortError } from "../../sheet/errors";
import { keepMessagesFresh } from "./messages";
import type { EnginePlugin } from "./plugins";
import { watchRowHeights, type RowHeights } from "./rowHeights";
import { keepFormulas, KeepMutation, Steps } from "./steps";
import { emptyWorkbook, freshId, type WorkbookData } from "./workbookData";

export interface Engine {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The open workbook. */
  workbook(): FWorkbook;
  /** Puts another workbook in place of the open one. */
  open(data: WorkbookData): void;
  dispose(): void;
}

export interface EngineOptions {
  /** What is open from the start; an empty workbook when left out. */
  readonly workbook?: WorkbookData;
  readonly plugins: readonly EnginePlugin[];
  readonly darkMode?: boolean;
  /** Texts of the grid's own menus; none without a grid. */
  readonly texts?: ILanguagePack;
}

/** Starts the spreadsheet engine with a workbook: its plugins wake only when one is there. */
export function startEngine({
  workbook = emptyWorkbook(),
  plugins,
  darkMode = false,
  texts = {},
}: EngineOptions): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts },
    logLevel: LogLevel.ERROR,
    darkMode,
    override: [[IUndoRedoService, { useClass: Steps }]],
  });
  plugins.forEach(([plugin, config]) => univer.registerPlugin(plugin, config));
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  commands.registerCommand(KeepMutation);
  keepMessagesFresh(commands);
  keepFormulas(commands);
  const heights = watchRowHeights(commands);
  const api = FUniver.newAPI(univer);
  api.createWorkbook(workbook);
  injector.get(IConfigService).setConfig(SHEETS_PLUGIN_CONFIG_KEY, ANY_SIZE, { merge: true });

  return {
    api,
    injector,
    commands,
    workbook: () => openWorkbook(api),
    open: (data) => replaceWorkbook(api, heights, data),
    dispose: () => univer.dispose(),
  };
}

/** Taking away a large sheet would make the engine forget all that can be undone. */
const ANY_SIZE = { largeSheetOperation: { largeSheetCellCountThreshold: Infinity } };

function openWorkbook(api: FUniver): FWorkbook {
  const workbook = api.getActiveWorkbook();
  if (workbook === null) {
    throw new PortError("missing", "No workbook is open.");
  }
  return workbook;
}

/** What was open comes back when the grid does not take the other one. */
function replaceWorkbook(api: FUniver, heights: RowHeights, data: WorkbookData): void {
  const before = openWorkbook(api);
  const saved = before.save();
  heights.callOff(before.getId());
  api.disposeUnit(before.getId());
  try {
    api.createWorkbook(data);
  } catch (error) {
    api.disposeUnit(data.id);
    api.createWorkbook({ ...saved, id: freshId() });
    throw new PortError("failed", `The grid cannot open this workbook: ${String(error)}`);
  }
}

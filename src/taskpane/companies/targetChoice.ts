import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import { isPortError } from "../frame/tasks";
import type { BlockBuilder } from "./block";
import { radioGroup } from "../frame/parts";
import { placeBlock, previewPlace, type Target } from "./place";
import type { Session } from "./session";

export interface TargetChoiceOptions {
  readonly session: Session;
  /** Of the new sheet. */
  sheetName(): string;
  /** What would be inserted now, or what is still missing, in a sentence. */
  build(): BlockBuilder | string;
}

/** Asks where a block goes, shows it before, and inserts it. */
export interface TargetChoice {
  readonly element: HTMLElement;
  /** What would be inserted has changed. */
  refresh(): void;
  close(): void;
}

export function createTargetChoice(options: TargetChoiceOptions): TargetChoice {
  const { session, sheetName, build } = options;
  const { pane } = session;
  const preview = element("p", { class: "about", role: "status" });
  let kind: Target["kind"] = "sheet";
  let turn = 0;
  const target = (): Target | null => {
    const { address } = pane.selection;
    return kind === "sheet"
      ? { kind, name: sheetName() }
      : address === null
        ? null
        : { kind: "cell", address };
  };
  const refresh = (): void => {
    turn += 1;
    const mine = turn;
    void previewText(pane.port, target(), build()).then((text) => {
      if (mine === turn) {
        fill(preview, text);
      }
    });
  };
  const insert = (): void => {
    const [where, builder] = [target(), build()];
    if (typeof builder === "string") {
      pane.status.show({ tone: "warning", text: builder });
    } else if (where !== null) {
      const run = () => placeBlock(pane, where, builder);
      void pane.perform({ doing: "Inserting", run });
    }
  };
  const stop = pane.selection.onMove(() => refresh());
  refresh();
  return {
    element: element(
      "div",
      { class: "target" },
      radioGroup<Target["kind"]>({
        legend: "Where",
        choices: [
          { value: "sheet", label: "New sheet" },
          { value: "cell", label: "At the selected cell" },
        ],
        chosen: kind,
        onChoose(value) {
          kind = value;
          refresh();
        },
      }),
      preview,
      button("Insert", insert, { primary: true }),
    ),
    refresh,
    close: () => stop(),
  };
}

async function previewText(
  port: Session["pane"]["port"],
  target: Target | null,
  builder: BlockBuilder | string,
): Promise<string> {
  if (typeof builder === "string") {
    return builder;
  }
  if (target === null) {
    return "Select a cell in the sheet.";
  }
  try {
    return await previewPlace(port, target, builder);
  } catch (error) {
    return isPortError(error) ? error.message : "";
  }
}

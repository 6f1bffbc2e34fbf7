/* Runs in the pane's frame in place of office.js, before the pane's own scripts. */
import type { PaneHost } from "../../workbook/port/hostMarker";
import type { WorkbookPort } from "../../workbook/port/port";
import { createRegistry } from "../runtime/customFunctions";

const { hashwattHost } = window.parent as Window & { hashwattHost?: PaneHost };
window.hashwattHost = hashwattHost && {
  port: heldByFrame(hashwattHost.port),
  beginStep: endingWithFrame(hashwattHost.beginStep),
};

/** In Excel the pane's page runs the functions too; here the grid's page does. */
Object.defineProperty(window, "CustomFunctions", { value: createRegistry().standIn });

/** A frame that is loaded anew ends what it was doing. */
function endingWithFrame(begin: PaneHost["beginStep"]): PaneHost["beginStep"] {
  return () => {
    const end = begin();
    window.addEventListener("pagehide", end);
    return end;
  };
}

/** The workbook outlives a frame that is loaded anew; what the frame listens to ends with it. */
function heldByFrame(port: WorkbookPort): WorkbookPort {
  type Subscribe = WorkbookPort["onChange"];
  const held =
    (subscribe: Subscribe): Subscribe =>
    (listener) => {
      const stop = subscribe(listener);
      window.addEventListener("pagehide", stop);
      return stop;
    };
  return { ...port, onSelection: held(port.onSelection), onChange: held(port.onChange) };
}

/* Runs in the pane's frame in place of office.js, before the pane's own scripts. */
import type { PaneHost } from "../../workbook/port/hostMarker";
import { createRegistry } from "../runtime/customFunctions";

const { hashwattHost } = window.parent as Window & { hashwattHost?: PaneHost };
window.hashwattHost = hashwattHost;

/** In Excel the pane's page runs the functions too; here the grid's page does. */
Object.defineProperty(window, "CustomFunctions", { value: createRegistry().standIn });

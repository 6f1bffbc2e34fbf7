import { catalog } from "../../../src/catalog";
import { parseConstant } from "../../../src/formula/literals";
import type { CellValue } from "../../../src/sheet/cells";
import { areaIn } from "./areas";
import { sameText, type Area, type Cell } from "./book";
import { valuesOf } from "./cells";
import { HostError } from "./hostError";
import type { ExcelHost } from "./excelHost";

const SERVICE = "Microsoft.ExcelServices.CustomFunctions";
const CATEGORY = 1;
const INVOKE = 1000;

/** Of a call: errors may stand in its arguments; data cards come as such. */
export const CALL = { errors: 4, cards: 8 } as const;

/** Ends of a call that failed, as cells show them. */
const FAILED: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/** What the runtime hands back for a call: its id, whether it succeeded, its value and a code. */
export interface CallResult {
  readonly succeeded: boolean;
  /** Rows of values, or the sentence of an error. */
  readonly value: unknown;
  /** The error that a cell shows. */
  readonly error: string | null;
}

/** Calls the add-in's functions as Excel does: by messages to the runtime in the page. */
export class FunctionCalls {
  private readonly waiting = new Map<number, (result: CallResult) => void>();
  private readonly queue: (readonly [number, string])[] = [];
  private ready = false;
  private last = 0;

  constructor(private readonly host: ExcelHost) {
    host.services[`${SERVICE}._SetOsfControlContainerReadyForCustomFunctions`] = () => {
      this.ready = true;
      this.send();
    };
    host.services[`${SERVICE}._GetEnabledFeatures`] = () => [1, 2, 3, 4];
    host.services[`${SERVICE}.SetInvocationArrayResults`] = ([results]) =>
      (results as unknown[][]).forEach((result) => this.finish(result));
  }

  call(name: string, values: readonly unknown[], flags: number = CALL.errors): Promise<CallResult> {
    this.last += 1;
    const id = this.last;
    this.queue.push([id, JSON.stringify([id, name, values, "Sheet1!A1", flags])]);
    setTimeout(() => this.send(), 0);
    return new Promise((resolve) => this.waiting.set(id, resolve));
  }

  /**
   * Puts results into the cells that call one of the functions with cells, numbers and texts, by
   * itself or in an IFNA with a text.
   */
  fillCells(namespace: string): void {
    const { book } = this.host;
    book.onFormula = (cell, at) => {
      const call = `${namespace}\\.([A-Z0-9_]+)\\((.*)\\)`;
      const plain = new RegExp(`^=${call}$`, "is").exec(cell.formula ?? "");
      const inIfna = new RegExp(`^=IFNA\\(${call},"([^"]*)"\\)$`, "is").exec(cell.formula ?? "");
      const [, name, list, missing] = plain ?? inIfna ?? [];
      if (name !== undefined) {
        cell.value = "#BUSY!";
        void this.fill(cell, { at, name, list, missing });
      }
    };
  }

  private async fill(cell: Cell, { at, name, list, missing }: Written): Promise<void> {
    // Once everything that was entered together is there.
    await Promise.resolve();
    const values = argumentsOf(at, list);
    if (values === null) {
      cell.value = 0;
      return;
    }
    const { error, value } = await this.call(name.toUpperCase(), together(name, values));
    const seen = (one: CellValue): CellValue => (one === "#N/A" ? (missing ?? one) : one);
    if (error !== null) {
      cell.value = seen(error);
      return;
    }
    const { sheet, row, column } = at;
    (value as unknown[][]).forEach((line, r) =>
      line.forEach((one, c) => {
        const spilt: Cell = { formula: null, value: seen(shown(one)) };
        if (r === 0 && c === 0) {
          cell.value = spilt.value;
        } else {
          sheet.cells.set(`${row + r},${column + c}`, spilt);
        }
      }),
    );
  }

  private send(): void {
    if (this.ready && this.queue.length > 0) {
      const calls = this.queue.splice(0);
      this.host.deliver(calls.map(([id, text]) => [CATEGORY, INVOKE, "", text, id, false]));
    }
  }

  private finish([id, succeeded, value, code]: readonly unknown[]): void {
    const error =
      succeeded === true ? null : (FAILED[Number(code)] ?? `failed with ${String(code)}`);
    this.waiting.get(Number(id))?.({ succeeded: succeeded === true, value, error });
    this.waiting.delete(Number(id));
  }
}

interface Written {
  readonly at: Area;
  readonly name: string;
  readonly list: string;
  /** What stands for #N/A. */
  readonly missing?: string;
}

function shown(value: unknown): CellValue {
  const { basicValue } = (value ?? {}) as { readonly basicValue?: CellValue };
  return basicValue ?? (value as CellValue);
}

/** At the commas outside quotes, brackets and braces. */
function splitArguments(list: string): string[] {
  const parts = list.trim() === "" ? [] : [""];
  let depth = 0;
  let quoted = false;
  for (const letter of list) {
    quoted = letter === '"' ? !quoted : quoted;
    depth += quoted ? 0 : /[({[]/.test(letter) ? 1 : /[)}\]]/.test(letter) ? -1 : 0;
    if (letter === "," && depth === 0 && !quoted) {
      parts.push("");
    } else {
      parts[parts.length - 1] += letter;
    }
  }
  return parts;
}

/** What a function takes any number of comes as one list. */
function together(name: string, values: readonly unknown[]): unknown[] {
  const parameters = catalog.find((one) => one.name === name.toUpperCase())?.parameters ?? {};
  const last = Object.values(parameters).length - 1;
  return Object.values(parameters)[last]?.kind === "arguments"
    ? [...values.slice(0, last), values.slice(last)]
    : [...values];
}

/** null where one is a formula of its own: the host computes none, and shows 0 for all of them. */
function argumentsOf(at: Area, list: string): unknown[] | null {
  try {
    return splitArguments(list).map((text) => argument(at, text));
  } catch (error) {
    if (error instanceof HostError) {
      return null;
    }
    throw error;
  }
}

/** Excel hands over rows of cells, null for a blank one, and null for an argument left out. */
function argument({ sheet }: Area, written: string): unknown {
  const text = written.trim();
  if (text === "") {
    return null;
  }
  if (/^".*"$/s.test(text)) {
    return [[text.slice(1, -1).replace(/""/g, '"')]];
  }
  const number = Number(text.replace(/%$/, ""));
  if (!Number.isNaN(number)) {
    return [[text.endsWith("%") ? number / 100 : number]];
  }
  const list = parseConstant(text);
  if (list !== null) {
    return list;
  }
  const { book } = sheet;
  const named = book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const table = book.sheets
    .flatMap(({ tables }) => tables)
    .find(({ name }) => [name, `${name}[[#Headers],[#Data]]`].some((one) => sameText(one, text)));
  const to = named?.refersTo ?? table?.area ?? areaIn(book, text, sheet);
  return typeof to === "string" ? [[to]] : valuesOf(to).map((row) => row.map(asArgument));
}

function asArgument(value: CellValue): unknown {
  if (value === "") {
    return null;
  }
  const isError = typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value);
  return isError ? { type: "CustomFunctionError", code: value } : value;
}

import type { FunctionDefinition } from "../../catalog/define";
import { parseAddress } from "../../sheet/address";
import type { NamedRange } from "../../sheet/cells";
import type { Pane } from "../frame/pane";
import { isPortError } from "../frame/tasks";
import { createAnswerer, type Answer, type FilledArgument } from "./answer";
import { readCells } from "./cellReader";
import { readInput, type Input } from "./input";
import type { References } from "./references";
import type { Row } from "./row";

export interface Calculation {
  readonly answer: Answer;
  readonly filled: readonly FilledArgument[];
  /** The workbook refused; asking again may help. */
  readonly unreadable: boolean;
}

/** Works out what the form comes to, again after every edit here or in the sheet. */
export interface Calculator {
  /** After a short rest from typing. */
  schedule(): void;
  /** At once, with what is typed now. */
  now(): Promise<Calculation>;
  /** Reads one field, for cells picked or typed. */
  read(row: Row): Input;
  refreshNames(): Promise<void>;
  stop(): void;
}

export interface CalculatorOptions {
  readonly pane: Pane;
  readonly definition: FunctionDefinition;
  rows(): readonly Row[];
  show(calculation: Calculation): void;
}

const REST_MS = 120;

export function createCalculator(options: CalculatorOptions): Calculator {
  const { pane, definition, rows } = options;
  const answer = createAnswerer(definition);
  const cells = new Map<string, Promise<unknown>>();
  let names: readonly NamedRange[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const references = (): References => ({ sheet: sheetOf(pane.selection.address), names });
  const read = (row: Row): Input => readInput(row.field.text, row.parameter, references());
  const valueOf = (input: Input, row: Row): unknown => {
    if (input.kind !== "cells") {
      return input.kind === "value" ? input.value : null;
    }
    const { address } = input.reference;
    const known = cells.get(address) ?? readCells(pane.port, address, row.parameter);
    cells.set(address, known);
    return known;
  };
  const calculate = async (): Promise<Calculation> => {
    clearTimeout(timer);
    turn += 1;
    const mine = turn;
    const calculation = await calculationOf(rows(), { read, valueOf, answer });
    if (mine === turn) {
      options.show(calculation);
    }
    if (calculation.unreadable) {
      cells.clear();
    }
    return calculation;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void calculate(), REST_MS);
  };
  const stopListening = pane.port.onChange(() => {
    // A formula among the cells may depend on any cell, so all of them are read again.
    cells.clear();
    schedule();
  });
  return {
    schedule,
    now: calculate,
    read,
    async refreshNames() {
      names = await pane.port.names().catch(() => names);
      schedule();
    },
    stop() {
      clearTimeout(timer);
      turn += 1;
      stopListening();
    },
  };
}

interface Steps {
  read(row: Row): Input;
  valueOf(input: Input, row: Row): unknown;
  answer(filled: readonly FilledArgument[]): Answer;
}

async function calculationOf(rows: readonly Row[], steps: Steps): Promise<Calculation> {
  const inputs = rows.map((row) => ({ row, name: row.name, input: steps.read(row) }));
  try {
    const filled = await Promise.all(
      inputs.map(async ({ row, name, input }) => ({
        name,
        input,
        value: await steps.valueOf(input, row),
      })),
    );
    return { answer: steps.answer(filled), filled, unreadable: false };
  } catch (error) {
    const filled = inputs.map(({ name, input }) => ({ name, input, value: null }));
    return { answer: unreadable(error), filled, unreadable: true };
  }
}

function unreadable(error: unknown): Answer {
  const sentence = isPortError(error) ? error.message : "the cells could not be read";
  return { kind: "error", shown: "", sentence, argument: null };
}

function sheetOf(address: string | null): string | null {
  return address === null ? null : parseAddress(address).sheet;
}

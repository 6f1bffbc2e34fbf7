import type { OurCell } from "../../doctor/ourFormulas";
import { formatAddress } from "../../sheet/address";
import type { WorkbookPort } from "../../workbook/port/port";
import { callsIn, parseCalls, type FoundCall } from "../../formula/calls";
import { errorSentence, explainCall } from "../explain/explanation";
import { createTracer, type Tracer } from "../explain/trace";
import { sourceOf } from "../explain/source";

/** Says why a cell shows what it shows. */
export interface Reasons {
  of(cell: OurCell): Promise<string>;
}

/** Runs the calls of broken cells again on what their inputs hold; cells are read once. */
export function createReasons(port: WorkbookPort): Reasons {
  const source = sourceOf(port);
  const tracers = new Map<string, Tracer>();
  const tracerOn = (sheet: string): Tracer => {
    const tracer = tracers.get(sheet) ?? createTracer(source, sheet);
    tracers.set(sheet, tracer);
    return tracer;
  };
  return {
    async of({ cell, formula, condition }) {
      const pieces = parseCalls(formula);
      const calls = pieces === null ? [] : callsIn(pieces);
      switch (condition) {
        case "fine":
          return "";
        case "waiting":
          return "Excel has no result yet. Wait, then scan again.";
        case "stuck":
          return stuckReason(await unknownNames(tracerOn(cell.sheet), calls));
        default:
          return errorReason(await firstError(tracerOn(cell.sheet), calls), formatAddress(cell));
      }
    },
  };
}

function stuckReason(unknown: string | null): string {
  return unknown === null
    ? "Excel did not know the function when it read this cell. Repair enters it again."
    : `Repair enters it again; but ${unknown}.`;
}

function errorReason(sentence: string | null, address: string): string {
  return (
    sentence ?? `Its WATT functions have results: the rest of the formula in ${address} fails.`
  );
}

/** What the innermost call that fails says. */
async function firstError(tracer: Tracer, calls: readonly FoundCall[]): Promise<string | null> {
  const inside = [...calls].sort((a, b) => b.depth - a.depth);
  for (const { call } of inside) {
    const explained = await explainCall(tracer, call);
    const sentence = errorSentence(explained);
    if (sentence !== null) {
      return `${call.name}: ${sentence}`;
    }
    if (explained.outcome.kind === "unknown") {
      const [{ name, unknown }] = explained.outcome.inputs;
      return `${call.name}: ${name} is not known here, for ${unknown ?? "it is missing"}.`;
    }
  }
  return null;
}

/** A name in the formula that stands for nothing. */
async function unknownNames(tracer: Tracer, calls: readonly FoundCall[]): Promise<string | null> {
  for (const { call } of calls) {
    const unknown = (await tracer.inputs(call)).find(({ unknown: reason }) =>
      reason?.startsWith("there is no"),
    );
    if (unknown?.unknown !== undefined) {
      return unknown.unknown;
    }
  }
  return null;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { readRecords, type CsvRecord } from "../csv";
import { fleetMappings } from "./fleetMappings";
import { readInputs, recordingCall } from "./inputs";
import { isUnmapped, type Mapped, type Mapping } from "./mapping";
import { networkMappings } from "./networkMappings";
import { priceMappings } from "./priceMappings";

const FILE = path.join(__dirname, "../../test/vectors/mining-vectors.csv");

/** How the quantities of the published figures come out of the functions, or why they do not. */
export const miningMappings: Readonly<Record<string, Mapping>> = {
  ...networkMappings,
  ...priceMappings,
  ...fleetMappings,
};

/** How a figure fares by the vector file: from its inputs, after fitting one, nearly, or not. */
export type Fate = "yes" | "fit" | "close" | "no";

/** A published figure, before any function has been asked. */
export interface Vector {
  readonly id: string;
  readonly quantity: string;
  readonly record: CsvRecord;
  readonly fate: Fate;
}

/** What the functions make of a published figure's inputs. */
export interface Outcome extends Vector {
  readonly functions: readonly string[];
  readonly how: string;
  readonly expected: number;
  readonly got: number;
  readonly tolerance: number;
  readonly agrees: boolean;
}

/** @throws Error if a fate is none that this reads. */
export function miningVectors(): readonly Vector[] {
  return readRecords(readFileSync(FILE, "utf8")).map((record) => ({
    id: record.case_id,
    quantity: record.quantity,
    record,
    fate: toFate(record.reproduced),
  }));
}

function toFate(text: string): Fate {
  if (text === "yes" || text === "fit" || text === "close" || text === "no") {
    return text;
  }
  throw new Error(`a figure cannot fare "${text}"`);
}

export function mappedOf({ quantity }: Vector): Mapped | undefined {
  const mapping: Mapping | undefined = miningMappings[quantity];
  return mapping === undefined || isUnmapped(mapping) ? undefined : mapping;
}

/** Floating-point room where the file's tolerance is none. */
const ROUNDING = 1e-9;

/** Runs one mapped figure through the functions. */
export function runVector(vector: Vector, mapped: Mapped): Outcome {
  const { record } = vector;
  const { call, used } = recordingCall();
  const got = mapped.value(readInputs(record.inputs_json), call);
  const expected = mapped.expected?.(record.expected) ?? Number(record.expected);
  const tolerance = mapped.tolerance?.(expected) ?? Number(record.tolerance);
  return {
    ...vector,
    functions: [...used],
    how: mapped.how ?? "",
    expected,
    got,
    tolerance,
    agrees: Math.abs(got - expected) <= tolerance + Math.abs(expected) * ROUNDING,
  };
}

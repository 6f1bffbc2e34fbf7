import { fromDocumentJson, toDocumentJson } from "../../workbook/port/documentData";
import type { Engine } from "../engine/engine";
import { keep } from "../engine/steps";

const STORE = "hashwatt";

/** Document data rides on the workbook's own data, so that it is saved with the file. */
export function readDocument(engine: Engine, key: string): unknown {
  const json = stored(engine)[key];
  return json === undefined ? null : fromDocumentJson(json);
}

export function writeDocument(engine: Engine, key: string, value: unknown): void {
  const documents = { ...stored(engine) };
  if (value === null) {
    delete documents[key];
  } else {
    documents[key] = toDocumentJson(key, value);
  }
  keep(engine, null, { ...engine.workbook().getCustomMetadata(), [STORE]: documents });
}

function stored(engine: Engine): Readonly<Record<string, string>> {
  const documents: unknown = engine.workbook().getCustomMetadata()?.[STORE];
  return (documents ?? {}) as Readonly<Record<string, string>>;
}

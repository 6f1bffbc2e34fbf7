import { PortError } from "../../sheet/errors";

/** Characters of JSON under one key; Excel publishes no limit for settings, this is well below. */
const MAX_CHARACTERS = 32_768;

/** The JSON of a value; throws "invalid" when it has none or is too large for document data. */
export function toDocumentJson(key: string, value: unknown): string {
  const json = stringify(value);
  if (json === undefined) {
    throw new PortError(
      "invalid",
      `The data under "${key}" cannot be saved: it is not plain data.`,
    );
  }
  if (json.length > MAX_CHARACTERS) {
    throw new PortError(
      "invalid",
      `The data under "${key}" has ${json.length} characters, ${MAX_CHARACTERS} can be saved.`,
    );
  }
  return json;
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** What was saved under a key; a text that is no JSON, which no port has written, as it is. */
export function fromDocumentJson(json: unknown): unknown {
  try {
    return JSON.parse(String(json)) as unknown;
  } catch {
    return String(json);
  }
}

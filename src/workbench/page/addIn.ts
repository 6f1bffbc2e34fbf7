import { callableFunctions, type CallableFunction } from "../runtime/call";
import { createRegistry, type CustomFunctionsStandIn } from "../runtime/customFunctions";
import type { FunctionsMetadata } from "../runtime/metadata";

/** The add-in as the server hands it out, beside the folder of this page. */
const MANIFEST = "../manifest.xml";
const METADATA = "../functions.json";
const SCRIPT = "../functions.js";

export interface AddIn {
  /** What stands before a function's name in a formula. */
  readonly namespace: string;
  readonly functions: readonly CallableFunction[];
}

/** Loads the files that Excel loads, in Excel's place. */
export async function loadAddIn(): Promise<AddIn> {
  const registry = createRegistry();
  offer(registry.standIn);
  const [namespace, metadata] = await Promise.all([
    text(MANIFEST).then(namespaceOf),
    text(METADATA).then((json) => JSON.parse(json) as FunctionsMetadata),
    run(SCRIPT),
  ]);
  return { namespace, functions: callableFunctions(metadata, registry) };
}

/** Excel's runtime provides the global that functions.js registers with. */
function offer(standIn: CustomFunctionsStandIn): void {
  Object.defineProperty(globalThis, "CustomFunctions", { value: standIn });
}

function namespaceOf(manifest: string): string {
  const strings = new DOMParser()
    .parseFromString(manifest, "application/xml")
    .getElementsByTagName("bt:String");
  const entry = [...strings].find((each) => each.id === "Functions.Namespace");
  const namespace = entry?.getAttribute("DefaultValue");
  if (!namespace) {
    throw new Error("The manifest names no Functions.Namespace.");
  }
  return namespace;
}

async function text(file: string): Promise<string> {
  const response = await fetch(file);
  if (!response.ok) {
    throw new Error(`${file} could not be loaded (${response.status}): build the add-in first.`);
  }
  return response.text();
}

function run(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () =>
      reject(new Error(`${file} could not be loaded: build the add-in first.`)),
    );
    document.head.append(script);
  });
}

import { repaired } from "../../formula/calls";
import { NAMESPACE, SAVED_PREFIX } from "../../formula/namespace";
import { tokensOf, type Token } from "../../formula/tokens";
import { PREFIX_OF } from "./futureFunctions";
import { callsAsSigns, signsAsCalls } from "./signs";

/** Before the names that LET and LAMBDA give, and before one in brackets that a call may leave out. */
const LOCAL_PREFIX = "_xlpm.";
const OPTIONAL_PREFIX = "_xlop.";
const ANY_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

const OURS = new RegExp(`^${NAMESPACE}\\.`, "i");

/**
 * A formula without its "=" as an .xlsx file holds it: with prefixes, and the add-in's functions
 * under the names that Excel saves.
 */
export function fileFormula(formula: string): string {
  const tokens = signsAsCalls(tokensOf(formula));
  const locals = localsOf(tokens);
  return tokens.map((token, index) => fileToken(token, locals[index])).join("");
}

function fileToken({ kind, text }: Token, locals: Names): string {
  const local = locals.get(text.toLowerCase());
  switch (kind) {
    case "function":
      return local?.called === true ? `${LOCAL_PREFIX}${text}` : fileFunction(text);
    case "structured":
      return local === undefined ? text : `${OPTIONAL_PREFIX}${text.slice(1, -1)}`;
    default:
      return local === undefined ? text : `${LOCAL_PREFIX}${text}`;
  }
}

function fileFunction(name: string): string {
  return OURS.test(name)
    ? `${SAVED_PREFIX}${name.toUpperCase().replace(/\./g, "_")}`
    : `${PREFIX_OF.get(name.toUpperCase()) ?? ""}${name}`;
}

const SAVED = new RegExp(`_x|${NAMESPACE}`, "i");

/** A formula of a file, without its "=", under the names that a user types. */
export function typedFormula(formula: string): string {
  if (!SAVED.test(formula)) {
    return formula;
  }
  const plain = callsAsSigns(tokensOf(formula)).map(({ kind, text }) =>
    kind === "function" || kind === "name" ? typedName(text) : text,
  );
  return repaired(plain.join(""));
}

function typedName(text: string): string {
  return text.startsWith(OPTIONAL_PREFIX)
    ? `[${text.slice(OPTIONAL_PREFIX.length)}]`
    : text.replace(ANY_PREFIX, "");
}

/** By name in lower case; `called` where it may stand for a function, and not beside one: MAX(max,1). */
type Names = ReadonlyMap<string, { readonly called: boolean }>;
const NONE: Names = new Map();

/** For each token the names that LET and LAMBDA have given where it stands. */
export function localsOf(tokens: readonly Token[]): readonly Names[] {
  const locals = tokens.map(() => NONE);
  tokens.forEach(({ kind, text }, index) => {
    const giver = kind === "function" ? text.toUpperCase() : "";
    if (giver === "LET" || giver === "LAMBDA") {
      const { end, parts } = argumentsOf(tokens, index);
      const names = giver === "LET" ? letNames(parts) : lambdaNames(parts);
      for (let inside = index + 1; inside < end; inside++) {
        locals[inside] = new Map([...locals[inside], ...names]);
      }
    }
  });
  return locals;
}

type Parts = readonly (readonly Token[])[];

/** Each second argument, of which the last one is what the call computes. */
function letNames(parts: Parts): Names {
  const names = new Map<string, { readonly called: boolean }>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    if (isName(parts[at])) {
      names.set(parts[at][0].text.toLowerCase(), { called: mayBeCalled(parts[at + 1]) });
    }
  }
  return names;
}

/** A function made here, or a name that may stand for one. */
function mayBeCalled(value: readonly Token[]): boolean {
  const makes = value.some(({ kind, text }) => kind === "function" && /^LAMBDA$/i.test(text));
  return makes || isName(value);
}

/** All arguments but the last; a name in brackets may be left out. */
function lambdaNames(parts: Parts): Names {
  const names = new Map<string, { readonly called: boolean }>();
  for (const part of parts.slice(0, -1)) {
    const [{ kind, text } = NO_TOKEN] = part;
    if (isName(part) || kind === "structured") {
      names.set(text.toLowerCase(), { called: true });
      names.set(text.toLowerCase().replace(/^\[|\]$/g, ""), { called: true });
    }
  }
  return names;
}

const NO_TOKEN: Token = { kind: "space", text: "" };

function isName(part: readonly Token[]): boolean {
  return part.length === 1 && part[0].kind === "name";
}

/** The tokens of each argument without white space, and where the call ends. */
function argumentsOf(
  tokens: readonly Token[],
  call: number,
): { readonly end: number; readonly parts: Parts } {
  const parts: Token[][] = [[]];
  let depth = 0;
  let at = call + 1;
  for (; at < tokens.length; at++) {
    const { kind, text } = tokens[at];
    const bracket = kind === "operator" ? text : "";
    depth += "({".includes(bracket || " ") ? 1 : ")}".includes(bracket || " ") ? -1 : 0;
    if (depth === 0) {
      break;
    }
    if (depth === 1 && bracket === ",") {
      parts.push([]);
    } else if (kind !== "space" && !(depth === 1 && bracket === "(")) {
      parts[parts.length - 1].push(tokens[at]);
    }
  }
  return { end: at, parts };
}

import { repaired } from "../../formula/calls";
import { NAMESPACE, SAVED_PREFIX } from "../../formula/namespace";
import { tokensOf, type Token } from "../../formula/tokens";
import { PREFIX_OF } from "./futureFunctions";
import { callsAsSigns, signsAsCalls } from "./signs";

/** Before the names that LET and LAMBDA give. */
const LOCAL_PREFIX = "_xlpm.";
const ANY_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

const OURS = new RegExp(`^${NAMESPACE}\\.`, "i");

/**
 * A formula without its "=" as an .xlsx file holds it: with prefixes, and the add-in's functions
 * under the names that Excel saves.
 */
export function fileFormula(formula: string): string {
  const tokens = signsAsCalls(tokensOf(formula));
  const locals = localsOf(tokens);
  return tokens
    .map(({ kind, text }, index) =>
      locals[index].has(text.toLowerCase())
        ? `${LOCAL_PREFIX}${text}`
        : kind === "function"
          ? fileFunction(text)
          : text,
    )
    .join("");
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
    kind === "function" || kind === "name" ? text.replace(ANY_PREFIX, "") : text,
  );
  return repaired(plain.join(""));
}

type Names = ReadonlySet<string>;
const NONE: Names = new Set();

/** For each token the names that LET and LAMBDA have given where it stands, in lower case. */
export function localsOf(tokens: readonly Token[]): readonly Names[] {
  const locals = tokens.map(() => NONE);
  tokens.forEach(({ kind, text }, index) => {
    const giver = kind === "function" ? text.toUpperCase() : "";
    if (giver === "LET" || giver === "LAMBDA") {
      const { end, names } = givenNames(tokens, index, giver === "LET" ? 2 : 1);
      for (let inside = index + 1; inside < end; inside++) {
        locals[inside] = new Set([...locals[inside], ...names]);
      }
    }
  });
  return locals;
}

/**
 * The arguments of a call that are nothing but a name: each `step`-th, the last one, which is what
 * it computes, left out.
 */
function givenNames(
  tokens: readonly Token[],
  call: number,
  step: number,
): { readonly end: number; readonly names: readonly string[] } {
  const { end, parts } = argumentsOf(tokens, call);
  const names = parts
    .slice(0, -1)
    .filter((part, index) => index % step === 0 && part.length === 1 && part[0].kind === "name")
    .map(([{ text }]) => text.toLowerCase());
  return { end, names };
}

/** The tokens of each argument without white space, and where the call ends. */
function argumentsOf(
  tokens: readonly Token[],
  call: number,
): { readonly end: number; readonly parts: readonly (readonly Token[])[] } {
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

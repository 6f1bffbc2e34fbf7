import type { Token } from "../../formula/tokens";

/* The signs of `A1#` and `@A1:A3`, which a file holds as functions. */

const ANCHOR = "_xlfn.ANCHORARRAY";
const SINGLE = "_xlfn.SINGLE";
const OPEN: Token = { kind: "operator", text: "(" };
const CLOSE: Token = { kind: "operator", text: ")" };

/** Tokens of a formula as it is typed, with functions for its signs. */
export function signsAsCalls(tokens: readonly Token[]): readonly Token[] {
  const anchored: Token[] = [];
  for (const token of tokens) {
    const start = isSign(token, "#") ? operandStart(anchored) : -1;
    if (start < 0) {
      anchored.push(token);
    } else {
      anchored.splice(start, 0, { kind: "function", text: ANCHOR }, OPEN);
      anchored.push(CLOSE);
    }
  }
  return fromTheRight(anchored, (rest, at) => {
    const end = isSign(rest[at], "@") ? operandEnd(rest, at + 1) : at;
    return end <= at + 1
      ? null
      : {
          end,
          tokens: [{ kind: "function", text: SINGLE }, OPEN, ...rest.slice(at + 1, end), CLOSE],
        };
  });
}

/** Tokens of a file's formula with signs for these functions. */
export function callsAsSigns(tokens: readonly Token[]): readonly Token[] {
  return fromTheRight(tokens, (rest, at) => {
    const name = rest[at].kind === "function" ? rest[at].text.toUpperCase() : "";
    const end =
      name === ANCHOR.toUpperCase() || name === SINGLE.toUpperCase() ? closing(rest, at + 1) : -1;
    if (end < 0) {
      return null;
    }
    const inner = rest.slice(at + 2, end - 1);
    const whole = operandEnd(inner, 0) === inner.length ? inner : [OPEN, ...inner, CLOSE];
    const sign = (text: string): Token => ({ kind: "operator", text });
    return {
      end,
      tokens: name === SINGLE.toUpperCase() ? [sign("@"), ...whole] : [...whole, sign("#")],
    };
  });
}

type Change = (
  tokens: readonly Token[],
  at: number,
) => { readonly end: number; readonly tokens: readonly Token[] } | null;

/** What stands within is changed before what stands around it. */
function fromTheRight(tokens: readonly Token[], change: Change): readonly Token[] {
  let found = tokens;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const changed = change(found, at);
    if (changed !== null) {
      found = [...found.slice(0, at), ...changed.tokens, ...found.slice(changed.end)];
    }
  }
  return found;
}

function isSign(token: Token | undefined, text: string): boolean {
  return token?.kind === "operator" && token.text === text;
}

/** Where the operand begins that ends the tokens; -1 where none does. */
function operandStart(tokens: readonly Token[]): number {
  const last = tokens.length - 1;
  let start = last;
  if (isSign(tokens[last], ")")) {
    let depth = 0;
    do {
      depth += isSign(tokens[start], ")") ? 1 : isSign(tokens[start], "(") ? -1 : 0;
      start -= 1;
    } while (depth > 0 && start >= 0);
    start += tokens[start]?.kind === "function" ? 0 : 1;
  } else if (!isCells(tokens[last])) {
    return -1;
  }
  return tokens[start - 1]?.kind === "prefix" ? start - 1 : start;
}

/** Behind the operand that begins at a place, ranges such as `INDEX(A:A,1):B2` as one. */
function operandEnd(tokens: readonly Token[], from: number): number {
  const start = tokens[from]?.kind === "prefix" ? from + 1 : from;
  const token = tokens[start];
  const isCall = token?.kind === "function";
  const end = isCall
    ? closing(tokens, start + 1)
    : isSign(token, "(")
      ? closing(tokens, start)
      : isCells(token)
        ? start + 1
        : -1;
  if (end < 0) {
    return from;
  }
  const spilled = isSign(tokens[end], "#") ? end + 1 : end;
  return isSign(tokens[spilled], ":") ? operandEnd(tokens, spilled + 1) : spilled;
}

function isCells(token: Token | undefined): boolean {
  return token !== undefined && ["reference", "name", "structured"].includes(token.kind);
}

/** Behind the bracket that closes the one at a place; -1 where there is none. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    depth += isSign(tokens[at], "(") ? 1 : isSign(tokens[at], ")") ? -1 : 0;
    if (depth === 0) {
      return at === open ? -1 : at + 1;
    }
  }
  return -1;
}

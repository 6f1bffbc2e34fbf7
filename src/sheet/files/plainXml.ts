import { strFromU8, strToU8 } from "fflate";
import { damaged, type Parts } from "./archive";
import { entitiesRead, escaped, RELATIONS } from "./xml";

/*
 * XML says the same thing in many ways. What reads the parts of a file knows Excel's: UTF-8, the
 * prefixes that Excel has for elements, attributes in double quotes, no comments.
 */

const FORMATS = "http://schemas.openxmlformats.org";
const DRAWING = `${FORMATS}/drawingml/2006`;
const OFFICE = `${FORMATS}/officeDocument/2006`;

/** Excel's prefixes for what is read. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${FORMATS}/spreadsheetml/2006/main`]: "",
  [RELATIONS]: "",
  [`${FORMATS}/package/2006/content-types`]: "",
  [`${OFFICE}/extended-properties`]: "",
  [`${OFFICE}/custom-properties`]: "",
  [`${FORMATS}/package/2006/metadata/core-properties`]: "cp:",
  "http://purl.org/dc/elements/1.1/": "dc:",
  [`${OFFICE}/relationships`]: "r:",
  [`${DRAWING}/main`]: "a:",
  [`${DRAWING}/chart`]: "c:",
  [`${DRAWING}/spreadsheetDrawing`]: "xdr:",
  "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": "x14:",
  "http://schemas.microsoft.com/office/excel/2006/main": "xm:",
};

/** What files of the strict kind call the same. */
const STRICT: Readonly<Record<string, string>> = {
  "http://purl.oclc.org/ooxml/spreadsheetml/main": `${FORMATS}/spreadsheetml/2006/main`,
  "http://purl.oclc.org/ooxml/officeDocument/relationships": `${OFFICE}/relationships`,
  "http://purl.oclc.org/ooxml/officeDocument/extendedProperties": `${OFFICE}/extended-properties`,
  "http://purl.oclc.org/ooxml/officeDocument/customProperties": `${OFFICE}/custom-properties`,
  "http://purl.oclc.org/ooxml/drawingml/": `${DRAWING}/`,
};

/** The parts of a file with their XML as Excel writes it. */
export function inPlainXml(parts: Parts): Parts {
  return new Map(
    [...parts].map(([path, bytes]) => [
      path,
      /\.(?:xml|rels)$/i.test(path) ? strToU8(plain(decoded(bytes), path)) : bytes,
    ]),
  );
}

const DECLARATION = /<!DOCTYPE/i;
const COMMENT = /<!--(?:(?!<!--|-->).)*-->/gs;
const CDATA = /<!\[CDATA\[((?:(?!<!\[CDATA\[|\]\]>).)*)\]\]>/gs;

function plain(xml: string, path: string): string {
  if (DECLARATION.test(xml.slice(0, HEAD))) {
    throw damaged(`${path} declares a type of document`);
  }
  const bare = xml.includes("<!")
    ? xml.replace(COMMENT, "").replace(CDATA, (_, held: string) => escaped(held))
    : xml;
  const words = bare.includes("http://purl.oclc.org/ooxml/") ? transitional(bare) : bare;
  return isPlain(words) ? words : retagged(words);
}

/** Letters at the start of a part, where it says what it is. */
const HEAD = 2_000;

function decoded(bytes: Uint8Array): string {
  const start = strFromU8(bytes.subarray(0, HEAD), true);
  const named = /^<\?xml[^<>]*\sencoding=["']([\w-]+)["']/.exec(start)?.[1];
  const wide = /^(?:\xFF\xFE|<\0)/.test(start)
    ? "utf-16le"
    : /^(?:\xFE\xFF|\0<)/.test(start)
      ? "utf-16be"
      : named;
  return decoderOf(wide).decode(bytes);
}

function decoderOf(encoding: string | undefined): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

function transitional(xml: string): string {
  return Object.entries(STRICT).reduce(
    (found, [strict, common]) => found.split(strict).join(common),
    xml,
  );
}

const NAMESPACE = /\sxmlns(?::([\w.-]+))?="([^"]*)"/g;
/** An attribute in single quotes on the first element: programs write all of them alike. */
const SINGLE_QUOTES = /^[^<]*(?:<\?[^<>]*>[^<]*)*<[^<>]*='/;
/** An attribute that holds the sign of a tag's end. */
const OPEN_END = /="[^"<>]*>/;

function isPlain(xml: string): boolean {
  if (SINGLE_QUOTES.test(xml.slice(0, HEAD)) || OPEN_END.test(xml)) {
    return false;
  }
  return Array.from(xml.matchAll(NAMESPACE)).every(
    ([, prefix, namespace]) => (PREFIXES[namespace] ?? prefixOf(prefix)) === prefixOf(prefix),
  );
}

function prefixOf(name: string | undefined): string {
  return name === undefined ? "" : `${name}:`;
}

const TAG = /<(\/?)([\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;
const ATTRIBUTE = /\s([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Prefixes as Excel has them where an element stands, by those of the file. */
type Scope = ReadonlyMap<string, string>;

/** Every tag written anew, each prefix as it is declared where the tag stands. */
function retagged(xml: string): string {
  const scopes: Scope[] = [new Map()];
  return xml.replace(TAG, (_, ...groups: (string | undefined)[]) => {
    const [slash, prefix, name = "", rest = "", end = ""] = groups;
    const outer = scopes[scopes.length - 1];
    if (slash === "/") {
      if (scopes.length > 1) {
        scopes.pop();
      }
      return `</${outer.get(prefix ?? "") ?? prefix ?? ""}${name}>`;
    }
    const attributes = [...rest.matchAll(ATTRIBUTE)];
    const scope = scopeOf(attributes, outer);
    if (end === "") {
      scopes.push(scope);
    }
    const said = attributes.map((one) => attributeText(one, scope)).join("");
    return `<${scope.get(prefix ?? "") ?? prefix ?? ""}${name}${said}${end}>`;
  });
}

function scopeOf(attributes: readonly RegExpExecArray[], outer: Scope): Scope {
  const declared = attributes.flatMap(([, prefix, name, double, single]): [string, string][] => {
    const given =
      prefix === "xmlns:" ? `${name}:` : prefix === undefined && name === "xmlns" ? "" : undefined;
    return given === undefined ? [] : [[given, PREFIXES[double ?? single] ?? given]];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

/** Namespaces need no declaration for those who know their prefixes. */
function attributeText(
  [, prefix = "", name, double, single]: RegExpExecArray,
  scope: Scope,
): string {
  if (prefix === "xmlns:" || (prefix === "" && name === "xmlns")) {
    return "";
  }
  const own = prefix === "" ? "" : scope.get(prefix) || prefix;
  return ` ${own}${name}="${escaped(entitiesRead(double ?? single))}"`;
}

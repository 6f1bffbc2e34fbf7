import { Inflate, strFromU8 } from "fflate";
import { PortError } from "../errors";
import { refuseOtherFile } from "./otherFiles";

/** The parts of an .xlsx file by their paths. */
export type Parts = Map<string, Uint8Array>;

const MEGABYTE = 1_048_576;
/** Far above any model; a file of this size takes some ten times as much memory to open. */
const MAX_FILE = 50 * MEGABYTE;
/** Of all parts together, so that a small file cannot fill the memory. */
const MAX_UNPACKED = 400 * MEGABYTE;
const MAX_PARTS = 10_000;
const CHUNK = 65_536;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const DEFLATED = 8;

/** Takes an .xlsx file apart; throws a sentence for the user where it cannot be one. */
export function unpack(bytes: Uint8Array): Parts {
  refuseOther(bytes);
  const parts: Parts = new Map();
  let room = MAX_UNPACKED;
  for (const entry of entriesOf(bytes)) {
    const part = inflated(bytes, entry, room);
    if (checksumOf(part) !== entry.checksum) {
      throw damaged(`${entry.path} is not what was saved`);
    }
    room -= part.length;
    parts.set(entry.path, part);
  }
  return parts;
}

export function damaged(what: string): PortError {
  return new PortError("invalid", `This file is damaged: ${what}.`);
}

function refuseOther(bytes: Uint8Array): void {
  if (bytes.length > MAX_FILE) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new PortError(
      "invalid",
      `This file has ${size} MB; up to ${MAX_FILE / MEGABYTE} MB can be opened.`,
    );
  }
  refuseOtherFile(bytes);
}

interface Entry {
  readonly path: string;
  readonly deflated: boolean;
  readonly packed: number;
  /** Of the part as it is unpacked. */
  readonly checksum: number;
  /** Where its own header begins. */
  readonly header: number;
}

/** The table of contents at the end of the file. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) {
    throw damaged(`it lists ${count} parts`);
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_RECORD) {
      throw damaged("its table of contents is incomplete");
    }
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    entries.push(entryAt(bytes, view, { at, name }));
    at += 46 + name + extra + comment;
  }
  return entries;
}

function entryAt(
  bytes: Uint8Array,
  view: DataView,
  { at, name }: { readonly at: number; readonly name: number },
): Entry {
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    throw new PortError("invalid", "This file is behind a password: save it without one.");
  }
  return {
    path: strFromU8(bytes.subarray(at + 46, at + 46 + name))
      .replace(/\\/g, "/")
      .replace(/^\//, ""),
    deflated: view.getUint16(at + 10, true) === DEFLATED,
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    header: view.getUint32(at + 42, true),
  };
}

/** It stands last, before a comment of any length. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_RECORD) {
      return at;
    }
  }
  throw damaged("its end is missing");
}

function inflated(bytes: Uint8Array, { path, header, packed, deflated }: Entry, room: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > bytes.length) {
    throw damaged(`${path} is missing`);
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > bytes.length) {
    throw damaged(`${path} is cut off`);
  }
  const content = bytes.subarray(start, start + packed);
  return deflated ? inflate(content, path, room) : within(content, room);
}

/** Piece by piece, for the size that a file states need not be the true one. */
function inflate(content: Uint8Array, path: string, room: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  for (let at = 0; at < content.length; at += CHUNK) {
    try {
      stream.push(content.subarray(at, at + CHUNK), at + CHUNK >= content.length);
    } catch {
      throw damaged(`${path} cannot be unpacked`);
    }
    if (size > room) {
      throw tooLarge();
    }
  }
  return joined(pieces, size);
}

function within(content: Uint8Array, room: number): Uint8Array {
  if (content.length > room) {
    throw tooLarge();
  }
  return content;
}

function tooLarge(): PortError {
  return new PortError(
    "invalid",
    `Unpacked, this file has more than ${MAX_UNPACKED / MEGABYTE} MB, which cannot be opened.`,
  );
}

/** CRC-32, by the remainders of all bytes. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) {
    rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return rest;
});

function checksumOf(part: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of part) {
    rest = (rest >>> 8) ^ REMAINDERS[(rest ^ byte) & 255];
  }
  return (rest ^ 0xffffffff) >>> 0;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

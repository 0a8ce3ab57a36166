import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { checkPlainFile } from '../checkPlainFile.js';

/** A part of a JSON file, as text: an element of the array that is streamed, by its number from 1, or another member of an object on the way there. */
export type JsonPart =
  | { readonly kind: 'element'; readonly place: number; readonly text: string }
  | { readonly kind: 'member'; readonly path: string; readonly text: string };

/** Longest part that is held, in bytes. */
const mostPartBytes = 64 * 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d]);
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Streams a JSON file of one value in parts, without holding the whole: the elements of the array at a path, and all other members
 * of the objects that lead there. The parts are not parsed: brackets and strings alone are looked at, so bare NaN may stand in them.
 *
 * @param within Names of members that lead to the array; none for a file that is an array.
 * @throws SyntaxError for what cannot be taken apart, or a part of more than 64 MiB; InputError for what is no plain file.
 * @example of {"status": "ok", "samples": [1, [2]]}
 * readJsonParts('log.json', ['samples']); // member status "ok", element 1: "1", element 2: "[2]"
 */
export async function* readJsonParts(path: string, within: readonly string[]): AsyncGenerator<JsonPart> {
  checkPlainFile(path, await stat(path));
  const found: JsonPart[] = [];
  const splitter = createSplitter(within, ({ bytes, ...part }) => {
    found.push({ ...part, text: bytes.toString('utf8').trim() });
  });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    splitter.push(chunk as Buffer);
    yield* found;
    found.length = 0;
  }
  splitter.end();
}

/**
 * The members of a JSON object that are asked for, as text, without parsing any; of two of one name the last. Empty for another value.
 *
 * @throws SyntaxError for what cannot be taken apart.
 */
export function jsonMembers(bytes: Buffer, wanted: ReadonlySet<string>): Map<string, string> {
  const members = new Map<string, string>();
  const splitter = createSplitter('members', ({ bytes: part, ...place }) => {
    if (place.kind === 'member' && wanted.has(place.path))
      members.set(place.path, part.toString('utf8').trim());
  });
  splitter.push(bytes);
  splitter.end();
  return members;
}

/** A part before it is text. */
type JsonBytes = { readonly bytes: Buffer } & (
  | { readonly kind: 'element'; readonly place: number }
  | { readonly kind: 'member'; readonly path: string }
);

/** An object or array that is open and taken apart. */
interface OpenValue {
  readonly isArray: boolean;
  /** Of elements that were begun. */
  count: number;
  /** Of the member that is being read. */
  name: string | null;
}

/** @param within Members that lead to an array; or 'members', where the object itself is all that is taken apart. */
function createSplitter(within: readonly string[] | 'members', onPart: (part: JsonBytes) => void) {
  const open: OpenValue[] = [];
  const held: Buffer[] = [];
  let heldBytes = 0;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let isOver = false;

  const path = () => open.flatMap(({ name }) => name ?? []);
  const isTakenApart = (opener: number) => {
    if (within === 'members') return opener === 0x7b && open.length === 0;
    const names = path();
    const isOnTheWay = names.every((name, at) => name === within[at]);
    if (!isOnTheWay || open.some(({ isArray }) => isArray)) return false;
    return opener === 0x5b ? names.length === within.length : names.length < within.length;
  };
  const take = (): Buffer => {
    const bytes = held.length === 1 ? held[0] : Buffer.concat(held);
    held.length = 0;
    heldBytes = 0;
    return bytes;
  };
  const hold = (bytes: Buffer) => {
    if (bytes.length === 0) return;
    heldBytes += bytes.length;
    if (heldBytes > mostPartBytes) throw new SyntaxError(`a part of more than ${mostPartBytes} bytes`);
    held.push(bytes);
  };
  const finishPart = () => {
    const bytes = take();
    const last = open.at(-1);
    if (last === undefined || isBlank(bytes)) return;
    if (last.isArray) onPart({ kind: 'element', place: ++last.count, bytes });
    else if (last.name === null) throw new SyntaxError('a member without a name');
    else onPart({ kind: 'member', path: path().join('.'), bytes });
  };

  /** Handles a byte outside of strings at a level that is taken apart; false for one that belongs to the part. */
  const structure = (byte: number): boolean => {
    const last = open.at(-1);
    if (closers.has(byte)) {
      finishPart();
      open.pop();
      isOver = open.length === 0;
      return true;
    }
    if (byte === comma) {
      finishPart();
      if (last !== undefined) last.name = null;
      return true;
    }
    if (byte === colon && last !== undefined && !last.isArray) {
      last.name = String(JSON.parse(take().toString('utf8')));
      return true;
    }
    if (openers.has(byte) && isTakenApart(byte)) {
      if (!isBlank(take())) throw new SyntaxError('something before a bracket');
      open.push({ isArray: byte === 0x5b, count: 0, name: null });
      return true;
    }
    return false;
  };

  const push = (chunk: Buffer) => {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
        else at = endOfPlainText(chunk, at);
        continue;
      }
      if (byte === quote) isInString = true;
      else if (depth > 0) depth += openers.has(byte) ? 1 : closers.has(byte) ? -1 : 0;
      else if (isOver && !blanks.has(byte))
        throw new SyntaxError('something after the end of the JSON value');
      else if (byte === comma || byte === colon || openers.has(byte) || closers.has(byte)) {
        const part = chunk.subarray(start, at);
        hold(part);
        if (structure(byte)) start = at + 1;
        else {
          start = at;
          if (openers.has(byte)) depth = 1;
        }
      }
    }
    hold(chunk.subarray(start));
  };
  const end = () => {
    if (!isOver) throw new SyntaxError('the end of the file in the middle of the JSON value');
  };
  return { push, end };
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => blanks.has(byte));
}

/** The last byte from here on before a quote or backslash. */
function endOfPlainText(chunk: Buffer, from: number): number {
  for (let at = from; at < chunk.length; at++) {
    if (chunk[at] === quote || chunk[at] === backslash) return at - 1;
  }
  return chunk.length - 1;
}

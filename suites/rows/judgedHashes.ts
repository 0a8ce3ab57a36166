import { hash } from 'node:crypto';
import type { JudgedHashes, Response } from '../schema/schema.js';

/** Hashes of the lines of an item and of its key. */
export type LineHashes = Pick<JudgedHashes, 'item' | 'key'>;

/** The first 16 hexadecimal digits of the SHA-256 of a text, such as the line that a row stands on. */
export function shortHash(text: string): string {
  return hash('sha256', text).slice(0, 16);
}

/** Of what a judge goes by in a response: how long it took and what it cost may change. */
export function responseHash({ id, repeat = 0, response, outcome }: Response): string {
  return shortHash(JSON.stringify([id, repeat, response, outcome]));
}

/** What a verdict on a response rests on. */
export function judgedHashes(hashes: LineHashes, response: Response): JudgedHashes {
  return { response: responseHash(response), ...hashes };
}

/** Whether a row is of the very response, key and item; null stands for one that is not there. */
export function isOf(
  of: JudgedHashes | undefined,
  { response, key, item }: Readonly<Record<keyof JudgedHashes, string | null>>,
): boolean {
  return of?.response === response && of.key === key && of.item === item;
}

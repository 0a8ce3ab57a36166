import type { Item, KeyRow } from '../../suites/schema/schema.js';
import type { Mention } from './mentions/mention.js';
import type { OpenVerdict } from './openVerdict.js';

/** An open answer, read: its plain text and what it names. */
export interface OpenAnswer {
  readonly item: Item;
  readonly key: KeyRow;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Judges the answers to one kind of open question. */
export interface OpenRule {
  readonly name: string;
  readonly judge: (answer: OpenAnswer) => OpenVerdict;
}

import { shortHash } from '../../suites/rows/judgedHashes.js';
import { readItems } from '../../suites/rows/readItems.js';

/** What is to be known of an item while a log is read. */
export interface LoggedItem {
  /** Of the text that a model is asked. */
  readonly textHash: string;
  readonly images: readonly string[];
  /** Whether its answer is one of several options, which are right or wrong. */
  readonly isChoice: boolean;
  /** Answers that were taken, which is the next repeat where a log does not number them. */
  answers: number;
  /** Whether its first repeat was. */
  hasFirst: boolean;
}

/**
 * The items of a suite by id, with some hundred bytes each.
 *
 * @throws InputError when a row is bad.
 */
export async function loggedItems(suite: string): Promise<Map<string, LoggedItem>> {
  const items = new Map<string, LoggedItem>();
  const shared = new Map<string, readonly string[]>();
  for await (const { id, text, images, answer } of readItems(suite)) {
    const name = images.join('\n');
    const known = shared.get(name) ?? images;
    shared.set(name, known);
    items.set(id, {
      textHash: shortHash(text),
      images: known,
      isChoice: answer.kind === 'choice',
      answers: 0,
      hasFirst: false,
    });
  }
  return items;
}

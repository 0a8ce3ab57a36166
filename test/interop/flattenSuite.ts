import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { answerKinds, optionsOf, rightAnswerOf } from '../../suites/answers/answerKinds.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { readLines } from '../support/readLines.js';

/**
 * Writes a suite as the loaders of ../shared/interop know it: options, choice, form, prompt and modality as members of their own. Pictures are a link.
 *
 * @param isPublic Leaves out the key.
 */
export async function flattenSuite(suite: string, out: string, isPublic: boolean): Promise<void> {
  await mkdir(out, { recursive: true });
  await symlink(resolve(suite, 'images'), join(out, 'images'));
  const items = await readLines<Item>(join(suite, 'items.jsonl'));
  await writeFile(join(out, 'items.jsonl'), jsonLines(items.map(flatItem)));
  if (isPublic) return;
  const keys = await readLines<KeyRow>(join(suite, 'key.jsonl'));
  await writeFile(join(out, 'key.jsonl'), jsonLines(keys.map(flatKey)));
}

function flatItem(item: Item) {
  const { origin, conditions, answer } = item;
  const plane = 'plane' in origin ? origin.plane : null;
  const { form } = answerKinds[answer.kind];
  return {
    ...item,
    form,
    options: optionsOf(answer),
    prompt: conditions.prompt,
    modality: origin.modality,
    plane,
  };
}

function flatKey({ id, answer, reference }: KeyRow) {
  return answer.kind === 'choice'
    ? { id, answer: reference, choice: answer.choice }
    : { id, answer: rightAnswerOf(answer, reference), choice: null };
}

function jsonLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

import type { Item, KeyRow, Verdict } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { ruleOf } from './rules.js';

/**
 * Judges a reply offline, by rules alone; `by` names the rule and `analysis` what it found. Scales and limits
 * are in docs/judging.md. A value that the rules cannot tell is absent, or the verdict unscored with a reason: never a guess.
 *
 * @param key the row of key.jsonl with the item's id
 * @throws InputError when item and key are of different kinds of answer, or the key holds a class that the anatomy table
 *   does not.
 *
 * @example for an item of items.jsonl and its row of key.jsonl
 * judgeByRules(item, key, 'The answer is B.').outcome; // "scored"
 */
export function judgeByRules(item: Item, key: KeyRow, response: string): Verdict {
  const { kind } = item.answer;
  if (key.answer.kind !== kind) throw otherKind(item, key);
  return ruleOf(kind).judge({ item, key, response });
}

function otherKind({ id, answer }: Item, key: KeyRow): InputError {
  return new InputError({
    subject: `item ${id}`,
    expected: `a key of the item's kind of answer, ${answer.kind}`,
    found: key.answer.kind,
  });
}

import type { Item, KeyRow, Verdict } from '../../suites/schema/schema.js';
import { InputError } from '../../util/radvuqaError.js';
import { boundedReply, readableLength } from '../../util/text/boundedReply.js';
import { ruleOf } from './rules.js';

/**
 * Judges a reply offline, by rules alone; `by` names the rule and `analysis` what it found. Scales and limits
 * are in docs/judging.md. A value that the rules cannot tell is absent, or the verdict unscored with a reason: never a guess. Of a very long reply
 * its two ends are read, which the analysis says.
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
  const { text, isCut } = boundedReply(response);
  const verdict = ruleOf(kind).judge({ item, key, response: text });
  return isCut ? { ...verdict, analysis: `${verdict.analysis} ${cutNote}` } : verdict;
}

const cutNote = `Of the reply, ${readableLength.toLocaleString('en')} characters from its two ends were read.`;

function otherKind({ id, answer }: Item, key: KeyRow): InputError {
  return new InputError({
    subject: `item ${id}`,
    expected: `a key of the item's kind of answer, ${answer.kind}`,
    found: key.answer.kind,
  });
}

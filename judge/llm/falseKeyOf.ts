import type { KeyRow } from '../../suites/schema/schema.js';
import { createRandom } from '../../util/random.js';
import { ruleOf } from '../rules/rules.js';
import type { Answered } from './judgeRequest.js';

/** A key with a reference that is wrong for sure, the same one for each answer to an item; null where there is none. */
export function falseKeyOf({ item, key }: Omit<Answered, 'response'>): KeyRow | null {
  const { knownTexts } = ruleOf(item.answer.kind);
  const wrong = knownTexts?.wrong({ item, key }, createRandom('false key', item.id)) ?? null;
  return wrong && { ...key, reference: wrong.text };
}

import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { judgeClosed } from './choice/judgeClosed.js';
import { judgeOpen } from './judgeOpen.js';
import type { RuleVerdict } from './ruleVerdict.js';

/**
 * Judges a reply offline, by rules alone; `by` names the rule and `analysis` what it found. Scales and limits
 * are in docs/judging.md. What the rules cannot tell is `null` or unscored with a reason, never a guess.
 *
 * @param key the row of key.jsonl with the item's id
 * @throws InputError when a closed item has no options or its key no choice, or the key holds a class that the
 *   anatomy table does not.
 */
export function judgeByRules(item: Item, key: KeyRow, response: string): RuleVerdict {
  return item.form === 'closed' ? judgeClosed(item, key, response) : judgeOpen(item, key, response);
}

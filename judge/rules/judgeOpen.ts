import { isRefusal } from '../../models/refusal/isRefusal.js';
import type { Item, KeyRow } from '../../suites/schema/schema.js';
import { plainText } from '../../util/text/plainText.js';
import { withoutReasoning } from '../../util/text/withoutReasoning.js';
import { findMentions } from './mentions/findMentions.js';
import { openRuleOf } from './openRules.js';
import { type RuleVerdict, unscored } from './ruleVerdict.js';

/** Judges an open answer by the rule for its question, if the answer says anything. */
export function judgeOpen(item: Item, key: KeyRow, response: string): RuleVerdict {
  const rule = openRuleOf(item.question);
  if (rule === undefined) {
    return unscored('open: no rule', 'no rule', `No rule judges the question ${item.question}.`);
  }
  const spoken = withoutReasoning(response);
  const text = plainText(spoken.text);
  if (text === '' && spoken.unfinished) {
    return unscored(
      'open: unfinished',
      'unfinished reasoning',
      'The reply ends while it is still reasoning.',
    );
  }
  if (text === '') return unscored('open: empty', 'empty', 'The reply has no text.');
  if (isRefusal(text)) return unscored('open: refusal', 'refused', 'The reply declines to answer.');
  const verdict = rule.judge({ item, key, text, mentions: findMentions(text) });
  const by = `open: ${rule.name}`;
  if (verdict.kind === 'unscored') return unscored(by, verdict.reason, verdict.analysis);
  const { responseAccuracy, hallucination, analysis } = verdict;
  return {
    outcome: 'scored',
    reason: null,
    responseAccuracy,
    hallucination,
    correct: null,
    choice: null,
    by,
    analysis,
  };
}

import { isRefusal } from '../../models/refusal/isRefusal.js';
import type { AnswerKindName } from '../../suites/answers/answerKinds.js';
import type { Verdict } from '../../suites/schema/schema.js';
import { plainText } from '../../util/text/plainText.js';
import { withoutReasoning } from '../../util/text/withoutReasoning.js';
import { unscored } from '../unscored.js';
import { findMentions } from './mentions/findMentions.js';
import { withoutMiddleNames } from './mentions/withoutMiddleNames.js';
import type { OpenRule } from './openAnswer.js';
import { planeOf } from './planeOf.js';
import type { AnsweredItem } from './rule.js';

/** Judges an open answer by a rule, if the answer says anything. */
export function judgeOpen<Name extends AnswerKindName>(
  { item, key, response }: AnsweredItem<Name>,
  rule: OpenRule<Name>,
): Verdict {
  const spoken = withoutReasoning(response);
  const text = withoutMiddleNames(plainText(spoken.text));
  if (text === '' && spoken.unfinished) {
    return unscored(
      'open: unfinished',
      'unfinished reasoning',
      'The reply ends while it is still reasoning.',
    );
  }
  if (text === '') return unscored('open: empty', 'empty', 'The reply has no text.');
  if (isRefusal(text) && rule.isAnswer?.(text, item) !== true)
    return unscored('open: refusal', 'refused', 'The reply declines to answer.');
  return {
    ...rule.judge({ item, key, text, mentions: findMentions(text, planeOf(item)) }),
    by: `open: ${rule.name}`,
  };
}

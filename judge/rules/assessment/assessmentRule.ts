import type { Verdict } from '../../../suites/schema/schema.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { unscored } from '../../unscored.js';
import type { AnsweredItem, AnswerRule } from '../rule.js';

/** The score of an assessment, and whether the mask is accepted by it as the key accepts it. */
export const assessmentRule: AnswerRule<'assessment'> = { judge: judgeAssessment };

function judgeAssessment({ item, key, response }: AnsweredItem<'assessment'>): Verdict {
  const { text } = withoutReasoning(response);
  const score = /\bscore\b["*]*\s*[:=]\s*["*]*([1-5])\b/i.exec(text);
  if (score === null) return unscored('assessment: no score', 'no score', 'The reply has no score.');
  const rating = Number(score[1]);
  const accept = rating >= item.answer.acceptFrom;
  return {
    outcome: 'scored',
    reading: {
      kind: 'assessment',
      had: 'as asked',
      rating,
      accept,
      recommendation: null,
      parts: {},
      faults: [],
    },
    values: { accuracy: accept === key.answer.accept ? 1 : 0 },
    by: 'assessment: score',
    analysis: `Scored ${rating}: ${accept ? 'accepted' : 'rejected'}; the key ${key.answer.accept ? 'accepts' : 'rejects'} it.`,
  };
}

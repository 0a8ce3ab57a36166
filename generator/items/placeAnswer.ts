import type { AnswerForm, KeyAnswer } from '../../suites/answers/answerKinds.js';
import type { Distractor, Draft } from './draft.js';

/**
 * What item and key say of a draft's answer. The right option of a closed question comes to its position among the wrong
 * ones.
 *
 * @param choice 0-based; null where there are no options, or these have an order of their own
 */
export function placeAnswer(
  { answer, reference }: Pick<Draft, 'answer' | 'reference'>,
  choice: number | null,
): { form: AnswerForm; key: KeyAnswer } {
  if (answer.kind !== 'closed') return answer;
  if (choice === null) throw new Error('a closed question without a position for its right option');
  const options = answer.distractors.map(({ text }) => text).toSpliced(choice, 0, reference);
  const levels: (Distractor['level'] | null)[] = answer.distractors.map(({ level }) => level);
  return {
    form: { kind: 'choice', asked: answer.asked, options },
    key: { kind: 'choice', choice, wrong: levels.toSpliced(choice, 0, null) },
  };
}

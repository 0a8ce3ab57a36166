import { answerKinds } from '../../../suites/answers/answerKinds.js';
import { type Random, shuffled } from '../../../util/random.js';
import type { DraftedQuestion } from './draftQuestions.js';

/** The position of the right option of each question, balanced by type within the case; null where there are no options. */
export function placeChoices(
  caseName: string,
  drafted: readonly DraftedQuestion[],
  random: (...keys: readonly (string | number)[]) => Random,
): (number | null)[] {
  const closed = drafted.filter(({ question }) => answerKinds[question.answer].form === 'closed');
  const choices = new Map<DraftedQuestion, number>();
  for (const name of new Set(closed.map(({ question }) => question.name))) {
    const own = closed.filter(({ question }) => question.name === name);
    const positions = balanceChoices(own.length, random(caseName, name, 'letters'));
    own.forEach((one, order) => {
      choices.set(one, positions[order]);
    });
  }
  return drafted.map((one) => choices.get(one) ?? null);
}

/**
 * Every block of four uses each position once, in drawn order. Balance within the case keeps other cases' items as they
 * are.
 */
function balanceChoices(count: number, random: Random): readonly number[] {
  const positions: number[] = [];
  while (positions.length < count) positions.push(...shuffled([0, 1, 2, 3], random));
  return positions.slice(0, count);
}

import type { MetricResult } from '../../results/summarize/metrics/metric.js';
import { rightAnswerOf } from '../../suites/answers/answerKinds.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { KeyedItem } from '../../suites/rows/readItemsWithKey.js';

/** An answer that is the same for every item, and what it scores. */
export interface ConstantAnswer {
  readonly answer: string;
  readonly score: MetricResult;
}

/** How many right answers are tried, those first that most items have. */
const mostTried = 10;

/**
 * The best single answer to items of one question type: how far prevalence alone would lead whoever knew it. Only the key tells which one it is, so
 * it is chosen on the very items that it is scored on.
 *
 * @param sample At least one item.
 * @param scoreOf What an answer scores on the sample.
 */
export async function bestConstant(
  sample: readonly KeyedItem[],
  scoreOf: (answer: string) => Promise<MetricResult>,
): Promise<ConstantAnswer> {
  const [first, ...others] = commonestAnswers(sample);
  let best: ConstantAnswer = { answer: first, score: await scoreOf(first) };
  for (const answer of others) {
    const score = await scoreOf(answer);
    if ((score.value ?? 0) > (best.score.value ?? 0)) best = { answer, score };
  }
  return best;
}

/** Of options the letter: their texts differ from item to item. */
function commonestAnswers(sample: readonly KeyedItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { key } of sample) {
    const { answer, reference } = key;
    const told = answer.kind === 'choice' ? optionLetter(answer.choice) : rightAnswerOf(answer, reference);
    counts.set(told, (counts.get(told) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  return byCount.slice(0, mostTried).map(([answer]) => answer);
}

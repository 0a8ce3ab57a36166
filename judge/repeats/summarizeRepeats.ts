import { sampleVariance } from 'simple-statistics';
import { readRows } from '../../suites/rows/readRows.js';
import { type RepeatSummary, repeatRowSchema } from '../../suites/schema/schema.js';

/**
 * Streams the repeats of a judge and says how far they lie apart on the same answer; only answers with at least two scores
 * count, and hallucination only where at least two say something of it.
 *
 * @throws InputError when the file cannot be read.
 */
export async function summarizeRepeats(path: string, perAnswer: number): Promise<RepeatSummary> {
  const counts = { answers: 0, unscored: 0, rated: 0, same: 0, told: 0, split: 0 };
  let variance = 0;
  for await (const { verdicts } of readRows(path, repeatRowSchema)) {
    const accuracies = verdicts.flatMap(({ responseAccuracy }) => responseAccuracy ?? []);
    const hallucinations = verdicts.flatMap(({ hallucination }) => hallucination ?? []);
    counts.answers++;
    counts.unscored += verdicts.filter(({ outcome }) => outcome === 'unscored').length;
    if (accuracies.length > 1) {
      counts.rated++;
      if (areEqual(accuracies)) counts.same++;
      variance += sampleVariance(accuracies);
    }
    if (hallucinations.length > 1) {
      counts.told++;
      if (!areEqual(hallucinations)) counts.split++;
    }
  }
  return {
    answers: counts.answers,
    perAnswer,
    unscored: counts.unscored,
    sameAccuracy: counts.rated === 0 ? null : counts.same / counts.rated,
    deviation: counts.rated === 0 ? null : Math.sqrt(variance / counts.rated),
    splitHallucination: counts.told === 0 ? null : counts.split / counts.told,
  };
}

function areEqual(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

import { sampleVariance } from 'simple-statistics';
import { measureNames } from '../../suites/measures.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type RepeatSummary, repeatRowSchema } from '../../suites/schema/schema.js';
import { valueTold } from '../valueTold.js';

/**
 * Streams the repeats of a judge and says by measure how far they lie apart on the same answer; only answers of which at
 * least two verdicts tell the measure count.
 *
 * @throws InputError when the file cannot be read.
 */
export async function summarizeRepeats(path: string, perAnswer: number): Promise<RepeatSummary> {
  const spreads = measureNames.map((measure) => ({ measure, answers: 0, same: 0, variance: 0 }));
  const counts = { answers: 0, unscored: 0 };
  for await (const { verdicts } of readRows(path, repeatRowSchema)) {
    counts.answers++;
    counts.unscored += verdicts.filter(({ outcome }) => outcome === 'unscored').length;
    for (const spread of spreads) {
      const values = verdicts.flatMap((verdict) => valueTold(verdict, spread.measure) ?? []);
      if (values.length < 2) continue;
      spread.answers++;
      if (values.every((value) => value === values[0])) spread.same++;
      spread.variance += sampleVariance(values);
    }
  }
  const measures = spreads
    .filter(({ answers }) => answers > 0)
    .map(({ measure, answers, same, variance }) => [
      measure,
      { same: same / answers, deviation: Math.sqrt(variance / answers) },
    ]);
  return { ...counts, perAnswer, measures: Object.fromEntries(measures) };
}

import { readItems } from '../../suites/rows/readItems.js';
import { UsageError } from '../../util/radvuqaError.js';
import type { RunOptions } from '../runOptions.js';
import { chooseSample, type SampledItem } from './chooseSample.js';

/**
 * Draws the sample that the options ask for: they then name its items. Without one they stay as they are.
 *
 * @throws InputError when the suite cannot be read; UsageError when a limit is given too.
 */
export async function withSample<Options extends RunOptions>(options: Options): Promise<Options> {
  const { suite, sample, limit, only } = options;
  if (sample === undefined) return options;
  if (limit !== undefined) {
    const expected = 'a sample or a limit';
    throw new UsageError({ subject: '--sample', expected, found: 'both' });
  }
  const named = only === undefined ? null : new Set(only);
  const items: SampledItem[] = [];
  for await (const { id, subject, question, conditions } of readItems(suite)) {
    if (named?.has(id) !== false) items.push({ id, subject, question, conditions });
  }
  return { ...options, only: [...chooseSample(items, sample)] };
}

/**
 * What the first items of a suite are, so that nobody takes them for a sample; null where all are asked.
 *
 * @param all Number of the suite's items.
 */
export async function describeLimit(
  { suite, limit, only }: Pick<RunOptions, 'suite' | 'limit' | 'only'>,
  all: number,
): Promise<string | null> {
  if (limit === undefined || only !== undefined || limit >= all) return null;
  const subjects = new Set<string>();
  const questions = new Set<string>();
  let place = 0;
  for await (const { subject, question } of readItems(suite)) {
    if (place++ >= limit) break;
    subjects.add(subject);
    questions.add(question);
  }
  const counted = (names: ReadonlySet<string>, word: string) =>
    `${names.size} ${word}${names.size === 1 ? '' : 's'}`;
  const what = `${counted(subjects, 'subject')} and ${counted(questions, 'question')}`;
  return `a limit of ${limit} asks the first items of ${all}, of ${what}, which is no sample: --sample ${limit} draws one`;
}

import { openSuite, requireKey } from '../../../suites/openSuite.js';
import { readItemsWithKey } from '../../../suites/rows/readItemsWithKey.js';
import type { Item, Prior } from '../../../suites/schema/schema.js';
import type { Split } from '../../../suites/splits.js';
import { isWithinFolder } from '../../../util/isWithinFolder.js';
import { packageVersion } from '../../../util/packagePath.js';
import { jsonDocument } from '../../../util/printable.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import { fitPrior, ridge } from './fitPrior.js';
import { type PriorExample, priorExample } from './priorExample.js';

export interface PriorOptions {
  /** Folder of a suite with its key. */
  readonly suite: string;
  /** File to write, which its owner alone may read. */
  readonly out: string;
  /** Only subjects of this split. */
  readonly split?: Split | undefined;
  /** Only these subjects. */
  readonly subjects?: readonly string[] | undefined;
}

/**
 * Fits what right answers of a suite's subjects are like, given the text alone, and writes it to a file. Of items that differ in
 * their windows or perturbations alone, one counts.
 *
 * @throws UsageError for a file within the suite's folder; InputError when the suite cannot be read, has no key, or no item of these subjects;
 *   OutputError when writing fails.
 * @example of the training patients of a suite
 * const { subjects } = await makePrior({ suite: 'suites/ct', out: 'prior.json', split: 'train' });
 */
export async function makePrior(options: PriorOptions): Promise<Prior> {
  const { suite, out, split = null } = options;
  checkOutside(suite, out);
  const manifest = await openSuite(suite);
  await requireKey(suite, manifest);
  const { examples, seen } = await readExamples(options);
  checkSubjects(options, seen);
  const { name, version, itemsHash: hash, recipeHash } = manifest;
  const prior: Prior = {
    format: 'radvuqa-prior/1',
    ...{ suite: { name, version, hash }, recipeHash, toolVersion: packageVersion },
    ...{ split, subjects: [...seen].toSorted(), ridge, questions: fitPrior(examples) },
  };
  await writeFileAtomic(out, jsonDocument(prior, 1), undefined, 0o600);
  return prior;
}

/** A suite's folder is copied as it is, and its own files are not to be written over. */
function checkOutside(suite: string, out: string): void {
  if (!isWithinFolder(out, suite)) return;
  const expected = "a file outside the suite's folder: it is as private as the key";
  throw new UsageError({ subject: '--out', expected, found: out });
}

async function readExamples(options: PriorOptions) {
  const examples: PriorExample[] = [];
  const texts = new Set<string>();
  const seen = new Set<string>();
  for await (const keyed of readItemsWithKey(options.suite)) {
    const { item } = keyed;
    const sameText = `${item.pair} ${item.conditions.prompt}`;
    if (!isWanted(item, options) || texts.has(sameText)) continue;
    const example = priorExample(keyed);
    if (example === null) continue;
    texts.add(sameText);
    seen.add(item.subject);
    examples.push(example);
  }
  return { examples, seen };
}

function isWanted({ subject, split }: Item, { split: wanted, subjects }: PriorOptions): boolean {
  return (wanted === undefined || split === wanted) && (subjects?.includes(subject) ?? true);
}

function checkSubjects({ suite, split, subjects }: PriorOptions, seen: ReadonlySet<string>): void {
  const missing = subjects?.filter((subject) => !seen.has(subject)) ?? [];
  if (seen.size > 0 && missing.length === 0) return;
  throw new InputError({
    subject: suite,
    expected: `items that a text may answer${split === undefined ? '' : `, of the split "${split}"`}${subjects === undefined ? '' : `, of each of ${subjects.join(', ')}`}`,
    found: seen.size === 0 ? 'none' : `none of ${missing.join(', ')}`,
  });
}

import { withoutComments } from './programFacts.js';
import type { KeptProgram } from './programFiles.js';

/**
 * How a program splits the images that it was given: `apart`, its test shares no image with its training; `overlapping`, it does;
 * `not read`, the code does not say in a way that can be read.
 */
export const ownSplits = ['apart', 'overlapping', 'not read'] as const;
export type OwnSplit = (typeof ownSplits)[number];

const splitCall =
  /(\w{1,80})\s{0,9},\s{0,9}(\w{1,80})(?:\s{0,9},\s{0,9}\w{1,80}){0,4}\s{0,9}=\s*(?:\w+\.)*(?:train_test_split|random_split)\s*\(\s*([\w.]+)/g;
const splitInThree =
  /\w{1,80}\s{0,9},\s{0,9}\w{1,80}\s{0,9},\s{0,9}\w{1,80}\s{0,9}=\s*(?:\w+\.)*random_split\s*\(/;

/**
 * Reads from code whether the second split takes what the first one left, or all images once more. What is drawn with different seeds in
 * different places is not followed.
 */
export function ownSplit({ sources }: Pick<KeptProgram, 'sources'>): OwnSplit {
  const code = withoutComments(Object.values(sources).join('\n'));
  if (splitInThree.test(code)) return 'apart';
  const calls = [...code.matchAll(splitCall)].map(([, first, second, from]) => ({
    parts: [first, second],
    from,
  }));
  const [outer, inner] = calls;
  if (calls.length !== 2) return 'not read';
  if (outer.parts.includes(inner.from)) return 'apart';
  return inner.from === outer.from ? 'overlapping' : 'not read';
}

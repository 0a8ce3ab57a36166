import { stanceOf } from '../../text/stanceOf.js';
import { choiceOfMark, pattern } from '../marks/markCharacters.js';
import type { Options } from '../options/options.js';
import { clausesOf } from '../sentences/clausesOf.js';
import { type Sentence, sentencesOf } from '../sentences/sentencesOf.js';
import { takenBackBy } from '../sentences/takenBack.js';
import type { Claim } from './claim.js';
import { oneOf } from './grammar/oneOf.js';

/** What is said of an option to exclude it without denying it: "would be further back", "is too lateral". */
const excluding = new RegExp(
  String.raw`^["')\]]{0,2},?(?: \([^)]{1,40}\))?${oneOf(
    ' (?:would|should|must) (?:be|lie|sit|have|contain|show|appear|extend|need|look|run)',
    ' (?:is|are|lies?|sits?|looks?|appears?|runs?|has|have) (?:[a-z]+ly |much |far |both |also )*(?:too|on the (?:other|opposite|wrong)|elsewhere|further|(?:small|thinn|narrow|dark|bright|low|high)er\b|more (?:lateral|medial|anterior|posterior|superior|inferior|central)|outside|beyond|out of)',
    '[:,]? (?:too|no|not|wrong|excluded|absent|outside|out)\\b',
  )}`,
  'iu',
);

const anyOption = new RegExp(pattern.option, 'gu');

interface Said {
  readonly at: number;
  readonly mark: string;
  readonly isExcluded: boolean;
}

/**
 * The one option that stands where every other one is excluded, as a claim made besides: "A would be larger, B and D are too
 * lateral; C is a candidate". Nothing where one is not spoken of, or the reply abstains.
 */
export function survivors(text: string, options: Options): Claim[] {
  if (options.kind !== 'names' || options.count < 3) return [];
  const sentences = sentencesOf(text);
  const told = sentences.map(({ start, end }) => text.slice(start, Math.min(end, start + 200)));
  if (told.some((words) => takenBackBy(words) === 'abstained')) return [];
  const said = sentences.flatMap((sentence) => saidIn(text, sentence));
  const standing = said.filter(({ isExcluded }) => !isExcluded);
  const choices = new Set(standing.map(({ mark }) => choiceOfMark(mark)));
  const excluded = new Set(
    said.map(({ mark }) => choiceOfMark(mark)).filter((choice) => !choices.has(choice)),
  );
  const [first] = standing;
  if (first === undefined || choices.size !== 1 || excluded.size !== options.count - 1) return [];
  return [{ at: first.at, mark: first.mark, tier: 'aside', rule: 'remaining option' }];
}

function saidIn(text: string, sentence: Sentence): Said[] {
  return clausesOf(text, sentence).flatMap((clause) =>
    Array.from(text.slice(clause.start, clause.end).matchAll(anyOption), ({ index, 0: mark }) => {
      const at = clause.start + index;
      const isDenied = stanceOf(text, { start: at, end: at + 1 }, clause) === 'denied';
      return { at, mark, isExcluded: isDenied || excluding.test(text.slice(at + 1, at + 120)) };
    }),
  );
}

import type { Options } from '../options/options.js';
import { joinMarks } from './joinMarks.js';
import { markBoth } from './markBoth.js';
import { markChanges } from './markChanges.js';
import { markExclusions } from './markExclusions.js';
import { markLetters } from './markLetters.js';
import { markLikelihoods } from './markLikelihoods.js';
import { markOrdinals } from './markOrdinals.js';
import { markPhrases } from './markPhrases.js';
import { markRankings } from './markRankings.js';
import { markReferences } from './markReferences.js';
import { markSums } from './markSums.js';
import { markTexts } from './markTexts.js';
import { withoutLabels } from './withoutLabels.js';

/**
 * A plain text with one character for each naming of an option: by its letter, its text or both; for several options side by
 * side, of which only the first is left where they are ranked; and for other names. "Answer: B) the liver" is "Answer: X".
 */
export function markOptions(text: string, options: Options): string {
  const named = markReferences(withoutLabels(markLetters(markTexts(text, options), options)));
  const ranked = markRankings(markLikelihoods(markOrdinals(markSums(markChanges(named)))));
  return markBoth(markPhrases(joinMarks(markExclusions(ranked, options.count))));
}

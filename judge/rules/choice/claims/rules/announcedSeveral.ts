import { marks } from '../../marks/markCharacters.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const announced = new RegExp(
  String.raw`\b(?:correct|right|true|my|our|final|applicable|appropriate|chosen|selected|fitting|best|matching) (?:[\p{L}-]+ )?(?:answers|choices|options|ones|selections|picks|letters)(?: (?:here|therefore|thus))? ?(?:are|would be|must be|should be|:|=) ?${adverbs}(?:both )?["'(]?$`,
  'iu',
);

/** "So the correct choices are A and D." */
export function areAnnounced({ mark, lead }: Site): boolean {
  return mark === marks.several && announced.test(lead);
}

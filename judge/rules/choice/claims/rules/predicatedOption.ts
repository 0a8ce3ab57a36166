import { claimEnd } from '../grammar/claimEnd.js';
import type { Site } from '../site.js';

const subject =
  /^[^\p{L}]*(?:(?:so|thus|therefore|hence|but|and),? )?(?:it|this|that|(?:the|this) (?:[\p{L}-]+ ){0,2}(?:film|image|scan|study|radiograph|x-ray|picture|question|answer|side|diagnosis|cause|finding)(?: (?:does|do|is))?|(?:from|based on|on) (?:this|the) [\w ]{1,30}|(?:with [^.;:]{1,80}, )?whether [^.;:\ue000-\ue045]{3,80}) ?$/iu;

/** "This cannot be determined", "the film isn't normal": an option that has its verb, after a subject that stands for what was asked. */
export function isPredicated({ lead, name, after, asked, isLetter, options }: Site): boolean {
  if (asked !== null || isLetter || !claimEnd.test(after)) return false;
  return subject.test(lead + name) || (options === 'yes or no' && !/\p{L}/u.test(lead));
}

import { claimEnd } from '../grammar/claimEnd.js';
import { adverbs } from '../grammar/verbs.js';
import type { Site } from '../site.js';

const has = new RegExp(
  String.raw`(?:^|[,:] |\b(?:the|this|that|our|your|my|so|thus|hence|therefore|above|conclusion) )(?:(?:\d+[- ]year[- ]old|young|old|elderly|female|male) )*(?:patient|he|she|person|child|man|woman|lady|gentleman|baby|infant|boy|girl) (?:(?:is|are) )?(?:has|have|having|suffers?(?: from)?|suffering(?: from)?|got|presents with|shows?|showing) ?${adverbs}$`,
  'iu',
);

/** "The patient has a hip fracture", where it may be asked what he has. */
export function isOfPatient({ asked, options, before, after }: Site): boolean {
  return asked === null && options === 'names' && has.test(before) && claimEnd.test(after);
}

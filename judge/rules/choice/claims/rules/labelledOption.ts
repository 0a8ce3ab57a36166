import { appearance } from '../grammar/appearance.js';
import { claimEnd } from '../grammar/claimEnd.js';
import { modifiers } from '../grammar/modifiers.js';
import { places } from '../grammar/neighbours.js';
import type { Site } from '../site.js';

const label =
  /^[^\p{L}]*(?:\d+[.)] )?(?:the )?(?:[\w-]+ ){0,4}?(?:structure|organ|direction|position|vessel|bone|muscle|number|count|identity|finding|object|anatomy|content|box|region|area|part|gland|vertebra|rib|name|diagnosis|impression|opinion|conclusion|interpretation|assessment|verdict|summary|comment|reading|bottom line|case|patient)(?: [\w-]+){0,4}? ?(?:\([^)]*\) ?)?[:=][^\p{L}]*$/iu;

/** "Diagnosis: left convexity" before "meningioma". */
const premodifiers = new RegExp(String.raw`(?<label>[:=] ?)(?:an? )?${modifiers}$`, 'iu');

/** Labels of something that was not asked for. */
const otherLabel =
  /\b(?:not|non|no|other|reference|adjacent|neighbou?r\w*|absent|missing|blue|nearby|excluded|next|upper|lower|second|third|landmarks?|below|above|behind|beside|outside|beneath|front|lateral|medial|around|under|beyond|between)\b/i;

/** "From largest to smallest: the liver", of which the others are off. */
const ranking =
  /\b(?:(?:largest|biggest|greatest) to (?:the )?(?:smallest|least)|(?:by|in order of|ranked by) (?:area|size))\b[^.:]{0,40}: ?$/i;

/** "Identified structure: C", "Direction: lower right", but not "Not visible: X" or "Reference: X". */
export function isLabelled({ asked, lead, after }: Site): boolean {
  if (asked === 'largest' && ranking.test(lead)) return true;
  const opening = asked === null ? lead.replace(premodifiers, '$<label>') : lead.replace(appearance, '');
  return claimEnd.test(after) && label.test(opening) && !otherLabel.test(lead);
}

/** What a colon explains that is no answer: a place, a reference, what is missing. */
const otherExplained =
  /^[^\p{L}]*(?:anterior|posterior|lateral|medial|superior|inferior|behind|in front|next|above|below|beneath|left|right|adjacent|nearby|landmarks?|references?|background|others?|not|around|compared?|candidates?|options?|choices|structures|organs|examples?|e\.g|absent|missing|excluded|differential|also|target|box|question)\b|\b(?:options|choices|candidates|structures|organs|include|including|such as|following|possibilities)\b/iu;

/** "Lateral to the duodenum: the gallbladder" places what was asked; "lateral to it: the gallbladder" places another. */
const besideAnother = new RegExp(
  String.raw`^[^\p{L}]*${places} (?:the |an? )?(?:[\w-]+ ){0,2}?(?:[\ue000-\ue045]|spine|vertebra\w*|psoas|diaphragm|aorta|bladder|ribs?|midline)(?![^:]*\b(?:it|them|box|this)\b)[^.;?!]*:`,
  'iu',
);

/** An end, or a place told besides: "the inferior vena cava, right of the aorta". */
const explainedEnd = new RegExp(
  String.raw`^["')\]}*]{0,3}(?:, (?:\w+ly |just )?(?:to the )?${places}\b(?:(?! (?:is|are|was|lies|has)\b)[^.;:])*)?$`,
  'iu',
);

/** "A midline gland beneath the bladder: the prostate." */
export function isExplanation({ isLetter, lead, after, options }: Site): boolean {
  if (isLetter || options === 'directions' || !explainedEnd.test(after)) return false;
  return (
    /\p{L}[^.?!]{3,}(?::| --?) ?(?:an? [^,;:\ue000-\ue045]{1,40}, )?(?:(?:just|only|merely|simply) )?["'(]?$/u.test(
      lead,
    ) &&
    (besideAnother.test(lead.slice(lead.lastIndexOf(', ') + 1)) ||
      !otherExplained.test(lead.slice(lead.lastIndexOf(', ') + 1)))
  );
}

/** "Lens-shaped and not crossing sutures = subdural.", where nothing but the option is asked for. */
export function isEquation({ asked, lead, after }: Site): boolean {
  return (
    asked === null &&
    /^[^=:;\ue000-\ue045]{12,}[^=\s] = ["'(]?$/u.test(lead) &&
    !otherExplained.test(lead) &&
    /^[^\p{L}\ue000-\ue045]*$/u.test(after)
  );
}

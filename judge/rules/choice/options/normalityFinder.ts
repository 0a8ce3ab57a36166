import { phraseKey } from '../../text/phraseTrie.js';
import type { OptionMention } from './options.js';

/** Whether options ask whether an image is normal, and no more. */
export function areNormalities(names: readonly string[]): boolean {
  const keys = names.map(phraseKey);
  return keys.length === 2 && keys.includes('normal') && keys.includes('abnormal');
}

const image =
  'images?|scans?|slices?|pictures?|films?|stud(?:y|ies)|radiographs?|x-?rays?|ct|mri?|exam(?:ination)?s?|views?|ultrasound|ecg|chest|brain|spine|it|this|that|everything|all|answer|verdict|impression|conclusion|diagnosis|findings|appearances?|case';
const judged = `(?:is|are|looks?|appears?|seems?|must be|would be|to be|be|was|were|has to be|'s|:|as)(?: (?:considered|rated|called|judged|classified|read|reported|deemed|said to be|to be|as|most likely|likely|probably|overall|clearly|definitely|completely|entirely|essentially|an?)){0,3}`;

/** "Normal" of the whole image, or for itself; that the bones look normal is another matter. */
const told = new RegExp(
  [
    String.raw`(?<=\b(?:${image})(?: (?!not\b)[\p{L}-]+){0,4}? ?${judged} )(?<state>(?:ab)?normal)\b`,
    String.raw`(?<=\b(?:${image})(?: [\p{L}-]+){0,3}? ?)(?<denied>(?:is not|isn't|are not|aren't|does not (?:look|appear|seem)|doesn't (?:look|appear|seem)|is anything but|is far from) (?:considered |entirely |completely |quite )?(?:ab)?normal)\b`,
    String.raw`(?<=(?:^|\n|[.:;,>()*-] ?|\b(?:(?:call|consider|judge|rate|deem|read|classify|report) (?:it|this|that|(?:the|this) (?:${image}))(?: as)?|so|hence|thus|therefore|choose|say|answer|answer is|with|option|an?) )["'(*]{0,2})(?<alone>(?:ab)?normal)(?=["')*]{0,2}(?:$|[.,;!\n]| (?:because|since|as|given|study|image|scan|film|radiograph|x-?ray|examination|ct|mri?)\b))`,
    String.raw`(?<some>there (?:is|are) (?:an?|some|several|multiple|many|clear|obvious) (?:\p{Ll}+ )?abnormalit(?:y|ies))\b`,
    String.raw`(?<none>(?:(?:does not|doesn't|do not|don't) (?:show|demonstrate|reveal|display) any|(?:shows?|demonstrates?|reveals?|with|there (?:is|are)|i (?:see|find)) no|free (?:of|from)(?: any)?|without(?: any)?|(?:^|[.\n] ?)no) (?:\p{Ll}+ ){0,2}(?:abnormalit(?:y|ies)|abnormal findings?|patholog(?:y|ies)|pathological findings?))\b`,
  ].join('|'),
  'giu',
);

/** Finds normal and abnormal where they are said of the image: what is not the one is the other. */
export function createNormalityFinder(names: readonly string[]): (text: string) => readonly OptionMention[] {
  const keys = names.map(phraseKey);
  return (text) =>
    Array.from(text.matchAll(told), ({ 0: words, index, groups = {} }) => {
      const isAbnormal =
        groups.some !== undefined ||
        (groups.none === undefined && /abnormal$/i.test(words) !== (groups.denied !== undefined));
      return {
        start: index,
        end: index + words.length,
        meaning: keys.indexOf(isAbnormal ? 'abnormal' : 'normal'),
      };
    });
}

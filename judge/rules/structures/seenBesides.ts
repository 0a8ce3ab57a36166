import { maskedName } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import { reaching } from '../mentions/reach.js';
import type { NamedText } from './identifiedNames.js';

const seen =
  '(?:visible|seen|shown|visuali[sz]ed|depicted|present|identified|recogni[sz]able|discernible|noted|displayed)';
const subjects = `(?:(?:,|,? and|,? or|,? as well as) (?:the |an? |both |parts? of the )*${maskedName})*`;

const saidAfter = new RegExp(
  String.raw`^${subjects}(?:[^.;,:\n${'\uE000'}]{0,30}? (?:is|are|can be|could be)|,)(?: (?:which is|also|clearly|likewise|partly|partially|additionally|to be))* ${seen}\b`,
  'i',
);
const saidBefore = reaching(
  [
    '(?:image|slice|scan|picture|ct|view|section|it|one|i|we|you)(?: can| could)?(?: (?:also|further|additionally|likewise|clearly|well))* (?:sees?|shows?|depicts?|displays?|includes?|contains?|recogni[sz]e|identify|make out)(?: also)?',
    `(?:also|other|further|additional(?:ly)?|else|besides)(?: \\w+){0,4}? (?:${seen}|structures?|organs?)(?: \\w+){0,4}?(?: is| are| include|:)?`,
    `${seen}(?: \\w+){0,4}? (?:is|are)`,
    `(?<=\\b${seen},? )(?:as|so) (?:can|is|are)`,
  ],
  { words: 5, joint: 'list' },
);

/** Affirmed mentions that the answer says can be seen, too; what it only tells of anatomy in general claims nothing. */
export function seenBesides({ masked, mentions }: NamedText): readonly Mention[] {
  return mentions.filter(
    ({ start, end, stance }) =>
      stance === 'affirmed' &&
      (saidAfter.test(masked.slice(end, end + 120)) ||
        saidBefore.test(masked.slice(Math.max(0, start - 160), start))),
  );
}

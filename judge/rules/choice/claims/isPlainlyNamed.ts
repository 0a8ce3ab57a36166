import { isOtherTold, takenBackBy } from '../sentences/takenBack.js';
import { claimEnd } from './grammar/claimEnd.js';
import { defining } from './grammar/defining.js';
import { isSubjectAfter, neighbour } from './grammar/neighbours.js';
import { positioned } from './grammar/positioned.js';
import { boxBeside, ofAnother } from './rules/assertedComplement.js';
import type { Site } from './site.js';

const thing = 'organ|gland|bone|muscle|vessel|artery|vein';

/** What makes of a name something else than the answer: denied, supposed, compared, ranked, one of several, instructed, explained. */
const unsure = new RegExp(
  String.raw`\b(?:${[
    'not|no|never|neither|nor|none|nothing|cannot|without|except|excluded|absent|missing|outside|too|removed|resected',
    'would|could|might|may|should|can (?!be\\b)|possible|possibility|possibly|perhaps|maybe|conceivable',
    'vs|versus|than|like|unlike|similar|compared?|but|instead|rather|if|when|whether|or|also|as well|second|third|smallest|least|smaller|half',
    'such as|candidates?|options?|choices|choose|select|mark|press|given|because|since|seeing|box|on its',
    `is an? (?:\\w+ )*(?:${thing})|located? in the|function\\w*|(?:in|of) the (?:human )?body|found in`,
    '(?:above|below) (?:the|this) (?:slice|image|level|section)',
  ].join('|')})\b|n't\b`,
  'iu',
);

/** What tells of all bodies, in its whole sentence. */
const usual = /\b(?:as a rule|sometimes|usually|normally|typically|generally|often|commonly)\b/iu;

/** What a clause must tell of, or must not, to answer what was asked. */
const ofSize =
  /\b(?:larg|big|huge|area|size|most\b|fill|occup|cover|space|domin|whole|entire|extend|stretch|spread|half|pixel|room|winner|top\b)/iu;
const ofSight = /\b(?:seen|visible|shown|visuali[sz]ed)\b/i;
const ofNormal = /\b(?:normal|unremarkable|intact|clear|healthy)\b/i;

/** The subject or object of a main clause of the last sentence, where nothing there makes something else of it. */
export function isPlainlyNamed(text: string, site: Site): boolean {
  const { before, lead, after, next, clause, sentence, asked } = site;
  const { start, end, role } = clause;
  if (role !== 'main' && role !== 'conclusion' && role !== 'reason') return false;
  // A line that was cut off, or that another sentence follows
  if (sentence.ending === '\n' || /\p{L}/u.test(text.slice(sentence.end, sentence.end + 40))) return false;
  if (asked === null && defining.test(after)) return false;
  if (!claimEnd.test(after) || positioned.test(after) || boxBeside.test(next)) return false;
  if (usual.test(text.slice(sentence.start, end)) || !isOfAsked(text.slice(start, end), asked)) return false;
  if (takenBackBy(before) !== null || isOtherTold(lead, after) || ofAnother.test(before)) return false;
  return (
    isSubjectAfter(before) &&
    !neighbour.test(lead) &&
    !unsure.test(text.slice(start, Math.min(end, start + 300)))
  );
}

function isOfAsked(words: string, asked: Site['asked']): boolean {
  if (asked === 'largest') return ofSize.test(words);
  return asked === null ? !ofNormal.test(words) : asked !== 'enclosed' || !ofSight.test(words);
}

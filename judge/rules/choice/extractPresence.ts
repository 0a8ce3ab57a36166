import { phraseKey } from '../text/phraseTrie.js';
import { claimsNothing } from './claimsNothing.js';
import type { Extraction } from './extraction.js';
import { clausesOf } from './sentences/clausesOf.js';
import { sentencesOf } from './sentences/sentencesOf.js';

const adverb = String.raw`(?:\p{Ll}+ly |also |really |actually )?`;
const seen =
  'placed|inserted|seen|visible|present|identified|evident|demonstrated|detected|apparent|noted|visuali[sz]ed|observed|found|appreciated|discernible|shown|in (?:place|situ|position)';
const see = 'see|find|identify|detect|observe|appreciate|make out|discern|notice';
const picture = '(?:image|scan|slice|picture|study|film|radiograph|x-ray|ct|mri?|examination|view)';
const show = 'show|demonstrate|reveal|display|contain|depict';
/** How a structure is where something is wrong with it. */
const pathologic =
  'enlarged|dilated|widened|thickened|fractured|broken|collapsed|effaced|compressed|ruptured|torn|elevated|flattened|narrowed|stenosed|occluded|obstructed|dislocated|subluxed|blunted|perforated|inflamed';
/** What a statement of a thing that need not be there begins with. */
const some = String.raw`(?:an?|some|several|multiple|two|many|(?:clear |definite |good |strong )?(?:evidence|signs?)|(?:\p{Ll}+ ){0,4}?\p{Ll}*(?:itis|osis|megaly|fractures?|shift|edema|effusions?|hemorrhage|consolidation|enlargement|stones?|thickening|dilat\p{Ll}+|obstruction|masses))(?![\p{L}])`;

const absent = new RegExp(
  [
    String.raw`\bthere (?:is|are|was|were|does|do)(?: ${adverb}|n't |(?= not))(?:no|not|n't)\b(?! (?:doubt|question))|\bthere(?:'s| is| are) (?:\p{Ll}+ly )?(?:no|not)\b(?! (?:doubt|question))|\bthere (?:is|are|was|were|does|do)n't\b`,
    String.raw`^(?:the|this|it) ?(?:[\p{L}-]+ ){0,4}?(?:shows?|demonstrates?|exhibits?|displays?|has) no (?!(?:doubt|abnormal|patholog)\p{L}*)`,
    String.raw`\bno (?:[\p{L}-]+ ){1,8}?(?:is|are|was|were|can be) ${adverb}(?:${seen})\b`,
    String.raw`\b(?:i|we|one) (?:do not|don't|did not|didn't|cannot|can't|can not|could not|couldn't|can|do|see|find) ?${adverb}(?:${see})?(?<=\b(?:${see})) (?:any|an?|evidence|signs?|no)\b(?<!\b(?:can|do) (?:\p{Ll}+ly )?(?:${see}) (?:any|an?|evidence|signs?))(?<!\b(?:i|we|one) (?:${see}) (?:any|an?|evidence|signs?))`,
    String.raw`\b(?:i|we|one) (?:can )?${adverb}(?:${see})s? (?:nothing|no(?! (?:doubt|reason))) `,
    String.raw`\b${picture} (?:does not|doesn't|did not|do not|shows no|demonstrates no|reveals no)\b`,
    String.raw`\b(?:is|are|was|were|can)(?: not|n't|not) ${adverb}(?:be )?(?:${seen})\b|\b(?:is|are) absent\b|\b(?:can|could|is|are|was|were) (?:be )?${adverb}(?:excluded|ruled out)\b`,
    String.raw`\b(?:was|were|has been|have been) (?:not|n't) (?:\p{Ll}+ly )?(?:administered|given|used|injected|applied)\b|\b(?:has|have) not been (?:administered|given|used|injected|applied|placed|inserted)\b`,
    String.raw`\b(?:is|are) (?:not|n't) (?:\p{Ll}+ly )?(?:widened|enlarged|dilated|thickened|displaced|shifted|deviated|fractured|affected|involved|elevated|collapsed|increased)\b|\b(?:makes?|making|renders?) [^.;]{1,50} (?:unlikely|improbable)\b|\b(?:argues?|speaks?) against\b|\b(?:nothing|no (?:finding|feature|sign|change|evidence))\b[^.;]{0,50}\b(?:suggest|indicat|point|speak|support|hint|imply|favou?r)\p{Ll}*`,
    String.raw`\b(?:is|are|was|were) negative for\b|\bnowhere\b|\bbut (?:could|can|did|do) ?(?:not|n't) (?:${see})\b|\bthere(?:'s| is) nothing (?:(?:in|on|at|about) (?:the|this) [\p{L}-]+ )?(?:to|that)\b|\b(?:cannot|can't|couldn't) be (?:\p{Ll}+ly )?(?:${seen})\b`,
    String.raw`\b(?:it(?:'s| is) )?(?:(?:very |rather |highly )?(?:unlikely|improbable|doubtful)|not (?:very )?likely) that\b`,
    String.raw`\bwithout (?:any |clear |obvious |definite )?(?:evidence|signs?|indications?) of\b|\bit (?:does not|doesn't) (?:appear|seem|look)\b|\b(?:does not|doesn't|do not|don't) (?:appear|seem) to\b|\b(?:i|we) (?:do not|don't) (?:think|believe) (?:that )?there\b`,
    String.raw`^no (?!(?:doubt|problem|idea|way|need|answer|information|wonder|matter|one|the|an?|comments?|images?|pictures?|files?|attachments?|responses?|inputs?|data|questions?|further|other|more)\b)(?:[\p{L}-]+ ){0,4}[\p{L}-]+$`,
    String.raw`^(?:so |and |but )?no (?:evidence|signs?|indication|suggestion|definite|visible|acute|obvious)\b`,
  ].join('|'),
  'iu',
);
const present = new RegExp(
  [
    String.raw`\bthere(?:'s| is| are| does| do| clearly is) ?${adverb}(?:(?:appears?|seems?) to be |evidence |indeed )?(?:appear to be |seem to be )?${some}`,
    String.raw`\b(?:is|are|was|were) positive for\b|\bpresence of [^.;]{1,60} (?:can be|is|was) (?:\p{Ll}+ly )?(?:confirmed|seen|noted|evident|demonstrated|verified)`,
    String.raw`\bthere (?:appears?|seems?) to be ${some}`,
    String.raw`^an? (?:[\p{L}-]+ ){1,8}?(?:represents?|indicates?|is (?:consistent|compatible|in keeping) with) ${some}`,
    String.raw`^(?:[\p{L}-]+ ){1,6}?(?:is|are|appears?|looks?) ${adverb}(?:${pathologic})\b`,
    String.raw`\b${picture} (?:does |clearly )?${adverb}(?:${show})s? ${some}(?! (?:[\p{L}-]+ ){0,3}${picture}\b)`,
    String.raw`\b(?:i|we|one) (?:can |do |clearly )?${adverb}(?:${see}) ${some}`,
    String.raw`^(?!(?:the|it|this|that|what|which|these|there|no)\b)(?:[\p{L}-]+ ){1,5}?(?:is|are|can be) ${adverb}(?:${seen})\b|(?:^|\bi\.e\.,? )(?!(?:the|it|this|that|what|which|these|there|no|if)\b)(?:[\p{L}-]+ ){1,6}?exists?\b`,
    String.raw`^(?:[\p{L}-]+ ){0,3}(?:fractures?|fracture lines?|effusions?|lesions?|masses|nodules?|consolidations?|stones?|calculi|metastases|ha?emorrhages?|o?edema) (?:is|are) (?:\p{Ll}+ly )?(?:${seen})\b`,
    String.raw`^(?:yes,? )?(?:an?|evidence|signs? of|multiple|several) (?:[\p{L}-]+ ){1,8}?(?:(?:is|are|was|were|can be|(?:has|have) been) ${adverb}(?:${seen})|exists?)\b`,
  ].join('|'),
  'iu',
);

/** "The image does show": what was asked is confirmed in so many words. */
const emphatic = new RegExp(
  String.raw`\bthere (?:does|do) (?:appear|seem) to be\b|\b(?:does|do) ${adverb}(?:${show}|appear to (?:have|show)|(?:look|appear|seem) (?:\p{Ll}+ly )?(?:${pathologic}))\b|\b(?:is|are|does|do) indeed (?!not?\b)|\bdoes have\b`,
  'iu',
);

/** What is asked may be whether all is normal, which a finding denies. */
const ofNormal = /\b(?:ab)?normal\w*|\bpatholog\w+|\bunremarkable\b/iu;
const turned =
  /\b(?:but|however|rather|instead|although|though|only|except|other than|apart from|whether|if)\b/iu;
const concluding = /^(?:and |but )?(?:so|therefore|thus|hence|consequently|in conclusion|overall)\b/iu;

/** "In other words, " before a statement. */
const conclusionWords = /^(?:in|to|all|on|taken|so|thus|hence|therefore|overall|finally)(?: \p{L}+){0,3}, /iu;

type Presence = 'yes' | 'no' | null;

interface Statement {
  readonly presence: Exclude<Presence, null>;
  readonly weight: number;
}

/** Yes or no for a reply that says that something is there or is not; only where its statements agree. */
export function extractPresence(text: string, options: readonly string[]): Extraction | null {
  const presence = presenceTold(text);
  const choice = options.map(phraseKey).indexOf(presence ?? '');
  return choice < 0 ? null : { kind: 'chosen', choice, rule: 'stated presence' };
}

const noneOfIt = /^(?:none|no)$/;

/** "None" among the degrees of a thing, for a reply that says that it is not there. */
export function extractAbsence(text: string, options: readonly string[]): Extraction | null {
  const choice = options.map(phraseKey).findIndex((key) => noneOfIt.test(key));
  if (choice < 0 || presenceTold(text) !== 'no') return null;
  return { kind: 'chosen', choice, rule: 'stated presence' };
}

function presenceTold(text: string): Presence {
  if (claimsNothing(text)) return null;
  const sentences = sentencesOf(text);
  const stated = sentences.flatMap(({ start, end }, index) =>
    clausesOf(text, { start, end }).flatMap((clause) =>
      statementOf(text.slice(clause.start, clause.end).trim(), {
        isConcluded: clause.role === 'conclusion',
        isLast: index === sentences.length - 1,
      }),
    ),
  );
  const strongest = Math.max(...stated.map(({ weight }) => weight));
  const told = new Set(stated.filter(({ weight }) => weight === strongest).map(({ presence }) => presence));
  const [presence] = told;
  if (told.size !== 1 || (strongest === 0 && turned.test(text))) return null;
  return presence ?? null;
}

/** Where a clause stands: in a conclusion, in the last sentence. */
interface Standing {
  readonly isConcluded: boolean;
  readonly isLast: boolean;
}

function statementOf(said: string, { isConcluded, isLast }: Standing): Statement[] {
  const clause = said.replace(conclusionWords, '');
  const presence = presenceIn(clause);
  if (presence === null || ofNormal.test(clause)) return [];
  if (isConcluded || concluding.test(clause)) return [{ presence, weight: isLast ? 3 : 2 }];
  return [{ presence, weight: presence === 'yes' && emphatic.test(clause) ? 1 : 0 }];
}

function presenceIn(clause: string): Presence {
  if (/\b(?:enough|sufficient)\b/i.test(clause)) return null;
  if (absent.test(clause)) return 'no';
  // "There is an effusion and no pneumothorax" tells of two things
  if (/\b(?:and|but|with|or) no\b/i.test(clause)) return null;
  return present.test(clause) || emphatic.test(clause) ? 'yes' : null;
}

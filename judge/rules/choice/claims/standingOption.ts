import { stanceOf } from '../../text/stanceOf.js';
import { choiceOfMark, marks, pattern } from '../marks/markCharacters.js';
import { clausesOf, type RoledClause } from '../sentences/clausesOf.js';
import { conditionalClauses } from '../sentences/conditions.js';
import { type Sentence, sentencesOf } from '../sentences/sentencesOf.js';
import { isGeneral, isOtherTold, takenBackBy, tellsExamples } from '../sentences/takenBack.js';
import { isToldOfOther } from '../sentences/toldOfOther.js';
import type { Claim } from './claim.js';
import { inImage } from './grammar/askedWords.js';
import { claimEnd } from './grammar/claimEnd.js';
import { isDestinationAfter } from './grammar/destination.js';
import { isGeneralTruth, pointsToCase } from './grammar/generalTruth.js';
import { isLandmarkAfter } from './grammar/landmarks.js';
import { isSubjectAfter, turning } from './grammar/neighbours.js';
import { oneOf } from './grammar/oneOf.js';
import { isPlainlyNamed } from './isPlainlyNamed.js';
import { isUndiscounted } from './isUndiscounted.js';
import { ofAnother } from './rules/assertedComplement.js';
import { isOrientation } from './rules/orientation.js';
import { seatInGeneral } from './rules/seatOfFinding.js';
import { type ReadFor, type Site, siteOf } from './site.js';

/** What is said of an option to exclude it without denying it: "would be further back", "is too lateral". */
const excluding = new RegExp(
  String.raw`^["')\]]{0,2},?(?: \([^)]{1,40}\))?${oneOf(
    ' (?:would|should|must) (?:be|lie|sit|have|contain|show|appear|extend|need|look|run)',
    ' (?:is|are|lies?|sits?|looks?|appears?|runs?|has|have|ends?|starts?|begins?|stops?) (?:[a-z]+ly |much |far |both |also )*(?:too|on the (?:other|opposite|wrong)|elsewhere|further|(?:small|thinn|narrow|dark|bright|low|high)er\\b|more (?:lateral|medial|anterior|posterior|superior|inferior|central)|outside|beyond|out of)',
    '[:,]? (?:too|no|not|wrong|excluded|absent|outside|out)\\b',
  )}`,
  'iu',
);

/** What is well where it may be asked what is not: "the liver is intact". */
const healthy =
  /^["')]?(?:,? and (?:the )?[\p{L} ]{3,30})? (?:is|are|was|were|appears?|looks?|remains?) (?:\p{Ll}+ly |also |both )?(?:normal|intact|unremarkable|clear|sharp|spared|uninvolved|healthy|preserved)\b/iu;

/**
 * How an option is spoken of where nothing claims it: ruled out, as it is in any case, as a landmark, otherwise beside, named where nothing turns it beside
 * landmarks, or plainly named.
 */
type OptionStanding = 'excluded' | 'general' | 'landmark' | 'beside' | 'named' | 'standing';

interface Said {
  readonly at: number;
  readonly mark: string;
  readonly standing: OptionStanding;
  /** Whether no role that it stands in discounts it, whatever else is told of. */
  readonly isFree: boolean;
}

/**
 * The one option that stands in a reply without any claim, as a claim made besides: where every other one is excluded ("A would be
 * larger, B and D are too lateral; C is a candidate"), or where no other is named but as excluded or beside ("the fatty sinus gives
 * away the left kidney"), or where the last words on any option are the only ones that tell of the case. Nothing where the reply abstains.
 */
export function standingOption(text: string, readFor: ReadFor, count: number): Claim[] {
  if (readFor.options !== 'names' || count < 3) return [];
  const sentences = sentencesOf(text);
  const told = sentences.map(({ start, end }) => text.slice(start, Math.min(end, start + 200)));
  if (
    told.some(
      (words) =>
        takenBackBy(words) === 'abstained' ||
        boxElsewhere.test(words) ||
        /\bdepend(?:s|ing)? on\b/i.test(words),
    )
  )
    return [];
  const said = saidInAll(text, sentences, readFor);
  const ofCase = said.filter(({ standing }) => standing !== 'general');
  if (readFor.asked === 'largest' && told.some((words) => undecided.test(words))) return [];
  // A list of the options tells of each, and what stands around it introduces it
  const isListed = text.includes(marks.listed);
  const found =
    survivor(said, count) ??
    (isListed || areGoneThrough(ofCase, count) ? null : affirmedOf({ said: ofCase, sentences, readFor }));
  return found === null ? [] : [{ at: found.at, mark: found.mark, tier: 'aside', rule: 'remaining option' }];
}

interface ToldInAll {
  readonly said: readonly Said[];
  readonly sentences: readonly Sentence[];
  readonly readFor: ReadFor;
}

/** The only one that is told of the case; beside others that are told of, too, where the last words on any option affirm it. */
function affirmedOf({ said, sentences, readFor }: ToldInAll): Said | null {
  if (!isRivalled(said, readFor)) return soleStanding(said);
  const last = said.at(-1);
  const sentence = sentences.find(
    ({ start, end }) => last !== undefined && last.at >= start && last.at < end,
  );
  if (last === undefined || sentence === undefined || !last.isFree) return null;
  const choice = choiceOfMark(last.mark);
  const others = said.filter(({ mark }) => choiceOfMark(mark) !== choice);
  const isContested = others.some(
    ({ at, isFree, standing }) => isFree || standing === 'standing' || at >= sentence.start,
  );
  return isContested || choice === null ? null : last;
}

/** "But the box is elsewhere." */
const boxElsewhere =
  /\bbox (?:is|lies|sits) (?:\p{Ll}+ly )?(?:elsewhere|somewhere else|on another|around another)\b/iu;

/** "Neither is clearly larger", "about the same size": no winner. */
const undecided =
  /\bneither (?:one |of (?:them|the two) )?(?:is|looks|appears|seems) (?:\p{Ll}+ly )?(?:larg|bigg)er\b|\b(?:equal|same|similar) (?:in )?(?:size|area)s?\b|\bequally (?:large|big)\b/iu;

/** The one that is not excluded while each other one is. */
function survivor(said: readonly Said[], count: number): Said | null {
  const left = said.filter(({ standing, mark }) => standing !== 'excluded' && choiceOfMark(mark) !== null);
  const choices = new Set(left.map(({ mark }) => choiceOfMark(mark)));
  const excluded = new Set(
    said.map(({ mark }) => choiceOfMark(mark)).filter((choice) => choice !== null && !choices.has(choice)),
  );
  return choices.size === 1 && excluded.size === count - 1 ? left[0] : null;
}

/** Whether each option is told of as a landmark is, or beside: "the spleen is lateral, the stomach anterior, the kidney posterior". */
function areGoneThrough(said: readonly Said[], count: number): boolean {
  const left = said.filter(({ standing }) => standing !== 'excluded');
  const choices = new Set(left.map(({ mark }) => choiceOfMark(mark)).filter((choice) => choice !== null));
  return choices.size === count && left.length === count;
}

/** Two options of which neither is excluded, where it is not known what is asked of them: one may be told of another case. */
function isRivalled(said: readonly Said[], { asked }: ReadFor): boolean {
  const choices = (some: readonly Said[]) =>
    some.map(({ mark }) => choiceOfMark(mark)).filter((choice) => choice !== null);
  const excluded = new Set(choices(said.filter(({ standing }) => standing === 'excluded')));
  return asked === null && new Set(choices(said).filter((choice) => !excluded.has(choice))).size > 1;
}

/** The one that nothing turns, where nothing else is told beside after it. */
function soleStanding(said: readonly Said[]): Said | null {
  const excluded = new Set(
    said.filter(({ standing }) => standing === 'excluded').map(({ mark }) => choiceOfMark(mark)),
  );
  const left = said.filter(
    ({ standing, mark }) =>
      (standing === 'standing' || standing === 'named') && !excluded.has(choiceOfMark(mark)),
  );
  const isOne = new Set(left.map(({ mark }) => choiceOfMark(mark) ?? mark)).size === 1;
  if (!isOne || choiceOfMark(left[0].mark) === null) return null;
  const isPlain = left.some(({ standing }) => standing === 'standing');
  const isLast = left.at(-1) === said.findLast(({ standing }) => standing !== 'excluded');
  const isFree = left.some((one) => one.isFree) && !isAnotherBeside(said, left[0]);
  return (isPlain && isLast) || isFree ? left[0] : null;
}

/** Whether another option is told of that is neither excluded nor a landmark. */
function isAnotherBeside(said: readonly Said[], { mark }: Said): boolean {
  const choice = choiceOfMark(mark);
  return said.some((one) => one.standing === 'beside' && choiceOfMark(one.mark) !== choice);
}

const claimable = new RegExp(pattern.claimable, 'gu');

function saidInAll(text: string, sentences: readonly Sentence[], readFor: ReadFor): readonly Said[] {
  let last: readonly Said[] = [];
  return sentences.flatMap((sentence, index) => {
    // "A presents with pain on the right; B with pain on the left"
    const isGoneOn =
      sentences[index - 1]?.ending.startsWith(';') === true && last.at(-1)?.standing === 'general';
    last = saidIn(text, { ...sentence, isGoneOn }, readFor);
    return last;
  });
}

function saidIn(
  text: string,
  sentence: Sentence & { readonly isGoneOn: boolean },
  readFor: ReadFor,
): readonly Said[] {
  const clauses = clausesOf(text, sentence);
  const conditional = conditionalClauses(text, clauses);
  let isOfAll = sentence.isGoneOn;
  return clauses.flatMap((clause, index) =>
    Array.from(text.slice(clause.start, clause.end).matchAll(claimable), (match): Said => {
      const at = clause.start + match.index;
      const one = { at, mark: match[0] };
      if (isExcluded(text, { at, clause, readFor })) return { ...one, standing: 'excluded', isFree: false };
      const site = siteOf(text, { at, sentence, clause }, readFor);
      // What goes on in a sentence that tells what is always so tells the same of others
      isOfAll = isToldOfAll(site, isOfAll);
      if (isOfAll) return { ...one, standing: 'general', isFree: false };
      const isReal = !conditional[index] && sentence.ending !== '?' && isOfCase(site);
      const isFree = isReal && isUndiscounted(text, site);
      return { ...one, standing: isReal ? standingOf(text, site, isFree) : 'beside', isFree };
    }),
  );
}

/** "Which speaks against a simple cyst", "which spares the lower lobe". */
const arguedAgainst =
  /\b(?:spar(?:es?|ing)(?: the)?|(?:speaks?|argues?|tells?|counts?|goes|go|points?|(?:is|are) (?:evidence|an argument)|speaking|arguing|mitigates?|militates?) against(?: the| an?| it being)?)(?: \p{L}+)? ?$/iu;

interface SaidAt {
  readonly at: number;
  readonly clause: RoledClause;
  readonly readFor: ReadFor;
}

function isExcluded(text: string, { at, clause, readFor }: SaidAt): boolean {
  const after = text.slice(at + 1, at + 120);
  if (stanceOf(text, { start: at, end: at + 1 }, clause) === 'denied') return true;
  if (arguedAgainst.test(text.slice(Math.max(clause.start, at - 60), at))) return true;
  return excluding.test(after) || (readFor.asked === null && healthy.test(after));
}

function isToldOfAll(site: Site, before: boolean): boolean {
  if (site.asked !== null) return false;
  return isGeneralTruth(site) || (before && !pointsToCase(site));
}

/** Whether a name is told of the image at hand, in a word and not by its letter. */
function isOfCase({ asked, isLetter, lead, after }: Site): boolean {
  return (
    !isLetter &&
    !isGeneral(lead) &&
    !isToldOfOther(lead, after) &&
    !isOrientation(lead) &&
    !(asked === null && tellsExamples(lead)) &&
    !(asked === null && seatInGeneral.test(after))
  );
}

function standingOf(text: string, site: Site, isFree: boolean): OptionStanding {
  if (site.asked !== null && isDestinationAfter(site.before)) return 'landmark';
  const isObjectHere = isObject(site) && !isTurnedIn(text, site.clause, site);
  if (isSeen(site) || isObjectHere || isPlainlyNamed(text, site)) return 'standing';
  if (isFree) return 'named';
  return isLandmarkAfter(site.before) ? 'landmark' : 'beside';
}

/** Words among those that turn a sentence that turn nothing: "through the slice", "I would". */
const plain = new RegExp(
  String.raw`\b(?:through|into|from) (?:the|this) (?:image|slice|picture|scan|view)\b|${inImage}|\bi(?: would|'d)\b`,
  'giu',
);

function isTurnedIn(text: string, { start, end, role }: RoledClause, { before, lead, after }: Site): boolean {
  if (role === 'concession' || role === 'comparison' || role === 'condition') return true;
  if (takenBackBy(before) !== null || isOtherTold(lead, after) || ofAnother.test(before)) return true;
  return turning.test(text.slice(start, Math.min(end, start + 300)).replace(plain, ''));
}

/** The object of some verb, with which its clause ends: "gives away the left kidney". */
function isObject({ before, after, clause, at }: Site): boolean {
  const rest = after.slice(0, Math.max(0, clause.end - at - 1));
  return (
    isSubjectAfter(before) &&
    !/[\ue000-\ue040]/u.test(before) &&
    /\p{L}{3,} ?["'(]?$/u.test(before) &&
    /^[^\p{L}]*$/u.test(rest) &&
    claimEnd.test(after)
  );
}

const unreal =
  /\b(?:miss(?:es|ing)|not|no|never|would|could|might|may|should|usually|normally|typically|generally|often|if|or|absent|missing|outside|beyond|elsewhere|away|belongs?|too|(?:above|below|out of) (?:the|this) (?:\w+ )?(?:slice|image|picture|section|level|plane|field|cut|view))\b|n't\b|[\ue000-\ue040]/iu;

/** "It is not part of this image." */
const isLeftOut =
  /\b(?:it|this|that|which|they)\b[^.;,\ue000-\ue045]{0,20}(?:\b(?:not|cannot|absent|outside|missing|excluded)\b|n't\b)/iu;

/** Words before an option by which it need not be in the image: "above the bladder". */
const apart =
  /\b(?:above|below|over|under|beneath|past|beyond|outside|before|after|than|like|unlike|without|no|as|towards?|far from|away from|next to|near|close to|adjacent to)(?: (?:the|an?|its))? ?$/i;

/** Named as something that is there, whatever is told of it, where the question asks what can be seen. */
function isSeen({ at, before, after, next, asked, clause }: Site): boolean {
  if (asked !== 'visible' || apart.test(before) || takenBackBy(before) !== null) return false;
  if (clause.role === 'concession' || clause.role === 'comparison' || /[\ue000-\ue040]/u.test(before))
    return false;
  const rest = after.slice(0, Math.max(0, clause.end - at - 1));
  const isDefined = /^["')\]]{0,2},? (?:is|are|was) (?:an?|the|usually)\b/i.test(rest);
  return !isDefined && !unreal.test(`${before} ${rest}`) && !isLeftOut.test(`${after} ${next}`);
}

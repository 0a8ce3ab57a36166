import { pattern } from '../marks/markCharacters.js';
import { clausesOf } from '../sentences/clausesOf.js';
import { conditionalClauses, isContrast } from '../sentences/conditions.js';
import { type Sentence, sentencesOf } from '../sentences/sentencesOf.js';
import type { Claim } from './claim.js';
import { claimAt } from './claimAt.js';
import { formClaims } from './forms.js';
import { isGeneralTruth } from './grammar/generalTruth.js';
import { type ReadFor, siteOf } from './site.js';

/** Everything that a marked text claims, in its order. */
export function findClaims(text: string, readFor: ReadFor): readonly Claim[] {
  const sentences = sentencesOf(text);
  const told = sentences.flatMap((sentence, index) =>
    isAnotherCase(text, sentence, sentences[index - 1]) ||
    isGapped(text, { sentence, before: sentences[index - 1] }, readFor)
      ? []
      : claimsIn(text, sentence, readFor),
  );
  return [...formClaims(text), ...told].sort((one, other) => one.at - other.at);
}

/** "If it is high, it would be A; further down it would be B": the case goes on behind a semicolon. */
function isAnotherCase(text: string, { start, end }: Sentence, before: Sentence | undefined): boolean {
  if (before === undefined || !before.ending.startsWith(';') || !/\bwould\b/i.test(text.slice(start, end)))
    return false;
  const [opening] = clausesOf(text, before);
  return opening?.role === 'condition' && /\bwould\b/i.test(text.slice(before.start, before.end));
}

/** "A presents with pain on the right; B with pain on the left": the second one is told in general as the first. */
function isGapped(
  text: string,
  { sentence, before }: { readonly sentence: Sentence; readonly before: Sentence | undefined },
  readFor: ReadFor,
): boolean {
  if (before === undefined || !before.ending.startsWith(';')) return false;
  const said = text.slice(sentence.start, sentence.end).trim();
  const first = text.slice(before.start, before.end).search(claimable);
  if (first < 0 || !gapped.test(said)) return false;
  const at = before.start + first;
  const clause = { start: before.start, end: before.end, role: 'main' } as const;
  return isGeneralTruth(siteOf(text, { at, sentence: before, clause }, readFor));
}

const gapped = new RegExp(
  String.raw`^(?:and |but |while )?(?:an? )?${pattern.claimable} (?:with|in|by|from|to|of|on|at)\b`,
  'iu',
);

const claimable = new RegExp(pattern.claimable, 'gu');

function claimsIn(text: string, sentence: Sentence, readFor: ReadFor): Claim[] {
  const found = [...text.slice(sentence.start, sentence.end).matchAll(claimable)];
  if (found.length === 0) return [];
  const isAsked = sentence.ending.startsWith('?') && !tag.test(text.slice(sentence.start, sentence.end));
  if (isAsked) return answered(text, sentence, found);
  const clauses = clausesOf(text, sentence);
  const conditional = conditionalClauses(text, clauses);
  let which = 0;
  return found.flatMap(({ index, 0: mark }) => {
    const at = sentence.start + index;
    while (which + 1 < clauses.length && clauses[which + 1].start <= at) which++;
    const site = siteOf(text, { at, sentence, clause: clauses[which] }, readFor);
    const claim = conditional[which] ? null : claimAt(site);
    return claim === null ? [] : [{ at, mark, ...claim, ...moodOf(site.before, sentence) }];
  });
}

function moodOf(before: string, { start }: Sentence): Pick<Claim, 'isSupposed' | 'turns'> {
  const isSupposed = /\bwould\b|'d be\b/i.test(before.slice(-60));
  return isContrast(before) ? { isSupposed, turns: start } : { isSupposed };
}

const yes =
  /^[?!"')]*\s*(?:[^.?!;]{1,40}, )?(?:yes|(?<=, )(?:fits|matches)(?! not)|correct|exactly|right|indeed|(?:(?:that|it|this|this one) )?(?:fits|matches)|(?:it|that|this) does(?! not|n't)|bingo|present(?= ?[.!,;])|i (?:think|believe|would say) so|(?:absolutely|definitely|certainly|probably|most likely|it is(?= ?(?:[.!,;]|$))|that's it)(?! not))\b(?! (?:but|and no))/i;

/** "What else but the X could this be?" */
const whatElse =
  /\bwhat (?:else|other)\b[^.?!]{0,30}\b(?:but|than|if not) (?:the |an? )?$|\bwhat\b[^.?!]{0,30}\bif not (?:the |an? )?$/i;

/** "It is B, isn't it?" */
const tag = /, (?:(?:is|does|are|do)n't (?:it|that|they)|is it not|right|correct)\s*$/i;

/** "B? Yes." What is only asked claims nothing. */
function answered(text: string, { start, end }: Sentence, found: readonly RegExpExecArray[]): Claim[] {
  if (found.length !== 1) return [];
  const [{ index, 0: mark }] = found;
  const isRhetorical = whatElse.test(text.slice(Math.max(start, start + index - 60), start + index));
  if (!isRhetorical && !yes.test(text.slice(end, end + 30))) return [];
  return [{ at: start + index, mark, tier: 'conclusion', rule: 'asked and answered' }];
}

import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import type { Labels } from '../../../suites/schema/schema.js';
import { announced } from '../mentions/answerStretches.js';
import { severalDoubts, withoutDoubt } from '../mentions/doubtsThatCount.js';
import { withReferences } from '../mentions/findMentions.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { presenceOf } from '../mentions/presence.js';
import type { Referent } from '../mentions/referent.js';
import { absenceNote, listed, namedBy, phrasesOf } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule, OpenVerdict } from '../openAnswer.js';
import { planeOf } from '../planeOf.js';
import { isListOfOtherWords } from './isListOfOtherWords.js';
import { structureScore, type Target } from './structureScore.js';

/** Which structures are visible: how much the list has in common with the key's. */
export const listRule: OpenRule<'structures'> = { name: 'list overlap', judge: judgeList };

function judgeList({ item, key, text, mentions }: OpenAnswer<'structures'>): OpenVerdict<'structures'> {
  const seen = saidToBeSeen(text, withReferences(text, mentions, planeOf(item)));
  const named = mostSpecific(seen);
  if (named.length === 0) {
    const analysis = 'No structure or region of the anatomy table is named as visible.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const targets = targetsOf(key.answer.classes);
  const { recall, precision, ...compared } = overlapOf(named, targets, key.labels);
  const overlap = isListOfOtherWords(text, mentions) ? 0 : compared.overlap;
  const hallucination = hallucinationOf(withDoubts(seen), key.labels);
  return {
    outcome: 'scored',
    reading: { kind: 'structures', had: 'as asked', named: namedBy(named) },
    values: { responseAccuracy: Math.round(1 + 4 * overlap), ...hallucination.values },
    analysis: `Named: ${phrasesOf(named)}; the key has ${listed(targets.map((one) => one.structure))}; overlap ${overlap.toFixed(2)} (recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)})${absenceNote(hallucination)}.`,
  };
}

/** What the answer says is seen here, with certainty or not: in the part that it announces as its answer, or in all of it. */
function saidToBeSeen(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const seen = mentions.filter(({ stance }) => stance === 'affirmed' || stance === 'hedged');
  const answer = announced(text);
  const inAnswer = seen.filter(({ start }) => answer !== null && start >= answer.start);
  return inAnswer.length > 0 ? inAnswer : seen;
}

/** One or two doubted names claim nothing; several, or more than there are certain ones, are meant to count. */
function withDoubts(seen: readonly Mention[]): readonly Mention[] {
  const certain = mostSpecific(seen.filter(({ stance }) => stance === 'affirmed'));
  const doubted = mostSpecific(seen.filter(({ stance }) => stance === 'hedged'));
  const areMany = doubted.length >= severalDoubts || doubted.length > certain.length;
  return areMany ? [...certain, ...withoutDoubt(doubted)] : certain;
}

/** A smaller precision is what lists of everything have: nothing was seen. */
const leastPrecision = 1 / 3;
/** Nor was anything where so many names are of what is certainly absent. */
const mostWrong = 5;

/** What a list has in common with the key: shares from 0 to 1, `overlap` their harmonic mean, 0 in lists of everything and where all of several names are doubted. */
function overlapOf(named: readonly Mention[], targets: readonly Target[], labels: Labels | null) {
  const credits = named.map(({ referent }) => targets.map((target) => credit(referent, target)));
  const recall = sum(bestCredits(named, targets, credits)) / targets.length;
  const presences = named.map(({ referent }) => presenceOf(referent, labels));
  const wrong = presences.filter((presence) => presence === 'absent').length;
  // What is there but below the minimum area, or can't be looked up, is neither right nor wrong.
  const right = presences.filter(
    (presence, place) => presence !== 'absent' && credits[place].some((one) => one > 0),
  ).length;
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const areAllDoubted = named.length >= severalDoubts && named.every(({ stance }) => stance === 'hedged');
  const isOfEverything = precision < leastPrecision || wrong > mostWrong || areAllDoubted;
  const overlap = isOfEverything ? 0 : (2 * recall * precision) / (recall + precision);
  return { recall, precision, overlap };
}

function targetsOf(classes: readonly string[]): readonly Target[] {
  return structuresOf(classes).map((structure) => ({
    structure,
    classes: classes.filter((name) => anatomyOf(name).structure === structure),
  }));
}

/**
 * For each target the best credit of any mention. What fits another structure better ("left kidney") is none for this one.
 *
 * @param credits by mention, then by target
 */
function bestCredits(
  named: readonly Mention[],
  targets: readonly Target[],
  credits: readonly (readonly number[])[],
): number[] {
  const best = credits.map((ofMention) => Math.max(...ofMention));
  return targets.map((target, place) =>
    Math.max(
      ...named.map(({ referent }, mention) => {
        const own = credits[mention][place];
        return Math.max(own < best[mention] ? 0 : own, pairCredit(referent, target, targets));
      }),
    ),
  );
}

/** (score - 1) / 4 for what names the structure itself in some way; the location alone is worth nothing. */
function credit(referent: Referent, target: Target): number {
  const isVague =
    referent.level === 'region' || referent.level === 'kind' || !sharesCategory(referent, target);
  return isVague ? 0 : (structureScore(referent, target) - 1) / 4;
}

/** "Lungs" names both lungs when both are there. */
function pairCredit(referent: Referent, target: Target, targets: readonly Target[]): number {
  if (referent.level !== 'category' || !sharesCategory(referent, target)) return 0;
  const { category } = anatomyOf(target.classes[0]);
  return targets.filter((one) => anatomyOf(one.classes[0]).category === category).length > 1 ? 1 : 0;
}

function sharesCategory({ classes }: Referent, target: Target): boolean {
  const { category } = anatomyOf(target.classes[0]);
  return classes.some((name) => anatomyOf(name).category === category);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

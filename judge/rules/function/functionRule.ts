import type { KeyIdea } from '../../../data/anatomy/anatomyClass.js';
import { anatomyOf } from '../../../data/anatomy/anatomyOf.js';
import { anatomyTable } from '../../../data/anatomy/anatomyTable.js';
import { keyIdeasFound } from '../../../data/anatomy/keyIdeasFound.js';
import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import { judgeOpen } from '../judgeOpen.js';
import { functionNouns, functionParticiples, functionVerbs } from '../mentions/beside/functionVerbs.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import { maskNames } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { absenceNote, listed, namedBy, phrasesOf } from '../mentions/wording.js';
import type { OpenAnswer, OpenVerdict } from '../openAnswer.js';
import type { AnswerRule } from '../rule.js';
import { scoreTogether } from '../scoreTogether.js';
import { identifiedNames } from '../structures/identifiedNames.js';
import { structureScore } from '../structures/structureScore.js';
import { knownFunctions } from './knownFunctions.js';
import { type OtherFunctionsTold, otherFunctionsTold } from './otherFunctionsTold.js';

/** What is the structure's main function: how many of its key ideas are told. */
export const functionRule: AnswerRule<'function'> = {
  judge: (answered) => judgeOpen(answered, { name: 'function ideas', judge: judgeFunction }),
  knownTexts: knownFunctions,
};

/** Highest score of an answer that says whose function it tells and names the wrong structure, or three and more with a wrong one. */
const wrongStructureCeiling = (candidates: number) => (candidates > 2 ? 1 : 2);
/** Highest score of an answer that tells another structure's function as fully. */
const otherFunctionCeiling = 2;
/** Words of other functions that an answer may use, and how many more for each idea that it tells. */
const freeWords = { always: 8, perIdea: 3 };
/** A structure score from which on the named structure is taken for the right one. */
const rightStructure = 3;
/** Whatever any structure does: words that are none of this, as in another language, tell nothing. */
const anyFunction: KeyIdea = {
  name: 'any function',
  phrases: [
    ...new Set(
      [...anatomyTable.values()].flatMap((one) => one.function.keyIdeas.flatMap(({ phrases }) => phrases)),
    ),
  ],
};

function judgeFunction({ key, text, mentions }: OpenAnswer<'function'>): OpenVerdict<'function'> {
  const { classes } = key.answer;
  const [structure] = structuresOf(classes);
  const { function: asked } = anatomyOf(classes[0]);
  const found = ideasTold(text, mentions, asked.keyIdeas);
  if (asked.keyIdeas.length === 0) {
    const analysis = `The anatomy table has no key ideas of what ${structure} does.`;
    return { outcome: 'unscored', reason: 'no key ideas', analysis };
  }
  const claimed = mostSpecific(identifiedNames({ masked: maskNames(text, mentions), mentions })).filter(
    (mention) => isDefinite(mention) && !isOfFunction(text, mention),
  );
  const target = { structure, classes };
  const isWrong =
    claimed.length > 0 &&
    scoreTogether(claimed.map((mention) => structureScore(mention.referent, target))) < rightStructure;
  if (!isWrong && keyIdeasFound(text, { keyIdeas: [anyFunction] }).length === 0) {
    const analysis = 'No key idea of any function in the anatomy table is found.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const hallucination = hallucinationOf(claimed, key.labels);
  const others = otherFunctionsTold(text, asked.keyIdeas);
  const score = ideaScore(found.length, asked.keyIdeas.length, others);
  return {
    outcome: 'scored',
    reading: {
      kind: 'function',
      had: 'as asked',
      ideas: found.map((idea) => idea.name),
      named: namedBy(claimed),
    },
    values: {
      responseAccuracy: isWrong
        ? Math.min(score, wrongStructureCeiling(candidatesOf(claimed, mentions)))
        : score,
      ...hallucination.values,
    },
    analysis: `Key ideas of ${structure} found: ${listed(found.map((idea) => idea.name)) || 'none'} (${found.length} of ${asked.keyIdeas.length})${others.words > 0 ? `; words of other functions: ${others.words}` : ''}${claimed.length > 0 ? `; structure named: ${phrasesOf(claimed)}` : ''}${absenceNote(hallucination)}.`,
  };
}

/** Words of what something does. */
const doing = new RegExp(`\\b(?:${functionVerbs}|${functionParticiples}|${functionNouns})\\b`, 'i');
const beginsWithDoing = new RegExp(`^(?: |-)(?:${functionNouns})\\b`, 'i');

/** The ideas that a text tells; names alone ("a muscle, the pelvis") tell none. */
function ideasTold(
  text: string,
  mentions: readonly Mention[],
  keyIdeas: readonly KeyIdea[],
): readonly KeyIdea[] {
  const found = keyIdeasFound(text, { keyIdeas });
  const beyondNames = maskNames(text, mentions, ' ');
  return doing.test(text) || keyIdeasFound(beyondNames, { keyIdeas }).length > 0 ? found : [];
}

/** One more than four times the share of ideas that are told, rounded up, unless other functions are told as well: precision counts. */
function ideaScore(told: number, all: number, others: OtherFunctionsTold): number {
  if (others.words > freeWords.always + freeWords.perIdea * told) return 1;
  const score = 1 + Math.ceil((4 * told) / all);
  return others.share >= told / all ? Math.min(score, otherFunctionCeiling) : score;
}

/** How many structures may be meant: the claimed ones, or all doubted ones where nothing is certain. */
function candidatesOf(claimed: readonly Mention[], mentions: readonly Mention[]): number {
  if (claimed.some(({ stance }) => stance === 'affirmed')) return claimed.length;
  return mostSpecific(mentions.filter(({ stance }) => stance === 'hedged').filter(isDefinite)).length;
}

/** "Hip flexion" names no structure. */
function isOfFunction(text: string, { end }: Mention): boolean {
  return beginsWithDoing.test(text.slice(end, end + 20));
}

/** "An organ of the chest", "a bone" say too little to be the wrong structure. */
function isDefinite({ referent }: Mention): boolean {
  return referent.level !== 'region' && referent.level !== 'kind';
}

import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import { severalDoubts, withoutDoubt } from '../mentions/doubtsThatCount.js';
import { withReferences } from '../mentions/findMentions.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import { maskNames } from '../mentions/maskNames.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { absenceNote, namedBy, phrasesOf } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule, OpenVerdict } from '../openAnswer.js';
import { planeOf } from '../planeOf.js';
import { scoreTogether } from '../scoreTogether.js';
import { claimedMentions } from './claimedMentions.js';
import { seenBesides } from './seenBesides.js';
import { structureScore } from './structureScore.js';
import { withPartsTogether } from './withPartsTogether.js';

/** Which one structure is it: the one in the box, or the largest. */
export const structureRule: OpenRule<'structures'> = { name: 'structure', judge: judgeStructure };

function judgeStructure({
  item,
  key,
  text,
  mentions: names,
}: OpenAnswer<'structures'>): OpenVerdict<'structures'> {
  const { about } = item.answer.asked;
  const mentions = withReferences(text, names, planeOf(item));
  const named = { masked: maskNames(text, mentions), mentions };
  const claimed = mostSpecific(claimedMentions(about === 'largest' ? about : 'enclosed', named));
  if (claimed.length === 0) {
    const analysis = 'No structure of the anatomy table is named as the answer.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const { classes } = key.answer;
  const [structure] = structuresOf(classes);
  const target = { structure, classes };
  const scores = withPartsTogether(claimed).map((referent) => structureScore(referent, target));
  const hallucination = hallucinationOf([...meant(claimed), ...seenBesides(named)], key.labels);
  return {
    outcome: 'scored',
    reading: { kind: 'structures', had: 'as asked', named: namedBy(claimed) },
    values: { responseAccuracy: scoreTogether(scores), ...hallucination.values },
    analysis: `Named as the answer: ${phrasesOf(claimed)}; the key is ${structure}${absenceNote(hallucination)}.`,
  };
}

/** One or two doubted candidates claim nothing; several are meant to count. */
function meant(claimed: readonly Mention[]): readonly Mention[] {
  const doubted = claimed.filter(({ stance }) => stance === 'hedged');
  return doubted.length >= severalDoubts ? withoutDoubt(claimed) : claimed;
}

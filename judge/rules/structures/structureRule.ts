import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { absenceNote, namedBy, phrasesOf } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule, OpenVerdict } from '../openAnswer.js';
import { scoreTogether } from '../scoreTogether.js';
import { claimedMentions } from './claimedMentions.js';
import { structureScore } from './structureScore.js';

/** Which one structure is it: the one in the box, or the largest. */
export const structureRule: OpenRule<'structures'> = { name: 'structure', judge: judgeStructure };

function judgeStructure(answer: OpenAnswer<'structures'>): OpenVerdict<'structures'> {
  const { key, text, mentions } = answer;
  const claimed = mostSpecific(claimedMentions(answer));
  if (claimed.length === 0) {
    const analysis = 'No structure of the anatomy table is named as the answer.';
    return { outcome: 'unscored', reason: 'nothing recognised', analysis };
  }
  const { classes } = key.answer;
  const [structure] = structuresOf(classes);
  const target = { structure, classes };
  const scores = claimed.map((mention) => structureScore(mention.referent, target));
  const hallucination = hallucinationOf([...claimed, ...shown(text, mentions)], key.labels);
  return {
    outcome: 'scored',
    reading: { kind: 'structures', had: 'as asked', named: namedBy(claimed) },
    values: { responseAccuracy: scoreTogether(scores), ...hallucination.values },
    analysis: `Named as the answer: ${phrasesOf(claimed)}; the key is ${structure}${absenceNote(hallucination)}.`,
  };
}

/** Mentions that the answer says can be seen; what it only tells of anatomy in general claims nothing. */
function shown(text: string, mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ end }) =>
    /^[^.;,\n]{0,30}\b(?:(?:is|are|can be) (?:also |clearly )?(?:visible|seen|shown|visuali[sz]ed|depicted|present))\b/i.test(
      text.slice(end, end + 80),
    ),
  );
}

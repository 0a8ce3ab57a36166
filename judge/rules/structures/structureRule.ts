import { structuresOf } from '../../../data/anatomy/structuresOf.js';
import { hallucinationOf } from '../mentions/hallucinationOf.js';
import type { Mention } from '../mentions/mention.js';
import { mostSpecific } from '../mentions/mostSpecific.js';
import { absenceNote, phrasesOf } from '../mentions/wording.js';
import type { OpenAnswer, OpenRule } from '../openRule.js';
import type { OpenVerdict } from '../openVerdict.js';
import { scoreTogether } from '../scoreTogether.js';
import { claimedMentions } from './claimedMentions.js';
import { structureScore } from './structureScore.js';

/** Which one structure is it: OEQ2 (in the box), OEQ3.1 (the largest). */
export const structureRule: OpenRule = { name: 'structure', judge: judgeStructure };

function judgeStructure(answer: OpenAnswer): OpenVerdict {
  const { key, text, mentions } = answer;
  const claimed = mostSpecific(claimedMentions(answer));
  if (claimed.length === 0) {
    const analysis = 'No structure of the anatomy table is named as the answer.';
    return { kind: 'unscored', reason: 'nothing recognised', analysis };
  }
  const [structure] = structuresOf(key.structures);
  const target = { structure, classes: key.structures };
  const scores = claimed.map((mention) => structureScore(mention.referent, target));
  const hallucination = hallucinationOf([...claimed, ...shown(text, mentions)], key);
  return {
    kind: 'scored',
    responseAccuracy: scoreTogether(scores),
    hallucination: hallucination.score,
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

import type { Verdict } from '../../../suites/schema/schema.js';
import { unscored } from '../../unscored.js';
import type { AnswerRule } from '../rule.js';
import { readPipelineAnswer } from './readPipelineAnswer.js';

/** Name of the rule in verdicts. */
export const programRuleName = 'program';

/** Of a pipeline by its answer alone: without masks its Dice is 0; with masks, which lie beside it, `judgeProgram` is to be asked. */
export const programRule: AnswerRule<'program'> = {
  judge({ response }): Verdict {
    const answer = readPipelineAnswer(response);
    if (answer === null) return notRead();
    if (answer.outcome === 'failed') return failedVerdict(answer.rounds);
    return unscored(programRuleName, 'masks not at hand', 'Predicted masks are scored with the run alone.');
  },
};

/** What is said of a response that is no answer of a pipeline. */
export function notRead(): Verdict {
  return unscored(programRuleName, 'not read', 'It is not what came of a pipeline, in JSON.');
}

/** A pipeline without masks has none in common with the truth. */
export function failedVerdict(rounds: number): Verdict {
  return {
    outcome: 'scored',
    reading: { kind: 'program', had: 'as asked', predicted: 0 },
    values: { dice: 0 },
    by: programRuleName,
    analysis: `No masks after ${rounds} ${rounds === 1 ? 'round' : 'rounds'}: Dice is 0.`,
  };
}

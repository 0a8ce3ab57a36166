import type { KeyAnswer, OfKind } from '../suites/answers/answerKinds.js';
import type { MaskSummary } from '../suites/masks/imageScore.js';
import { summarizeMasks } from '../suites/masks/imageScore.js';
import { scorePredictions } from '../suites/masks/scorePredictions.js';
import type { Response, Verdict } from '../suites/schema/schema.js';
import type { JudgedFolders } from './judge.js';
import { failedVerdict, notRead, programRuleName } from './rules/program/programRule.js';
import { readPipelineAnswer } from './rules/program/readPipelineAnswer.js';
import { unscored } from './unscored.js';

/**
 * Holds the masks of a pipeline against the true ones, whoever the judge is: Dice is the mean over the images whose target is not
 * empty, and a mask that is missing or cannot be read counts as empty. Without any target no pipeline has a score, also none that failed.
 *
 * @throws InputError when a true mask cannot be read.
 */
export async function judgeProgram(
  { masks: truth }: OfKind<KeyAnswer, 'program'>,
  { id, repeat = 0, response }: Pick<Response, 'id' | 'repeat' | 'response'>,
  folders: JudgedFolders,
): Promise<Verdict> {
  const answer = readPipelineAnswer(response);
  if (answer === null) return notRead();
  if (truth.every(({ foreground }) => foreground === 0)) return noTarget();
  if (answer.outcome === 'failed') return failedVerdict(answer.rounds);
  const { predictions } = answer;
  const { scores } = await scorePredictions({ ...folders, id, repeat, truth, predictions });
  const summary = summarizeMasks(scores);
  const { dice, hd95, images, unread } = summary;
  if (dice === null) return noTarget();
  return {
    outcome: 'scored',
    reading: { kind: 'program', had: 'as asked', predicted: images - unread },
    values: { dice, ...(hd95 === null ? {} : { hd95Pixels: hd95 }) },
    by: programRuleName,
    analysis: `${told(summary)}${problems(scores.map(({ problem }) => problem))}`,
  };
}

function noTarget(): Verdict {
  return unscored(programRuleName, 'no target', 'No image has a target.');
}

function told({ images, dice, pooledDice, empty }: MaskSummary): string {
  const ofEmpty = empty.n === 0 ? '' : ` Of ${empty.n} without a target ${empty.leftEmpty} were left empty.`;
  return `${images} images: mean Dice ${dice?.toFixed(4)}, of all pixels together ${pooledDice?.toFixed(4)}.${ofEmpty}`;
}

/** " 3 masks count as empty: no mask (2), no PNG (1)." */
function problems(found: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const problem of found) if (problem !== null) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  if (counts.size === 0) return '';
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const list = [...counts].slice(0, 5).map(([problem, count]) => `${problem} (${count})`);
  return ` ${all} ${all === 1 ? 'mask counts' : 'masks count'} as empty: ${list.join(', ')}.`;
}

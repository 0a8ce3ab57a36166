import { stageNames } from '../../suites/answers/assessment.js';
import type { ModelReply, ModelRequest } from '../model.js';

/**
 * A baseline's answer as a reply: where the prompt asks for steps, a line of reasoning before a last line "Answer: ..."; where an
 * assessment is asked for by stages, the reasoning at each stage before the score.
 */
export function shapeAnswer(
  { text, answer: form }: Pick<ModelRequest, 'text' | 'answer'>,
  answer: string,
  reasoning: string,
): ModelReply {
  const response = text.includes('Answer:') ? `${reasoning}\nAnswer: ${answer}` : answer;
  const stages = stageNames.map((stage) => `${stage}: ${reasoning}\n`).join('');
  const isStaged = form.kind === 'assessment' && form.staged;
  return { response: isStaged ? stages + response : response, outcome: 'ok', error: null, usage: null };
}

import type { ModelReply, ModelRequest } from '../model.js';

/** A baseline's answer as a reply: where the prompt asks for steps, a line of reasoning before a last line "Answer: ...". */
export function shapeAnswer(
  { text }: Pick<ModelRequest, 'text'>,
  answer: string,
  reasoning: string,
): ModelReply {
  const response = text.includes('Answer:') ? `${reasoning}\nAnswer: ${answer}` : answer;
  return { response, outcome: 'ok', error: null, usage: null };
}

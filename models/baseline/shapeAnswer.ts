import { optionsOf } from '../../suites/answers/answerKinds.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { ModelReply, ModelRequest } from '../model.js';

/**
 * Puts a baseline's answer in the form that was asked for: "B. liver" for the option at a place, and, where the prompt
 * asks for steps, a line of reasoning before a last line "Answer: ...".
 *
 * @param answer place of the option (0-based), or the text of an open answer.
 */
export function shapeAnswer(
  request: Pick<ModelRequest, 'text' | 'answer'>,
  answer: number | string,
  reasoning: string,
): ModelReply {
  const words =
    typeof answer === 'string' ? answer : `${optionLetter(answer)}. ${optionsOf(request.answer)?.[answer]}`;
  const response = request.text.includes('Answer:') ? `${reasoning}\nAnswer: ${words}` : words;
  return { response, outcome: 'ok', error: null, usage: null };
}

import type { ModelReply, ModelRequest } from '../model.js';

/**
 * Puts a baseline's answer in the form that was asked for: "B. liver" for the option at a place, and, where the prompt
 * asks for steps, a line of reasoning before a last line "Answer: ...".
 *
 * @param answer place of the option (0-based), or the text of an open answer.
 */
export function shapeAnswer(
  { text, options }: ModelRequest,
  answer: number | string,
  reasoning: string,
): ModelReply {
  const words = typeof answer === 'string' ? answer : `${'ABCDEFGH'[answer]}. ${options?.[answer]}`;
  const response = text.includes('Answer:') ? `${reasoning}\nAnswer: ${words}` : words;
  return { response, outcome: 'ok', error: null, usage: null };
}

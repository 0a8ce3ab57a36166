import { memberOf } from '../http/errorMessage.js';
import { cutStream } from '../readEnd.js';

/**
 * Puts a chat completion together from the chunks that some servers stream unasked; a chunk that tells an error stands for the
 * whole. Of several choices the first counts, as everywhere.
 *
 * @param events What stands after "data:", in order; "[DONE]" is the last of a whole stream.
 */
export function joinChunks(events: readonly string[]): unknown {
  const chunks = events.filter((event) => event !== '[DONE]').map((event) => JSON.parse(event) as unknown);
  const failed = chunks.find((chunk) => memberOf(chunk, 'error') !== undefined);
  if (failed !== undefined) return failed;
  const choices = chunks.flatMap(firstChoice);
  const deltas = choices.map((choice) => memberOf(choice, 'delta') ?? memberOf(choice, 'message'));
  const joined = (name: string) => deltas.map((delta) => textOf(memberOf(delta, name))).join('');
  const last = (name: string, values: readonly unknown[]) =>
    values.map((value) => memberOf(value, name)).findLast((value) => value !== undefined && value !== null);
  return {
    model: last('model', chunks),
    choices: [
      {
        message: {
          content: joined('content'),
          refusal: joined('refusal'),
          reasoning_content: joined('reasoning_content') || joined('reasoning') || joined('thinking'),
        },
        finish_reason: last('finish_reason', choices) ?? (events.at(-1) === '[DONE]' ? null : cutStream),
      },
    ],
    usage: last('usage', chunks),
  };
}

function firstChoice(chunk: unknown): unknown[] {
  const choices = memberOf(chunk, 'choices');
  return Array.isArray(choices) ? choices.filter((choice) => (memberOf(choice, 'index') ?? 0) === 0) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

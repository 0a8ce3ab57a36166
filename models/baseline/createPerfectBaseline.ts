import { openSuite, requireKey } from '../../suites/openSuite.js';
import { suitePaths } from '../../suites/paths.js';
import { keyRowSchema } from '../../suites/schema/schema.js';
import { createIdTable } from '../../util/idTable.js';
import { createLineReader } from '../../util/lineReader.js';
import { readJsonLines } from '../../util/readJsonLines.js';
import type { Model, ModelReply } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { shapeAnswer } from './shapeAnswer.js';

/**
 * The ceiling: answers with the suite's key, to test that judges give full marks for the right answer. The key stays
 * in its file; an item that it does not hold is a failed call.
 *
 * @throws InputError when the suite cannot be read or has no key.
 */
export async function createPerfectBaseline({ suite }: ModelOptions): Promise<Model> {
  await requireKey(suite, await openSuite(suite));
  const { key: path } = suitePaths(suite);
  const offsets = createIdTable();
  for await (const entry of readJsonLines(path)) {
    if (entry.kind === 'value') offsets.set(keyRowSchema.parse(entry.value).id, entry.offset);
  }
  const reader = createLineReader(path);
  return {
    provider: 'baseline',
    name: 'perfect',
    parameters: {},
    async ask(request) {
      const offset = offsets.get(request.id);
      if (offset === undefined) return noAnswer;
      const { choice, answer } = keyRowSchema.parse(JSON.parse(await reader.read(offset)));
      return shapeAnswer(request, choice ?? answer, 'This is what the key says.');
    },
  };
}

const noAnswer: ModelReply = {
  response: '',
  outcome: 'failed',
  error: 'the key has no row for this item',
  usage: null,
};

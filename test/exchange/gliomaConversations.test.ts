import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { exportSuite } from '../../exchange/exportSuite.js';
import { itemSchema } from '../../suites/schema/schema.js';
import { UsageError } from '../../util/radvuqaError.js';
import { gliomaSuite } from '../support/gliomaSuite.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

interface Conversation {
  readonly id: string;
  readonly subject: string;
  readonly messages: readonly {
    readonly role: string;
    readonly content: readonly { readonly type: string; readonly text?: string; readonly image?: string }[];
  }[];
}

const cases = [
  { recipe: 'glioma-grade', settings: [], answers: /^Choice: [01]$/ },
  {
    recipe: 'glioma-locate',
    settings: [],
    answers: /^(\(\d+, \d+\)|\[\(\d+, \d+\)(, \(\d+, \d+\)){3,14}\])$/,
  },
  {
    recipe: 'glioma-locate',
    settings: ['questions=["centre"]', 'coordinates=x-y 0 to 1'],
    answers: /^\([01](\.\d+)?, [01](\.\d+)?\)$/,
  },
] as const;
for (const { recipe, settings, answers } of cases) {
  test(`conversations of ${[recipe, ...settings].join(' ')} have text, picture and the answer alone, of training patients`, async (t) => {
    const suite = await gliomaSuite(recipe, settings);
    const items = readFileSync(join(suite, 'items.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => itemSchema.parse(JSON.parse(line)));
    const training = items.filter(({ split }) => split === 'train');
    t.true(training.length > 0 && training.length < items.length);
    const out = join(temporaryFolder(t), 'tuning');
    t.is(await exportSuite('conversations', { suite, out, split: 'train' }), training.length);
    const lines = readFileSync(join(out, 'conversations.jsonl'), 'utf8').trim().split('\n');
    const conversations = lines.map((line) => JSON.parse(line) as Conversation);
    t.deepEqual(
      conversations.map(({ id }) => id),
      training.map(({ id }) => id),
    );
    for (const { messages } of conversations) {
      const [user, assistant] = messages;
      t.deepEqual(
        user.content.map(({ type }) => type),
        ['text', 'image'],
      );
      t.true(existsSync(join(out, user.content[1].image ?? '')));
      t.regex(assistant.content[0].text ?? '', answers);
    }
  });
}

test('patients for testing are refused', async (t) => {
  const suite = await gliomaSuite('glioma-grade');
  for (const split of ['test', undefined] as const) {
    const out = join(temporaryFolder(t), 'tuning');
    await t.throwsAsync(exportSuite('conversations', { suite, out, split }), { instanceOf: UsageError });
    t.false(existsSync(out));
  }
});
